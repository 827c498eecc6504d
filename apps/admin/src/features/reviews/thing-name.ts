/** What people call a thing of policy (政策对象名称): its kind, and its code where a kind has several. */

/** @example thingName({ kind: "productConditions", code: "techInnovationLoan" }) */
export function thingName({
  kind,
  code,
}: {
  readonly kind: string;
  readonly code: string;
}): string {
  return code === kind ? kind : `${kind} · ${code}`;
}
