/**
 * Grids of levers (要素网格): which values a lever may take in a deal, and the deal at each of them.
 */
import { assertNever } from "../../assert.ts";
import { type Decimal, decimal, fromCount, ONE, toCount, ZERO } from "../../money/decimal.ts";
import { wholeAtLeast, wholeAtMost } from "../../money/rounding.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { Checked, Problem, ProblemCode } from "../../products/problem.ts";
import type { LineUnit } from "../line.ts";
import type { SearchKind, Stretch } from "./grid-search.ts";
import type { Lever, RateGrid } from "./lever.ts";
import {
  countedGrace,
  isAmountFree,
  roomBelowRates,
  withGrace,
  withRatesMoved,
  withTermMonths,
} from "./moved-terms.ts";

/** The grid: value = point × step. `requestAt` is the deal with the lever at a point. */
export type LeverGrid = {
  readonly step: Decimal;
  readonly unit: LineUnit;
  readonly from: number;
  readonly to: number;
  /** The farthest points that a range asked for may reach; `from` and `to` where it says nothing. */
  readonly limits?: { readonly least: number; readonly most: number };
  readonly search: SearchKind;
  /** The last points before the figure may fall although it rises on both sides, as where a tax exemption ends. */
  readonly breaks?: readonly number[];
  readonly requestAt: (point: number) => LoanRequest;
  /** Where the one who asked for a bank's figure would like to be; the other side for a customer's. */
  readonly favoured: Stretch["favoured"];
};

/** Bounds of the values to search, in the lever's unit; left out, the lever's own range. */
export type Range = { readonly from: Decimal | undefined; readonly to: Decimal | undefined };

const STEPS: Readonly<Record<RateGrid, Decimal>> = {
  tenThousandthOfBasisPoint: decimal("0.00000001"),
  hundredthOfBasisPoint: decimal("0.000001"),
  basisPoint: decimal("0.0001"),
};
const FEN = decimal("0.01");
const TENTH_OF_BASIS_POINT = decimal("0.00001");
const SHARE_STEP = decimal("0.0001");
const AMOUNT_STEP = decimal("10000");
const TERM_MONTHS_MAX = 480;
const MONTHS_AROUND = 60;
const AMOUNTS_AROUND = 1000;
const AMOUNTS_MAX = 10_000_000;
/** A deposit is searched up to so many times the loan. */
const DEPOSITS_MAX = fromCount(10);

/** A lever whose figure may turn is tried point by point, at most so many. */
const SCANNED_POINTS_MAX = 5000;

/** The grid of a lever in a deal, cut to the range asked for, or why there is none. */
export function leverGrid(request: LoanRequest, lever: Lever, range: Range): Checked<LeverGrid> {
  const grid = wholeGrid(request, lever);
  return grid === undefined ? refusal(["lever"], "lever-not-in-deal") : cutTo(grid, range);
}

function wholeGrid(request: LoanRequest, lever: Lever): LeverGrid | undefined {
  switch (lever.kind) {
    case "rate":
      return rateGrid(request, STEPS[lever.grid]);
    case "spread":
      return spreadGrid(request, STEPS[lever.grid]);
    case "fee":
      return feeGrid(request, lever.code);
    case "tenor":
      return tenorGrid(request);
    case "grace":
      return graceGrid(request);
    case "amount":
      return amountGrid(request);
    case "guaranteedShare":
      return shareGrid(request);
    case "deposit":
      return depositGrid(request);
    default:
      return assertNever(lever);
  }
}

function cutTo(grid: LeverGrid, { from, to }: Range): Checked<LeverGrid> {
  const isOnGrid = (value: Decimal | undefined) =>
    value === undefined || value.mod(grid.step).isZero();
  const step = { step: grid.step.toFixed() };
  if (!isOnGrid(from)) return refusal(["from"], "off-grid", step);
  if (!isOnGrid(to)) return refusal(["to"], "off-grid", step);
  const { least, most } = grid.limits ?? { least: grid.from, most: grid.to };
  const cut = {
    ...grid,
    from: from === undefined ? grid.from : Math.max(least, toCount(from.div(grid.step))),
    to: to === undefined ? grid.to : Math.min(most, toCount(to.div(grid.step))),
  };
  if (cut.from > cut.to) return refusal(["to"], "not-in-order");
  const points = cut.to - cut.from + 1;
  return cut.search === "scan" && points > SCANNED_POINTS_MAX
    ? refusal(["to"], "range-too-wide", { points, atMost: SCANNED_POINTS_MAX })
    : { kind: "ok", value: cut };
}

function refusal(
  path: Problem["path"],
  code: ProblemCode,
  facts: Problem["facts"] = {},
): Checked<never> {
  return { kind: "refused", problems: [{ path, code, facts }] };
}

function rateGrid(request: LoanRequest, step: Decimal): LeverGrid | undefined {
  if (request.rates.kind !== "steps") return undefined;
  const { steps } = request.rates;
  const own = steps[0]?.annualRate.perYear ?? ZERO;
  return ratesMovedGrid(request, { step, own, least: own.minus(roomBelowRates(steps)), most: ONE });
}

