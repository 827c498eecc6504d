/**
 * What the deals of `docs/lines.md` differ from (构成行示例业务的底稿): the worked cases, and two of them made short.
 */
import { readFileSync } from "node:fs";

/** A deal of the document on lines: a deal file, and what it shows. */
export type LineDeal = {
  readonly shows: string;
  readonly file: object;
  /** Its answer to who may sign it has lines as well. */
  readonly isAuthorityAsked?: true;
};

const inputsOf = (id: string) =>
  JSON.parse(readFileSync(new URL(`../cases/${id}.json`, import.meta.url), "utf8")).inputs;

/** The inputs of the worked cases. */
export const [D1, D2, D3, D4, D5] = ["d1", "d2", "d3", "d4", "d5"].map(inputsOf);

/** D1 without relending. */
export const BARE = { ...D1, relendingComparison: [], funding: { ...D1.funding, relending: null } };

/** Equal parts by the month. */
export const MONTHLY = { method: "equalPrincipal", frequency: "monthly" };

/** Four months without dates. */
export const UNDATED = {
  ...D3,
  termMonths: 4,
  fees: [],
  pledge: undefined,
  funding: { ...D3.funding, relending: null },
};
