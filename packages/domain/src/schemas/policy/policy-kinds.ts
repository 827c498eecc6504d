/**
 * The kinds of policy data (政策种类): every series and every register of the policy book, by the type of its content.
 */
import { POLICY_KINDS, type PolicyBook } from "../../policy-book/policy-book.ts";
import {
  type PolicyRegisters,
  REGISTER_KINDS,
  type RegisterKind,
} from "../../policy-book/policy-registers.ts";

/** The series: one value with its versions. */
export type SeriesKind = Exclude<keyof PolicyBook, "registers">;

/** The series whose versions all hold together, a later one over an earlier. */
export type NoticeKind = "holidayNotices";

/** The content of one version, by kind. A new kind of the book appears here by itself. */
export type PolicyContents = {
  readonly [Kind in SeriesKind]: PolicyBook[Kind][number]["value"];
} & { readonly [Kind in RegisterKind]: PolicyRegisters[Kind][number]["value"] };

/** A series or a register. */
export type PolicyContentKind = keyof PolicyContents;

/** The content of one version of one kind. */
export type PolicyContentOf<Kind extends PolicyContentKind> = PolicyContents[Kind];

/** All kinds in the order of lists. */
export const POLICY_CONTENT_KINDS: readonly PolicyContentKind[] = [
  ...POLICY_KINDS,
  "holidayNotices",
  ...REGISTER_KINDS,
];

/** Whether a kind is a register, whose items have codes and places. */
export function isRegisterKind(kind: PolicyContentKind): kind is RegisterKind {
  return REGISTER_KINDS.some((register) => register === kind);
}

/** Whether all versions of a kind hold together. */
export function isNoticeKind(kind: PolicyContentKind): kind is NoticeKind {
  return kind === "holidayNotices";
}
