/**
 * Lines of the FTP methods (FTP 定价方法): the points of the curve, the stretches of the loan on it, and each method's rate.
 */
import { assertNever, elementAt } from "../../assert.ts";
import { type CurveReading, tenorDays } from "../../funding/ftp-curve.ts";
import type { FtpOutcome } from "../../funding/ftp-methods.ts";
import type { FtpMethod } from "../../funding/ftp-policy.ts";
import type { CurveFactor, FtpWorkings, FundedStretch } from "../../funding/ftp-workings.ts";
import { stretchDays } from "../../funding/ftp-workings.ts";
import { type Decimal, fromCount } from "../../money/decimal.ts";
import { type Origin, referenceTo } from "../../policy/origin.ts";
import type { DealFtp } from "../../products/deal-ftp.ts";
import type { Line, LineId } from "../line.ts";
import { computedLine, type Inputs, rawLine, rowId } from "./new-line.ts";
import { balanceId, POSTED } from "./row-terms.ts";

/** The line of each method's rate. */
export const METHOD_LINES: Readonly<Record<FtpMethod, LineId>> = {
  specifiedRate: "ftpSpecified",
  pool: "ftpPool",
  straightTerm: "ftpStraightTerm",
  cashFlowStrip: "ftpCashFlowStrip",
  averageLife: "ftpAverageLife",
  duration: "ftpDuration",
  zeroDiscount: "ftpZeroDiscount",
  repricing: "ftpRepricing",
};

/** The terms of the lines below. */
export const METHOD_TERMS: readonly string[] = [
  ...Object.values(METHOD_LINES),
  ...(
    "averageLifeDays curveAnnuity curveFactor curvePoint durationDays loanFactor newlyLent " +
    "repricingDays repricingRate stretchDays stripPrincipal tenorDays tenorRate termDays termPremium"
  ).split(" "),
];

/** Days are counted on the curve's calendar. */
const CURVE_CALENDAR: Origin = { kind: "assumed", rule: "thirty-day-months" };

/** The curve, the stretches, and the rate of every method that has one. */
export function ftpMethodLines(ftp: DealFtp): readonly Line[] {
  const { curve, comparison } = ftp;
  const { workings } = comparison;
  const origin: Origin = { kind: "policy", reference: referenceTo(curve) };
  const has = (method: FtpMethod) =>
    comparison.outcomes.some((outcome) => outcome.kind === "priced" && outcome.method === method);
  return [
    ...curve.value.points.map(({ tenor, annualRate }) =>
      rawLine(rowId("curvePoint", tenor), annualRate.perYear, "perYear", origin),
    ),
    ...workings.stretches.flatMap((_, index) => stretchLines(workings, index)),
    ...(has("duration") ? workings.loanFactors.map(loanFactorLine) : []),
    ...(has("zeroDiscount") ? workings.curveFactors.flatMap(curveFactorLines) : []),
    ...comparison.outcomes.flatMap((outcome) =>
      outcome.kind === "priced" ? outcomeLines(outcome, ftp) : [],
    ),
  ];
}

/** A rate read from the curve: a point, or the straight line between two. */
function readingLine(id: LineId, reading: CurveReading, daysId: LineId): Line {
  const { lower, upper, annualRate } = reading;
  const lowerPoint = rowId("curvePoint", lower.tenor);
  if (lower.tenor === upper.tenor) {
    return computedLine(id, annualRate.perYear, "perYear", "rate(curvePoint)", {
      curvePoint: lowerPoint,
    });
  }
  const [from, to] = [tenorDays(lower.tenor), tenorDays(upper.tenor)];
  return computedLine(
    id,
    annualRate.perYear,
    "perYear",
    `rate(lowerPoint + (upperPoint - lowerPoint) * (tenorDays - ${from}) / ${to - from})`,
    { lowerPoint, upperPoint: rowId("curvePoint", upper.tenor), tenorDays: daysId },
  );
}

