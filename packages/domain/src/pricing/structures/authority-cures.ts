/**
 * Cures for authority (授权补救): what to change so that one level may sign, lever by lever, each by the smallest step.
 *
 * A deposit is no lever: banks may not make a loan depend on one (FEE-3). A fee is one only where the deal already charges it
 * for the bank, and a guarantee only as far as the guarantee plan in force lets it go.
 */
import { type Decimal, decimal, fromCount, ONE, toCount } from "../../money/decimal.ts";
import { wholeAtLeast, wholeAtMost } from "../../money/rounding.ts";
import { itemsInForce } from "../../policy/dated-value.ts";
import { outOfScope } from "../../policy/scope.ts";
import type { AuthorityLevel } from "../../policy-book/authority-level.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import { factsOf } from "../../products/completion/completion.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { Checked } from "../../products/problem.ts";
import { type AuthorityBound, type BoundHeld, boundsHeld } from "../authority/authority-bounds.ts";
import { priceLoan } from "../price-deal.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { type SearchKind, searchGrid, trialsOf } from "../solving/grid-search.ts";
import { isAmountFree, withRatesMoved, withTermMonths } from "../solving/moved-terms.ts";
import { byCureCost, type CureCost, cureCost } from "./cure-cost.ts";
import { monthsToSpare, waiverGrid, withGuarantee } from "./lesser-grids.ts";

/** The terms that may be changed, in the order in which ties are named. */
export const AUTHORITY_LEVERS = [
  "rate",
  "spread",
  "fee",
  "waiver",
  "guarantee",
  "tenorShorter",
  "amount",
] as const;
export type AuthorityLever = (typeof AUTHORITY_LEVERS)[number];

/** One cure: the level may sign at `to` and not one step nearer to `from`. `fee` is the code of the fee that is changed. */
export type AuthorityCure = CureCost & {
  readonly lever: AuthorityLever;
  readonly fee: string | undefined;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly raroc: Decimal;
  readonly request: LoanRequest;
};

/** Whether the level signs as asked, and if not what stops it and the cures, cheapest for the customer first. */
export type AuthorityCureAnswer =
  | { readonly kind: "signs" }
  | {
      readonly kind: "stopped";
      readonly stoppedBy: readonly BoundHeld[];
      readonly cures: readonly AuthorityCure[];
    };

/** Terms at so many steps from what was asked; step 0 is the loan itself. */
export type AuthorityGrid = {
  readonly fee?: string;
  readonly steps: number;
  readonly search: SearchKind;
  readonly at: (step: number) => { readonly value: Decimal; readonly request: LoanRequest };
};

/** The bounds a term can bring a loan inside; where another one is broken as well, it is not tried. */
const MOVED: Readonly<Record<AuthorityLever, readonly AuthorityBound[]>> = {
  rate: ["rarocMin", "discountMax"],
  spread: ["rarocMin", "discountMax"],
  fee: ["rarocMin"],
  waiver: ["rarocMin", "waivedShareMax"],
  guarantee: ["rarocMin"],
  tenorShorter: ["rarocMin", "termMonthsMax", "discountMax"],
  amount: ["rarocMin", "principalMax", "discountMax"],
};

const CURES_MAX = 3;
const BASIS_POINT = decimal("0.0001");
const HUNDREDTH = decimal("0.01");
const TEN_THOUSAND_YUAN = decimal("10000");
const FEE_YUAN = decimal("100");

/** The cheapest cures for a level, at most three, or that it signs already. */
export function authorityCures(
  request: LoanRequest,
  level: AuthorityLevel,
  book: PolicyBook,
): Checked<AuthorityCureAnswer> {
  const own = priceLoan(request, book);
  if (own.kind === "refused") return own;
  const { figures } = own.value;
  const stoppedBy = boundsHeld(level, figures).filter(({ isInside }) => !isInside);
  if (stoppedBy.length === 0) return { kind: "ok", value: { kind: "signs" } };
  const isMoved = (lever: AuthorityLever) =>
    stoppedBy.every(({ bound }) => MOVED[lever].includes(bound));
  const cures = AUTHORITY_LEVERS.filter(isMoved).flatMap((lever) => {
    const grid = authorityGrid(lever, request, book);
    return grid === undefined ? [] : cureOn(grid, lever, { level, own: figures, book });
  });
  const ranked = [...cures].sort(byCureCost).slice(0, CURES_MAX);
  return { kind: "ok", value: { kind: "stopped", stoppedBy, cures: ranked } };
}

type Asked = {
  readonly level: AuthorityLevel;
  readonly own: QuoteFigures;
  readonly book: PolicyBook;
};

function cureOn(
  grid: AuthorityGrid,
  lever: AuthorityLever,
  { level, own, book }: Asked,
): readonly AuthorityCure[] {
  if (grid.steps < 1) return [];
  const figuresAt = (step: number) => {
    const priced = priceLoan(grid.at(step).request, book);
    return priced.kind === "ok" ? priced.value.figures : undefined;
  };
  const trials = trialsOf((point) => {
    const figures = figuresAt(point);
    const passes =
      figures !== undefined && boundsHeld(level, figures).every(({ isInside }) => isInside);
    return { point, passes, figure: figures?.profit.raroc, problems: [] };
  });
  const found = searchGrid(grid.search, { from: 1, to: grid.steps, favoured: "least" }, trials);
  if (found.kind === "none") return [];
  const { point } = found.edge;
  const figures = figuresAt(point);
  if (figures === undefined) return [];
  const { value, request } = grid.at(point);
  const from = grid.at(0).value;
  const { raroc } = figures.profit;
  return [{ lever, fee: grid.fee, from, to: value, raroc, request, ...cureCost(own, figures) }];
}

