/**
 * The ways between the pages (导航): which of them somebody is offered. What a page reads decides, by the permission table.
 */
import { mayCall } from "@xinzhi/api/may-call";
import type { HeaderPerson } from "@xinzhi/session/header/person-note.tsx";
import type { Way } from "../frame/ways.tsx";

/** What each page asks of the API, in the order of the ways; one that may be called is enough. */
const READ_BY: Readonly<Record<Way, readonly Parameters<typeof mayCall>[1][]>> = {
  versions: ["policy.listInForce"],
  products: ["policy.things"],
  funding: ["policy.things"],
  innovation: ["policy.things"],
  fees: ["policy.things"],
  reviews: ["policy.pendingChanges"],
  oversight: ["oversight.board", "oversight.entries"],
  users: ["users.list"],
};

const ORDER: readonly Way[] = [
  "versions",
  "products",
  "funding",
  "innovation",
  "fees",
  "reviews",
  "oversight",
  "users",
];

/** The ways for a person; whoever has not signed in, or only half-way, finds what is public. */
export function waysOf(
  person: (HeaderPerson & { readonly isHalfWay: boolean }) | undefined,
): readonly Way[] {
  const roles = person === undefined || person.isHalfWay ? [] : person.roles;
  return ORDER.filter((way) => READ_BY[way].some((procedure) => mayCall(roles, procedure)));
}