function stretchLines({ stretches, readings }: FtpWorkings, index: number): readonly Line[] {
  const row = index + 1;
  const stretch = elementAt(stretches, index);
  const next = stretches[row];
  const before = stretches[index - 1];
  const balance = balanceOf(stretch);
  return [
    rawLine(rowId("tenorDays", row), fromCount(stretch.toDays), "days", CURVE_CALENDAR),
    readingLine(rowId("tenorRate", row), elementAt(readings, index), rowId("tenorDays", row)),
    before === undefined
      ? computedLine(rowId("stretchDays", row), stretchDays(stretch), "days", "tenorDays", {
          tenorDays: rowId("tenorDays", row),
        })
      : computedLine(
          rowId("stretchDays", row),
          stretchDays(stretch),
          "days",
          "tenorDays - tenorDaysBefore",
          { tenorDays: rowId("tenorDays", row), tenorDaysBefore: rowId("tenorDays", index) },
        ),
    computedLine(
      rowId("stripPrincipal", row),
      stretch.repaid,
      "yuan",
      next === undefined ? "balance" : "balance - balanceAfter",
      { balance, ...(next === undefined ? {} : { balanceAfter: balanceOf(next) }) },
    ),
    ...(before === undefined || stretch.lent.isZero()
      ? []
      : [
          computedLine(rowId("newlyLent", row), stretch.lent, "yuan", "balance - balanceBefore", {
            balance,
            balanceBefore: balanceOf(before),
          }),
        ]),
  ];
}

function balanceOf({ period, stretch }: FundedStretch): LineId {
  return balanceId(POSTED, period, stretch);
}

/** Value at drawdown of a yuan at the start of each stretch, at the loan's own rate. */
function loanFactorLine(loanFactor: Decimal, index: number): Line {
  const id = rowId("loanFactor", index + 1);
  if (index === 0) return computedLine(id, loanFactor, "ratio", "1", {});
  return computedLine(
    id,
    loanFactor,
    "ratio",
    "factorBefore / (1 + annualRate * stretchDays / 360)",
    {
      factorBefore: rowId("loanFactor", index),
      annualRate: rowId("annualRate", 1),
      stretchDays: rowId("stretchDays", index),
    },
  );
}

/** Value at drawdown of a yuan at the end of each stretch on the curve, and the annuity it adds to. */
function curveFactorLines(
  { curveFactor, curveAnnuity }: CurveFactor,
  index: number,
): readonly Line[] {
  const row = index + 1;
  const [factor, annuity, days] = [
    rowId("curveFactor", row),
    rowId("curveAnnuity", row),
    rowId("stretchDays", row),
  ];
  const carried: Inputs = index === 0 ? {} : { annuityBefore: rowId("curveAnnuity", index) };
  return [
    computedLine(
      factor,
      curveFactor,
      "ratio",
      `${index === 0 ? "1" : "(1 - tenorRate * annuityBefore / 360)"} / (1 + tenorRate * stretchDays / 360)`,
      { tenorRate: rowId("tenorRate", row), stretchDays: days, ...carried },
    ),
    computedLine(
      annuity,
      curveAnnuity,
      "days",
      `${index === 0 ? "" : "annuityBefore + "}curveFactor * stretchDays`,
      { curveFactor: factor, stretchDays: days, ...carried },
    ),
  ];
}

type Priced = Extract<FtpOutcome, { kind: "priced" }>;