/** The grid of a lever, or `undefined` where the deal has no such term to move. */
export function authorityGrid(
  lever: AuthorityLever,
  request: LoanRequest,
  book: PolicyBook,
): AuthorityGrid | undefined {
  switch (lever) {
    case "rate":
      return request.rates.kind === "steps" ? rateGrid(request) : undefined;
    case "spread":
      return request.rates.kind === "floating" ? rateGrid(request) : undefined;
    case "fee":
      return feeGrid(request);
    case "waiver":
      return waiverGrid(request, WAIVERS);
    case "guarantee":
      return guaranteeGrid(request, book);
    case "tenorShorter":
      return tenorGrid(request);
    case "amount":
      return amountGrid(request);
  }
}

/** The cut of waivers asks no rule of its own: the level's bounds decide. */
const WAIVERS = { kind: "waivedShare", atMost: ONE } as const;

/** By the whole basis point, up to ten points above what was asked. */
function rateGrid(request: LoanRequest): AuthorityGrid {
  const { rates } = request;
  const own =
    rates.kind === "floating"
      ? rates.floating.added.addedPerYear
      : (rates.steps[0]?.annualRate.perYear ?? decimal("0"));
  const first = wholeAtMost(own.div(BASIS_POINT));
  return {
    steps: 1000,
    search: "bisection",
    at: (step) => {
      const value = step === 0 ? own : first.plus(fromCount(step)).times(BASIS_POINT);
      return { value, request: withRatesMoved(request, value.minus(own)) };
    },
  };
}

/** A fixed fee that the bank receives and the borrower bears, by 100 yuan, up to a hundredth of the loan more. */
function feeGrid(request: LoanRequest): AuthorityGrid | undefined {
  const index = request.fees.findIndex(
    ({ kind, payee, borrowerShare, waiver }) =>
      kind === "upfrontFixed" &&
      payee === "bank" &&
      borrowerShare.share.eq(ONE) &&
      waiver === undefined,
  );
  const fee = request.fees[index];
  if (fee?.kind !== "upfrontFixed") return undefined;
  return {
    fee: fee.code,
    steps: toCount(wholeAtMost(request.principal.yuan.times(HUNDREDTH).div(FEE_YUAN))),
    search: "bisection",
    at: (step) => {
      const yuan = fee.amount.yuan.plus(FEE_YUAN.times(fromCount(step)));
      const fees = request.fees.with(index, { ...fee, amount: { yuan } });
      return { value: yuan, request: { ...request, fees } };
    },
  };
}

/** By the hundredth, up to what a guarantee plan in force lets a guarantor of this loan bear. */
function guaranteeGrid(request: LoanRequest, book: PolicyBook): AuthorityGrid | undefined {
  const { guaranteedShare } = request.creditRisk;
  const most = guaranteedShareMax(request, book);
  if (most === undefined || most.lte(guaranteedShare.share)) return undefined;
  return {
    steps: toCount(wholeAtLeast(most.minus(guaranteedShare.share).div(HUNDREDTH))),
    search: "bisection",
    at: (step) => {
      const raised = guaranteedShare.share.plus(HUNDREDTH.times(fromCount(step)));
      const share = raised.gt(most) ? most : raised;
      return { value: share, request: withGuarantee(request, { share }) };
    },
  };
}

/** 担保比例上限: the largest share of the plans in force whose scope and cap hold the loan. */
function guaranteedShareMax(request: LoanRequest, book: PolicyBook): Decimal | undefined {
  const { context, principal } = request;
  if (context === undefined) return undefined;
  const facts = factsOf(request, context);
  return itemsInForce(book.registers.guaranteeSchemes, context.pricingDate)
    .map(({ value }) => value)
    .filter(({ scope, borrowerCap, guaranteedShareMax: most }) => {
      const guaranteed = principal.yuan.times(most.share);
      const isCapped = borrowerCap !== undefined && guaranteed.gt(borrowerCap.yuan);
      return !isCapped && outOfScope(scope, facts).length === 0;
    })
    .reduce<Decimal | undefined>((most, { guaranteedShareMax: { share } }) => {
      return most === undefined || share.gt(most) ? share : most;
    }, undefined);
}

/** Month by month, down to half the term: a return may rise and fall again as a term shrinks. */
function tenorGrid(request: LoanRequest): AuthorityGrid | undefined {
  if (!isAmountFree(request)) return undefined;
  const { termMonths } = request;
  return {
    steps: monthsToSpare(termMonths),
    search: "scan",
    at: (step) => {
      const months = termMonths - step;
      return { value: fromCount(months), request: withTermMonths(request, months) };
    },
  };
}

/** By 10,000 yuan, down to one step above nothing. */
function amountGrid(request: LoanRequest): AuthorityGrid | undefined {
  const { yuan } = request.principal;
  if (!isAmountFree(request)) return undefined;
  return {
    steps: toCount(wholeAtMost(yuan.div(TEN_THOUSAND_YUAN))) - 1,
    search: "bisection",
    at: (step) => {
      const less = yuan.minus(TEN_THOUSAND_YUAN.times(fromCount(step)));
      return { value: less, request: { ...request, principal: { yuan: less } } };
    },
  };
}
