/**
 * Lines of the authority to sign (定价授权): each level's bounds with their document, and the lowest rate it may sign.
 */
import { assertNever } from "../../assert.ts";
import { referenceTo } from "../../policy/origin.ts";
import { type AuthorityBound, rateDiscount, waivedShare } from "../authority/authority-bounds.ts";
import type { LevelAuthority, SigningAuthority } from "../authority/signing-authority.ts";
import type { Line, LineUnit } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { computedLine, rawLine, rowId } from "./new-line.ts";

const BOUND_TERMS: Readonly<Record<AuthorityBound, readonly [term: string, unit: LineUnit]>> = {
  principalMax: ["authorityPrincipalMax", "yuan"],
  termMonthsMax: ["authorityTermMonthsMax", "months"],
  waivedShareMax: ["authorityWaivedShareMax", "share"],
  rarocMin: ["authorityRarocMin", "perYear"],
  discountMax: ["authorityDiscountMax", "perYear"],
};

/** The lines of an answer; they stand beside the quote's own lines and read some of them. */
export function authorityLines(authority: SigningAuthority): readonly Line[] {
  switch (authority.kind) {
    case "no-date":
      return [];
    case "known":
      return [
        ...measuredLines(authority.figures),
        ...authority.levels.flatMap(boundLines),
        ...authority.levels.flatMap((level) => lowestRateLines(level)),
      ];
    default:
      return assertNever(authority);
  }
}

function measuredLines(figures: QuoteFigures): readonly Line[] {
  const isAverage = figures.passThrough.reference.kind === "breakEven";
  const name = isAverage ? "customerRate" : "annualRate";
  const waived = waivedShare(figures);
  return [
    computedLine("rateDiscount", rateDiscount(figures), "perYear", `referenceRate - ${name}`, {
      referenceRate: "referenceRate",
      [name]: isAverage ? "customerRate" : rowId("annualRate", 1),
    }),
    waived.isZero()
      ? computedLine("waivedShare", waived, "share", "0", {})
      : computedLine("waivedShare", waived, "share", "policyBenefit / (feeTotal + policyBenefit)", {
          policyBenefit: "policyBenefit@feeWaivers",
          feeTotal: "feeTotal",
        }),
  ];
}

function boundLines({ level, version, bounds }: LevelAuthority): readonly Line[] {
  return bounds.map(({ bound, limit }) => {
    const [term, unit] = BOUND_TERMS[bound];
    const origin = { kind: "policy" as const, reference: referenceTo(version) };
    return rawLine(`${term}@${level}`, limit, unit, origin);
  });
}

function lowestRateLines({ level, lowestRate }: LevelAuthority): readonly Line[] {
  if (lowestRate.kind === "none") return [];
  const origin = { kind: "assumed" as const, rule: "lowest-rate-on-grid" };
  return [rawLine(`lowestRate@${level}`, lowestRate.value, "perYear", origin)];
}