function outcomeLines(outcome: Priced, ftp: DealFtp): readonly Line[] {
  const id = METHOD_LINES[outcome.method];
  const { perYear } = outcome.annualRate;
  const origin: Origin = { kind: "policy", reference: referenceTo(ftp.policy) };
  switch (outcome.from.kind) {
    case "named":
      return [computedLine(id, perYear, "perYear", "ftpRate", { ftpRate: "ftpRate" })];
    case "bucket":
      return [rawLine(id, perYear, "perYear", origin)];
    case "stretches":
      return [
        outcome.method === "zeroDiscount"
          ? zeroDiscountLine(perYear, ftp)
          : stripLine(perYear, ftp),
      ];
    case "place":
      return [
        termDaysLine(outcome.method, ftp),
        readingLine(id, outcome.from.reading, termDaysId(outcome.method)),
      ];
    case "repriced":
      return [
        rawLine("repricingDays", outcome.from.reading.days, "days", CURVE_CALENDAR),
        readingLine("repricingRate", outcome.from.reading, "repricingDays"),
        rawLine("termPremium", outcome.from.premium.addedPerYear, "perYear", origin),
        computedLine(id, perYear, "perYear", "repricingRate + termPremium", {
          repricingRate: "repricingRate",
          termPremium: "termPremium",
        }),
      ];
    default:
      return assertNever(outcome.from);
  }
}

/** Ids of a term's lines in every stretch. */
function inStretches({ comparison }: DealFtp, term: string): readonly LineId[] {
  return comparison.workings.stretches.map((_, index) => rowId(term, index + 1));
}

function stripLine(perYear: Decimal, ftp: DealFtp): Line {
  return computedLine(
    METHOD_LINES.cashFlowStrip,
    perYear,
    "perYear",
    "rate(sum(stripPrincipal * tenorDays * tenorRate) / sum(stripPrincipal * tenorDays))",
    {
      stripPrincipal: inStretches(ftp, "stripPrincipal"),
      tenorDays: inStretches(ftp, "tenorDays"),
      tenorRate: inStretches(ftp, "tenorRate"),
    },
  );
}

function zeroDiscountLine(perYear: Decimal, ftp: DealFtp): Line {
  return computedLine(
    METHOD_LINES.zeroDiscount,
    perYear,
    "perYear",
    "rate(sum(stripPrincipal * (1 - curveFactor)) / (sum(balance * stretchDays * curveFactor) / 360))",
    {
      stripPrincipal: inStretches(ftp, "stripPrincipal"),
      curveFactor: inStretches(ftp, "curveFactor"),
      balance: ftp.comparison.workings.stretches.map(balanceOf),
      stretchDays: inStretches(ftp, "stretchDays"),
    },
  );
}

function termDaysId(method: FtpMethod): LineId {
  if (method === "averageLife") return "averageLifeDays";
  return method === "duration" ? "durationDays" : "termDays";
}

/** The term that stands for the whole loan. */
function termDaysLine(method: FtpMethod, ftp: DealFtp): Line {
  const { stretches, averageLifeDays, durationDays, termDays } = ftp.comparison.workings;
  const balances = stretches.map(balanceOf);
  const lentIn = stretches.flatMap(({ lent }, index) => (lent.isZero() ? [] : [index]));
  const lent = lentIn.map((index) =>
    index === 0 ? (balances[0] ?? "principal") : rowId("newlyLent", index + 1),
  );
  switch (termDaysId(method)) {
    case "averageLifeDays":
      return computedLine(
        "averageLifeDays",
        averageLifeDays,
        "days",
        "sum(stripPrincipal * tenorDays) / sum(lentBalance)",
        {
          stripPrincipal: inStretches(ftp, "stripPrincipal"),
          tenorDays: inStretches(ftp, "tenorDays"),
          lentBalance: lent,
        },
      );
    case "durationDays":
      return computedLine(
        "durationDays",
        durationDays,
        "days",
        "sum(loanFactor * balance * stretchDays) / sum(lentFactor * lentBalance)",
        {
          loanFactor: inStretches(ftp, "loanFactor"),
          balance: balances,
          stretchDays: inStretches(ftp, "stretchDays"),
          lentFactor: lentIn.map((index) => rowId("loanFactor", index + 1)),
          lentBalance: lent,
        },
      );
    default:
      return rawLine("termDays", termDays, "days", CURVE_CALENDAR);
  }
}
