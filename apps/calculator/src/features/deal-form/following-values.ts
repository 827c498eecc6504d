/**
 * Values that follow others (随取值): what a fit file must say a second time is taken from where it was said first, as long as
 * nobody says otherwise. The group of innovation exists only when something in it is told, and then has all it needs.
 */
import type { FieldPath } from "./table/field-spec.ts";

type Values = ReadonlyMap<FieldPath, unknown>;

/** Labels the deal where nobody has named it. */
const UNNAMED = "desk";

/** By path; a value that the file says itself is not among them. */
export function valuesThatFollow(values: Values): Values {
  const start = values.get("deal.drawdownDate") ?? values.get("deal.pricingDate");
  const following: (readonly [FieldPath, unknown])[] = [
    ["deal.id", UNNAMED],
    ["deal.firm.name", values.get("firm.name")],
    ...(hasBelow(values, "deal.rates.0") && !values.has("deal.rates.0.fromMonth")
      ? [["deal.rates.0.from", start] as const]
      : []),
    ...(hasBelow(values, "competitor.deal.rates.0")
      ? [["competitor.deal.rates.0.from", start] as const]
      : []),
    ...(hasBelow(values, "innovation") ? innovationThatFollows(values) : []),
  ];
  return new Map(following.filter(([path, value]) => value !== undefined && !isSaid(values, path)));
}

/** Whether a value that repeats what it would follow is left to follow it. */
export function isLeftToFollow(path: FieldPath): boolean {
  return REPEATING.has(path);
}

const REPEATING: ReadonlySet<FieldPath> = new Set([
  "deal.firm.name",
  "deal.rates.0.from",
  "competitor.deal.rates.0.from",
  "innovation.assessedOn",
  "innovation.ownGrade",
]);

function innovationThatFollows(values: Values): readonly (readonly [FieldPath, unknown])[] {
  return [
    ["innovation.assessedOn", values.get("deal.pricingDate")],
    ["innovation.industry", "any"],
    ["innovation.ownGrade", values.get("deal.firm.grade")],
    ["innovation.repaidFrom", "project"],
    ["innovation.stage", {}],
    ["innovation.enterprise", {}],
    ["innovation.project", {}],
    ["innovation.structure", [{ security: "unsecured", share: "1" }]],
    [
      "innovation.guaranteedShare",
      values.get("deal.guaranteedShare") ?? values.get("deal.guarantee.share") ?? "0",
    ],
  ];
}

function isSaid(values: Values, path: FieldPath): boolean {
  return values.has(path) || hasBelow(values, path);
}

function hasBelow(values: Values, path: FieldPath): boolean {
  for (const other of values.keys()) if (other.startsWith(`${path}.`)) return true;
  return false;
}
