/** Where the pages of oversight stand (监督的子页). */

/** One of the pages. */
export type OversightWay = "board" | "quota" | "leakage" | "twins" | "audit";

/** Their addresses. */
export const OVERSIGHT_HREFS: Readonly<Record<OversightWay, string>> = {
  board: "/oversight",
  quota: "/oversight/quota",
  leakage: "/oversight/leakage",
  twins: "/oversight/twins",
  audit: "/oversight/audit",
};
