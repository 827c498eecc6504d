/**
 * Policy data as JSON (政策数据的 JSON): the content of one version, and a whole dated item with its document. What is wrong is
 * told with the way to the field. Documented in `docs/policy-file.md`.
 */
import type { Checked } from "../../products/problem.ts";
import { canonicalText, type Json, plainJson } from "./plain-json.ts";
import type { Codes, PolicyItem } from "./policy-codec.ts";
import { POLICY_CODECS } from "./policy-codecs.ts";
import { fault } from "./policy-fields.ts";
import type { PolicyField } from "./policy-form.ts";
import {
  isNoticeKind,
  isRegisterKind,
  POLICY_CONTENT_KINDS,
  type PolicyContentKind,
  type PolicyContentOf,
} from "./policy-kinds.ts";

/** The content of a version of this kind, or everything that is wrong with it. Never throws, whatever the JSON. */
export function decodePolicyContent<Kind extends PolicyContentKind>(
  kind: Kind,
  json: unknown,
): Checked<PolicyContentOf<Kind>> {
  return POLICY_CODECS[kind].decodeContent(json);
}

/** What an item of this kind is made of: the codes it may have, and the field that its content is. */
export function policyForm(kind: PolicyContentKind): {
  readonly codes: Codes;
  readonly content: PolicyField;
} {
  const { codes, contentField } = POLICY_CODECS[kind];
  return { codes, content: contentField() };
}

/** A content as JSON that decodes to itself: decimals are digit text. */
export function encodePolicyContent<Kind extends PolicyContentKind>(
  _kind: Kind,
  content: PolicyContentOf<Kind>,
): Json {
  return plainJson(content);
}

/** A whole item, its kind first; or everything that is wrong with it. Never throws, whatever the JSON. */
export function decodePolicyItem(json: unknown): Checked<PolicyItem> {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    const code = json === undefined ? "missing" : "not-an-object";
    return { kind: "refused", problems: [fault([], code)] };
  }
  const named = "kind" in json ? json.kind : undefined;
  const kind = POLICY_CONTENT_KINDS.find((known) => known === named);
  if (kind !== undefined) return POLICY_CODECS[kind].decodeItem(json);
  const problem =
    named === undefined
      ? fault(["kind"], "missing")
      : fault(["kind"], "not-in-list", { allowed: POLICY_CONTENT_KINDS.join(" · ") });
  return { kind: "refused", problems: [problem] };
}

/** An item as JSON that decodes to itself. What a kind does not have is left out: the code of a series, its place. */
export function encodePolicyItem(item: PolicyItem): Json {
  const { kind, code, place, id, effectiveFrom, effectiveTo, document, content } = item;
  return {
    kind,
    ...(isRegisterKind(kind) ? { code } : {}),
    ...(isRegisterKind(kind) || isNoticeKind(kind) ? { place } : {}),
    id,
    effectiveFrom,
    ...(effectiveTo === undefined ? {} : { effectiveTo }),
    document: plainJson(document),
    content: plainJson(content),
  };
}

/**
 * The one text of an item, for a hash of its content: whatever order its keys stood in, the same; and another as soon as one
 * value is another. Keys are sorted, nothing is blank, decimals are spelled as the codec spells them.
 */
export function canonicalPolicyText(item: PolicyItem): string {
  return canonicalText(encodePolicyItem(item));
}