function spreadGrid(request: LoanRequest, step: Decimal): LeverGrid | undefined {
  const { rates } = request;
  if (rates.kind === "floating") {
    const own = rates.floating.added.addedPerYear;
    return ratesMovedGrid(request, { step, own, least: ONE.negated(), most: ONE });
  }
  const own = rates.steps[0]?.base?.added.addedPerYear;
  if (own === undefined) return undefined;
  return ratesMovedGrid(request, {
    step,
    own,
    least: own.minus(roomBelowRates(rates.steps)),
    most: ONE,
  });
}

type RateBounds = Readonly<Record<"step" | "own" | "least" | "most", Decimal>>;

function ratesMovedGrid(request: LoanRequest, { step, own, least, most }: RateBounds): LeverGrid {
  return {
    step,
    unit: "perYear",
    from: toCount(wholeAtLeast(least.div(step))),
    to: toCount(wholeAtMost(most.div(step))),
    search: "bisection",
    breaks: breaksOf(request, own, step),
    favoured: "least",
    requestAt: (point) => withRatesMoved(request, fromCount(point).times(step).minus(own)),
  };
}

/** Interest is taxed where the highest rate passes the bound of its exemption, so the bank's figures fall there. */
function breaksOf({ rates, tax }: LoanRequest, own: Decimal, step: Decimal): readonly number[] {
  if (tax.vatExemptRate === undefined || rates.kind === "floating") return [];
  const highest = rates.steps.reduce(
    (most, { annualRate }) => (annualRate.perYear.gt(most) ? annualRate.perYear : most),
    ZERO,
  );
  const last = own.plus(tax.vatExemptRate.perYear).minus(highest);
  return [toCount(wholeAtMost(last.div(step)))];
}

function feeGrid(request: LoanRequest, code: string): LeverGrid | undefined {
  const index = request.fees.findIndex((fee) => fee.code === code);
  const fee = request.fees[index];
  if (fee === undefined || fee.kind === "prepaymentMonths") return undefined;
  const shared = {
    from: 0,
    search: "bisection" as const,
    favoured: fee.borrowerShare.share.isZero() ? ("most" as const) : ("least" as const),
  };
  const withFee = (moved: typeof fee) => ({ ...request, fees: request.fees.with(index, moved) });
  if (fee.kind === "upfrontFixed") {
    return {
      ...shared,
      step: FEN,
      unit: "yuan",
      to: toCount(wholeAtMost(request.principal.yuan.div(FEN))),
      requestAt: (point) => withFee({ ...fee, amount: { yuan: fromCount(point).times(FEN) } }),
    };
  }
  return {
    ...shared,
    step: TENTH_OF_BASIS_POINT,
    unit: "perYear",
    to: toCount(ONE.div(TENTH_OF_BASIS_POINT)),
    requestAt: (point) =>
      withFee({ ...fee, feeRate: { perYear: fromCount(point).times(TENTH_OF_BASIS_POINT) } }),
  };
}

function tenorGrid(request: LoanRequest): LeverGrid | undefined {
  if (request.repayment.method === "custom") return undefined;
  return {
    step: ONE,
    unit: "months",
    from: 1,
    to: Math.min(TERM_MONTHS_MAX, request.termMonths + MONTHS_AROUND),
    limits: { least: 1, most: TERM_MONTHS_MAX },
    search: "scan",
    favoured: "most",
    requestAt: (point) => withTermMonths(request, point),
  };
}

function graceGrid(request: LoanRequest): LeverGrid | undefined {
  const grace = countedGrace(request);
  if (grace === undefined) return undefined;
  return {
    step: ONE,
    unit: grace.unit === "months" ? "months" : "count",
    from: 0,
    to: request.termMonths,
    search: "scan",
    favoured: "most",
    requestAt: (point) => withGrace(request, point),
  };
}

function amountGrid(request: LoanRequest): LeverGrid | undefined {
  if (!isAmountFree(request)) return undefined;
  const own = toCount(wholeAtMost(request.principal.yuan.div(AMOUNT_STEP)));
  return {
    step: AMOUNT_STEP,
    unit: "yuan",
    from: Math.max(1, own - AMOUNTS_AROUND),
    to: own + AMOUNTS_AROUND,
    limits: { least: 1, most: AMOUNTS_MAX },
    search: "scan",
    favoured: "most",
    requestAt: (point) => ({
      ...request,
      principal: { yuan: fromCount(point).times(AMOUNT_STEP) },
    }),
  };
}

function shareGrid(request: LoanRequest): LeverGrid {
  return {
    step: SHARE_STEP,
    unit: "share",
    from: 0,
    to: toCount(ONE.div(SHARE_STEP)),
    search: "bisection",
    favoured: "least",
    requestAt: (point) => ({
      ...request,
      creditRisk: {
        ...request.creditRisk,
        guaranteedShare: { share: fromCount(point).times(SHARE_STEP) },
      },
    }),
  };
}

function depositGrid(request: LoanRequest): LeverGrid | undefined {
  const { deposit, principal } = request;
  if (deposit === undefined) return undefined;
  return {
    step: AMOUNT_STEP,
    unit: "yuan",
    from: 0,
    to: toCount(wholeAtMost(principal.yuan.times(DEPOSITS_MAX).div(AMOUNT_STEP))),
    limits: { least: 0, most: AMOUNTS_MAX },
    search: "bisection",
    favoured: "least",
    requestAt: (point) => {
      const averageBalance = { yuan: fromCount(point).times(AMOUNT_STEP) };
      return { ...request, deposit: { ...deposit, averageBalance } };
    },
  };
}
