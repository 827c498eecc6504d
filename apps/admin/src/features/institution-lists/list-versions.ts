/**
 * The lists of institutions (机构名单) of a relending facility, read out of its versions: whom each names, and what it changes of the one
 * before.
 */
import {
  INSTITUTION_KINDS,
  type InstitutionKind,
  type ListChange,
  listChange,
} from "@xinzhi/domain";
import { decodePolicyContent, type Json, type PolicyContentKind } from "@xinzhi/domain/schemas";
import { isGroup } from "@xinzhi/ui/words/policy-text.ts";
import { itemOf, textIn } from "../policy-series/item-text.ts";

/** The facilities that have a list (再贷款工具), in the order of the policy book. */
export const FACILITIES = [
  "techRelending",
  "equipmentRelending",
  "ruralSmallRelending",
  "privateRelending",
] as const satisfies readonly PolicyContentKind[];

/** One of them. */
export type Facility = (typeof FACILITIES)[number];

/** Where the list stands in an item, for the editor. */
export const LIST_FIELD = "content.institutions";

/** A version as the API tells it. */
export type Revision = {
  readonly revision: number;
  readonly effectiveFrom: string;
  /** The item as JSON text. */
  readonly content: string;
};

/** The list of one version. */
export type ListVersion = Revision & {
  readonly kind: Facility;
  readonly id: string;
  /** The first day on which it no longer holds; empty where it holds until the next. */
  readonly effectiveTo: string;
  /** Absent where the document states none. */
  readonly institutions?: readonly InstitutionKind[];
  /** Absent in the first version. */
  readonly change?: ListChange;
  /** Some class of what is supported is open to certain kinds of bank only. */
  readonly isNarrowed: boolean;
  readonly document: Json;
};

/** The lists of a facility, in the order of its versions, which is the last first. */
export function listVersions(
  facility: Facility,
  revisions: readonly Revision[],
): readonly ListVersion[] {
  return revisions.map((revision) => {
    const item = itemOf(revision.content);
    const before = revisions.find((one) => one.revision === revision.revision - 1);
    const own = termsOf(facility, item);
    return {
      ...revision,
      ...own,
      kind: facility,
      id: textIn(item, "id"),
      effectiveTo: textIn(item, "effectiveTo"),
      document: item["document"] ?? {},
      ...(before === undefined
        ? {}
        : { change: listChange(termsOf(facility, itemOf(before.content)), own) }),
    };
  });
}

function termsOf(facility: Facility, item: Json) {
  const content = isGroup(item) ? item["content"] : undefined;
  const decoded = decodePolicyContent(facility, content);
  if (decoded.kind === "refused") return { isNarrowed: false };
  const { institutions, supported = [] } = decoded.value;
  const isNarrowed = supported.some(({ scope }) => scope.institutions !== undefined);
  return institutions === undefined ? { isNarrowed } : { institutions, isNarrowed };
}

/** The kind of institution that the bank's records name; `undefined` where they name none of the list. */
export function institutionOf(text: string | undefined): InstitutionKind | undefined {
  return INSTITUTION_KINDS.find((kind) => kind === text);
}
