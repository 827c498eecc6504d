/**
 * The list of institutions of a relending facility (机构名单): which kinds of bank may draw it, and what one version changes of another.
 */
import { INSTITUTION_KINDS, type InstitutionKind } from "./deal-facts.ts";
import type { RelendingFacility } from "./relending-facility.ts";

type Listing = Pick<RelendingFacility, "institutions">;

/** How a kind of bank stands to a facility; a document that states no list opens the facility to nobody. */
export type ListStanding = "listed" | "not-listed" | "no-list";

/**
 * Whether a kind of bank may draw.
 * @example listStanding({ institutions: ["cityBank"] }, "ruralBank") // => "not-listed"
 */
export function listStanding({ institutions }: Listing, kind: InstitutionKind): ListStanding {
  if (institutions === undefined) return "no-list";
  return institutions.includes(kind) ? "listed" : "not-listed";
}

/** Kinds of bank that come to the list and that leave it, in the order of all kinds. */
export type ListChange = {
  readonly added: readonly InstitutionKind[];
  readonly taken: readonly InstitutionKind[];
};

/** What a list changes of the one before it; no list names nobody. */
export function listChange(before: Listing, after: Listing): ListChange {
  const isOn = (listing: Listing, kind: InstitutionKind) =>
    listStanding(listing, kind) === "listed";
  return {
    added: INSTITUTION_KINDS.filter((kind) => isOn(after, kind) && !isOn(before, kind)),
    taken: INSTITUTION_KINDS.filter((kind) => isOn(before, kind) && !isOn(after, kind)),
  };
}
