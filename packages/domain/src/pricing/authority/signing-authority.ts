/**
 * Authority to sign (定价授权): who may sign the loan at its price, what stops the levels below, and the lowest rate at which
 * each level could sign. "Nobody" is an answer, and so is a level that may sign at no rate.
 */
import type { CalendarDate } from "../../dates/calendar-date.ts";
import { type Decimal, fromCount } from "../../money/decimal.ts";
import { APPROVERS, type Approver } from "../../policy/approver.ts";
import { type DatedItem, itemInForce } from "../../policy/dated-value.ts";
import type { AuthorityLevel } from "../../policy-book/authority-level.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import type { LoanRequest } from "../../products/loan-request.ts";
import type { Checked } from "../../products/problem.ts";
import { policyDateOf } from "../../products/reference-price.ts";
import { priceLoan } from "../price-deal.ts";
import type { Quote } from "../quote.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { searchGrid, trialsOf } from "../solving/grid-search.ts";
import { type LeverGrid, leverGrid } from "../solving/lever-grid.ts";
import { withoutSideChecks } from "../solving/moved-terms.ts";
import {
  type AuthorityBound,
  type BoundHeld,
  boundsHeld,
  isCuredByRate,
} from "./authority-bounds.ts";

/** A way to price a request whole. */
export type PriceFigures = (request: LoanRequest) => Checked<QuoteFigures>;

/**
 * The lowest contract rate (of a floating loan the lowest spread) by the whole basis point at which a level may sign, and the
 * bound that breaks one basis point below; `end-of-range` where the rate cannot fall further.
 */
export type LowestRate =
  | {
      readonly kind: "found";
      readonly value: Decimal;
      readonly brokenBelow: readonly AuthorityBound[] | "end-of-range";
    }
  | { readonly kind: "none"; readonly stoppedBy: readonly AuthorityBound[] };

/** One level: whether it may sign at the loan's price, every bound, and its lowest rate. */
export type LevelAuthority = {
  readonly level: Approver;
  readonly version: DatedItem<AuthorityLevel>;
  readonly maySign: boolean;
  readonly bounds: readonly BoundHeld[];
  readonly lowestRate: LowestRate;
};

/** The levels from the lowest up, and the lowest that may sign. Without a date no level is known. */
export type SigningAuthority =
  | { readonly kind: "no-date" }
  | {
      readonly kind: "known";
      readonly date: CalendarDate;
      readonly figures: QuoteFigures;
      /** What `LowestRate` counts: the contract rate, or the spread of a floating loan. */
      readonly lever: "rate" | "spread";
      readonly levels: readonly LevelAuthority[];
      readonly signer: Approver | undefined;
    };

/** Who may sign a quote, priced anew at other rates by the readable engine. */
export function authorityToSign(quote: Quote, book: PolicyBook): Checked<SigningAuthority> {
  return signingAuthority(quote.figures.deal.request, book, (request) => {
    const priced = priceLoan(request, book);
    return priced.kind === "refused" ? priced : { kind: "ok", value: priced.value.figures };
  });
}

/** Who may sign a request under the levels in force on its pricing date, or what keeps it from being priced. */
export function signingAuthority(
  asked: LoanRequest,
  book: PolicyBook,
  price: PriceFigures,
): Checked<SigningAuthority> {
  const request = withoutSideChecks(asked);
  const date = policyDateOf(request);
  if (date === undefined) return { kind: "ok", value: { kind: "no-date" } };
  const priced = price(request);
  if (priced.kind === "refused") return priced;
  const lever: "rate" | "spread" = request.rates.kind === "steps" ? "rate" : "spread";
  const whole = { from: undefined, to: undefined };
  const grid = leverGrid(request, { kind: lever, grid: "basisPoint" }, whole);
  if (grid.kind === "refused") return grid;
  const pricedAt = memory((point: number) => price(grid.value.requestAt(point)));
  const levels = APPROVERS.flatMap((level): readonly LevelAuthority[] => {
    const version = itemInForce(book.registers.authorityLevels, level, date);
    if (version === undefined) return [];
    const bounds = boundsHeld(version.value, priced.value);
    const maySign = bounds.every(({ isInside }) => isInside);
    const lowestRate = lowestRateOf(version.value, bounds, grid.value, pricedAt);
    return [{ level, version, maySign, bounds, lowestRate }];
  });
  const signer = levels.find(({ maySign }) => maySign)?.level;
  return {
    kind: "ok",
    value: { kind: "known", date, figures: priced.value, lever, levels, signer },
  };
}

function lowestRateOf(
  level: AuthorityLevel,
  bounds: readonly BoundHeld[],
  grid: LeverGrid,
  pricedAt: (point: number) => Checked<QuoteFigures>,
): LowestRate {
  const atAnyRate = broken(bounds).filter((bound) => !isCuredByRate(bound));
  if (atAnyRate.length > 0) return { kind: "none", stoppedBy: atAnyRate };
  const brokenAt = memory((point: number) => {
    const priced = pricedAt(point);
    return priced.kind === "refused" ? undefined : broken(boundsHeld(level, priced.value));
  });
  const trials = trialsOf((point) => {
    const passes = brokenAt(point)?.length === 0;
    return { point, passes, figure: undefined, problems: [] };
  });
  const found = searchGrid("bisection", { ...grid, favoured: "least" }, trials);
  if (found.kind === "none") return { kind: "none", stoppedBy: brokenAt(grid.to) ?? [] };
  const { edge, beyond } = found;
  return {
    kind: "found",
    value: fromCount(edge.point).times(grid.step),
    brokenBelow: beyond === undefined ? "end-of-range" : (brokenAt(beyond.point) ?? []),
  };
}

function broken(bounds: readonly BoundHeld[]): readonly AuthorityBound[] {
  return bounds.filter(({ isInside }) => !isInside).map(({ bound }) => bound);
}

/** The function, asked once for each point: levels share what was priced for the others. */
function memory<T extends object | undefined>(answer: (point: number) => T): (point: number) => T {
  const known = new Map<number, { readonly answer: T }>();
  return (point) => {
    const remembered = known.get(point) ?? { answer: answer(point) };
    known.set(point, remembered);
    return remembered.answer;
  };
}
