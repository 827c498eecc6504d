/**
 * Lines of the side checks (辅助测算): pledge rate, debt service, late settlement, and the two ways to count a short loan.
 */
import { fromCount } from "../../money/decimal.ts";
import { actualDaysOf } from "../../schedules/span.ts";
import type { Line, LineId } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { computedLine, givenLine, rawLine, rowId } from "./new-line.ts";

/** The lines of every side check that was asked for. */
export function checkLines(figures: QuoteFigures): readonly Line[] {
  return [
    ...pledgeLines(figures),
    ...debtServiceLines(figures),
    ...overdueLines(figures),
    ...methodLines(figures),
  ];
}

function pledgeLines({ deal, sideChecks }: QuoteFigures): readonly Line[] {
  const { pledge } = deal.request;
  if (pledge === undefined || sideChecks.pledge === undefined) return [];
  return [
    givenLine("pledgeValue", pledge.value.yuan, "yuan"),
    givenLine("pledgeRateMax", pledge.pledgeRateMax.share, "share"),
    computedLine("pledgeRate", sideChecks.pledge.pledgeRate, "share", "principal / pledgeValue", {
      principal: "principal",
      pledgeValue: "pledgeValue",
    }),
    computedLine(
      "pledgeCapacity",
      sideChecks.pledge.capYuan,
      "yuan",
      "fen(pledgeValue * pledgeRateMax)",
      {
        pledgeValue: "pledgeValue",
        pledgeRateMax: "pledgeRateMax",
      },
    ),
  ];
}

function debtServiceLines({ plan, sideChecks }: QuoteFigures): readonly Line[] {
  const check = sideChecks.debtService;
  if (check === undefined) return [];
  const rows = plan.rows.slice(check.fromPeriod - 1, check.toPeriod);
  const idsOf = (term: string): readonly LineId[] => rows.map(({ period }) => rowId(term, period));
  const ratio =
    check.dscr === undefined
      ? []
      : [
          computedLine("dscr", check.dscr, "ratio", "debtServiceCash / debtService", {
            debtServiceCash: "debtServiceCash",
            debtService: "debtService",
          }),
        ];
  return [
    givenLine("debtServiceCash", check.cash, "yuan"),
    computedLine("interestDue", check.interest, "yuan", "sum(interest)", {
      interest: idsOf("interest"),
    }),
    computedLine("principalDue", check.principal, "yuan", "sum(principalPart)", {
      principalPart: idsOf("principalPart"),
    }),
    computedLine("debtService", check.debtService, "yuan", "interestDue + principalDue", {
      interestDue: "interestDue",
      principalDue: "principalDue",
    }),
    ...ratio,
  ];
}

function overdueLines({ deal, plan, sideChecks }: QuoteFigures): readonly Line[] {
  const check = sideChecks.overdue;
  const asked = deal.request.overdue;
  if (check === undefined || asked === undefined) return [];
  const last = plan.rows.length;
  const late = `* penaltyRate * lateDays / ${check.share.basis}`;
  const rate = rowId("annualRate", deal.rates.length);
  return [
    givenLine("penaltyMultiplier", asked.multipliers.overdue, "ratio"),
    givenLine("misuseMultiplier", asked.multipliers.misuse, "ratio"),
    rawLine("lateDays", fromCount(check.share.days), "days", {
      kind: "counted",
      from: check.late.from,
      to: check.late.to,
    }),
    computedLine(
      "penaltyRate",
      check.penaltyRate.perYear,
      "perYear",
      "annualRate * penaltyMultiplier",
      {
        annualRate: rate,
        penaltyMultiplier: "penaltyMultiplier",
      },
    ),
    computedLine(
      "misuseRate",
      check.misuseRate.perYear,
      "perYear",
      "annualRate * misuseMultiplier",
      {
        annualRate: rate,
        misuseMultiplier: "misuseMultiplier",
      },
    ),
    computedLine("penaltyInterest", check.penalty, "yuan", `fen(principalPart ${late})`, {
      principalPart: rowId("principalPart", last),
      penaltyRate: "penaltyRate",
      lateDays: "lateDays",
    }),
    computedLine("compoundInterest", check.compound, "yuan", `fen(interest ${late})`, {
      interest: rowId("interest", last),
      penaltyRate: "penaltyRate",
      lateDays: "lateDays",
    }),
    computedLine(
      "totalDue",
      check.totalDue,
      "yuan",
      "payment + penaltyInterest + compoundInterest",
      {
        payment: rowId("payment", last),
        penaltyInterest: "penaltyInterest",
        compoundInterest: "compoundInterest",
      },
    ),
  ];
}

function methodLines({ deal, sideChecks }: QuoteFigures): readonly Line[] {
  const check = sideChecks.methodComparison;
  if (check === undefined || deal.request.life.kind !== "dated") return [];
  const { from, to } = deal.request.life;
  const days = actualDaysOf(deal.request.life) ?? 0;
  return [
    rawLine("actualDays", fromCount(days), "days", { kind: "counted", from, to }),
    computedLine("interestByMonths", check.wholeMonths, "yuan", "interest", {
      interest: rowId("interest", 1),
    }),
    computedLine(
      "methodDifference",
      check.difference,
      "yuan",
      "interestByDays - interestByMonths",
      {
        interestByDays: "interestByDays",
        interestByMonths: "interestByMonths",
      },
    ),
    computedLine(
      "interestByDays",
      check.allActualDays,
      "yuan",
      "fen(principal * annualRate * actualDays / 360)",
      { principal: "principal", annualRate: rowId("annualRate", 1), actualDays: "actualDays" },
    ),
  ];
}
