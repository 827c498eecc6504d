/**
 * What a new draft begins with (起草): a version as it stands, or the empty form of its kind. When it starts to hold is for its maker to
 * say, so a copy has no first day.
 */
import {
  isNoticeKind,
  isRegisterKind,
  type Json,
  type PolicyContentKind,
  type PolicyField,
} from "@xinzhi/domain/schemas";
import { emptyValue } from "../policy-form/empty-value.ts";

/**
 * A copy of a version under a name of its own. A notice keeps its name and its day: all notices hold together, so a changed one stands in
 * for itself.
 */
export function copyOf(
  kind: PolicyContentKind,
  item: { readonly [key: string]: Json },
  id: string,
): Json {
  const { effectiveTo: _, effectiveFrom: __, ...rest } = item;
  return isNoticeKind(kind) ? item : { ...rest, id };
}

/** An item with nothing in it. */
export function firstItem(
  kind: PolicyContentKind,
  code: string,
  place: number,
  content: PolicyField,
): Json {
  return {
    kind,
    ...(isRegisterKind(kind) ? { code } : {}),
    ...(isRegisterKind(kind) || isNoticeKind(kind) ? { place } : {}),
    id: isNoticeKind(kind) ? code : `${code}-1`,
    document: {},
    content: emptyValue(content) ?? {},
  };
}

/** The name of the next version: that of the last with its number or its date moved on. */
export function nextId(last: string, revision: number): string {
  const bare = last.replace(/-(?:v\d+|\d{4}-\d{2}-\d{2})$/, "");
  return `${bare}-v${revision}`;
}
