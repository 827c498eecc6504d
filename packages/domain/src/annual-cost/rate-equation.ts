/**
 * The equation of an internal rate (内部收益率方程): all money, discounted, adds up to nought.
 *
 * Σ yuanₖ · x^periodsₖ = 0 with x = (1 + rate)^(−1 / periodsPerRate), so one equation serves days,
 * months and fractions of years alike. Rates above nought have x below 1; rates below nought are
 * solved for 1/x with the flows read backwards.
 *
 * Counting: along rates above nought there are at most as many solutions as the running balance
 * (the money added up from the first flow) changes sign, and along rates below nought as the
 * balance added up from the last flow does (Laguerre 1883; Norstrom's rule for project balances is
 * the case of one change). One change is one solution; where the counts leave room for more,
 * `root-isolation.ts` looks.
 */
import { type Decimal, decimal, ZERO } from "../money/decimal.ts";
import { greatestCommonDivisor } from "../money/fraction.ts";
import { toSolvedRate } from "../money/rounding.ts";
import { fromScaledWhole, placesOf, toScaledWhole } from "../money/scaled-whole.ts";
import { mirrored, type PowerSum, powerOf, signChanges, signOf } from "./power-sum.ts";
import { encloseRoot } from "./root-enclosure.ts";
import { isolateRoots, type RootInterval, signAtEnd } from "./root-isolation.ts";

/** Money a whole number of periods away. Money received and money paid have opposite signs. */
export type PeriodFlow = { readonly periods: number; readonly yuan: Decimal };

/**
 * What solving for a rate can come to.
 * - `found`: the only rate above −99.9999 % that balances, correctly rounded to 34 digits;
 * - `none`: no rate above −99.9999 % does. `no-flows`: no money at all; `one-direction`: after
 *   netting each date only receipts or only payments are left; `no-root`: the flows change
 *   direction and still never balance; `out-of-range`: they balance at a rate that 6,000 binary
 *   digits cannot tell from infinity;
 * - `ambiguous`: `several-rates` do, listed in rising order, or some are `not-separated`: two touch
 *   or lie too near to be told apart, and the list is empty.
 */
export type InternalRate =
  | { readonly kind: "found"; readonly rate: Decimal }
  | {
      readonly kind: "none";
      readonly reason: "no-flows" | "one-direction" | "no-root" | "out-of-range";
    }
  | {
      readonly kind: "ambiguous";
      readonly reason: "several-rates" | "not-separated";
      readonly rates: readonly Decimal[];
    };

/** Below nought the sum is mirrored: its point is 1/x. */
type Side = "above-nought" | "below-nought";

const FIRST_BITS = 192;
const LAST_BITS = 6144;
/** −99.9999 %, below which solutions are of no interest to anyone. */
const RATE_FLOOR = decimal("-0.999999");
/**
 * A little less than 1 + the floor, for the search in doubles: what it finds too much is dropped
 * after solving.
 */
const GROWTH_FLOOR = 0.999e-6;

/**
 * Every rate per `periodsPerRate` periods that balances the flows, or why there is not exactly one.
 */
export function solveRate(flows: readonly PeriodFlow[], periodsPerRate: number): InternalRate {
  const sum = netted(flows);
  if (sum.amounts.length === 0) return { kind: "none", reason: "no-flows" };
  if (signChanges(sum.amounts) === 0) return { kind: "none", reason: "one-direction" };
  const reduced = inLargestPeriods(sum, periodsPerRate);
  const { periodsPerRate: periods } = reduced;
  const below = ratesOn(
    "below-nought",
    mirrored(reduced.sum),
    periods,
    GROWTH_FLOOR ** (1 / periods),
  );
  const above = ratesOn("above-nought", reduced.sum, periods, 0);
  if (below.kind === "failed") return below.result;
  if (above.kind === "failed") return above.result;
  const atNought = totalOf(sum) === 0n ? [ZERO] : [];
  return verdictOn([...below.rates, ...atNought, ...above.rates]);
}

function verdictOn(solutions: readonly Decimal[]): InternalRate {
  const rates = solutions.filter((solution) => solution.greaterThan(RATE_FLOOR));
  const [rate] = rates;
  if (rate === undefined) return { kind: "none", reason: "no-root" };
  return rates.length === 1
    ? { kind: "found", rate }
    : { kind: "ambiguous", reason: "several-rates", rates };
}

/**
 * One amount for each moment with money, earliest first and counted from there, in the finest unit
 * of any amount.
 */
function netted(flows: readonly PeriodFlow[]): PowerSum {
  const places = placesOf(flows.map((flow) => flow.yuan));
  const amounts = new Map<number, bigint>();
  for (const { periods, yuan } of flows) {
    amounts.set(periods, (amounts.get(periods) ?? 0n) + toScaledWhole(yuan, places));
  }
  const left = [...amounts].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => a - b);
  const first = left[0]?.[0] ?? 0;
  return {
    amounts: left.map(([, amount]) => amount),
    exponents: left.map(([periods]) => periods - first),
  };
}

/** The same equation in the longest period that divides all: fewer products, fewer cuts. */
function inLargestPeriods(
  sum: PowerSum,
  periodsPerRate: number,
): { readonly sum: PowerSum; readonly periodsPerRate: number } {
  const divisor = sum.exponents.reduce(greatestCommonDivisor, periodsPerRate);
  const exponents = sum.exponents.map((exponent) => exponent / divisor);
  return { sum: { ...sum, exponents }, periodsPerRate: periodsPerRate / divisor };
}

type RatesOfSide =
  | { readonly kind: "solved"; readonly rates: readonly Decimal[] }
  | { readonly kind: "failed"; readonly result: InternalRate };

function ratesOn(
  side: Side,
  sum: PowerSum,
  periodsPerRate: number,
  searchFrom: number,
): RatesOfSide {
  const intervals = intervalsOf(sum, searchFrom);
  if (intervals === undefined) {
    return { kind: "failed", result: { kind: "ambiguous", reason: "not-separated", rates: [] } };
  }
  const rates: Decimal[] = [];
  for (const interval of intervals) {
    const rate = rateIn(side, sum, interval, periodsPerRate);
    if (rate === undefined) {
      return { kind: "failed", result: { kind: "none", reason: "out-of-range" } };
    }
    rates.push(rate);
  }
  return { kind: "solved", rates: rates.sort((a, b) => a.comparedTo(b)) };
}

/** Where the solutions on this side lie; by counting alone when that is enough. */
function intervalsOf(sum: PowerSum, searchFrom: number): readonly RootInterval[] | undefined {
  let balance = 0n;
  const balances = sum.amounts.map((amount) => {
    balance += amount;
    return balance;
  });
  const changes = signChanges(balances);
  if (changes === 0) return [];
  if (changes > 1 || balance === 0n) return isolateRoots(sum, searchFrom);
  const atSearchFrom = signAtEnd(sum, searchFrom);
  if (atSearchFrom === 0) return undefined;
  return atSearchFrom === signOf(balance) ? [] : [{ low: searchFrom, high: 1 }];
}

/**
 * The rate whose point lies in the interval: more bits until both ends of the enclosure round to
 * the same 34 digits.
 */
function rateIn(
  side: Side,
  sum: PowerSum,
  interval: RootInterval,
  periodsPerRate: number,
): Decimal | undefined {
  const signAtLow = signAtEnd(sum, interval.low);
  for (let bits = FIRST_BITS; bits <= LAST_BITS; bits *= 2) {
    const enclosure = encloseRoot(sum, interval, signAtLow, bits);
    const powerLow = powerOf(enclosure.low, periodsPerRate, bits);
    const powerHigh = powerOf(enclosure.high, periodsPerRate, bits) + BigInt(periodsPerRate);
    const [one, squareOfOne] = [1n << BigInt(bits), 1n << BigInt(2 * bits)];
    if (powerLow === 0n) continue;
    const [low, high] =
      side === "above-nought"
        ? [squareOfOne / powerHigh - one, squareOfOne / powerLow + 1n - one]
        : [powerLow - one, powerHigh - one];
    const rate = toSolvedRate(inDecimals(low, bits));
    if (rate.equals(toSolvedRate(inDecimals(high, bits)))) return rate;
  }
  return undefined;
}

function totalOf(sum: PowerSum): bigint {
  return sum.amounts.reduce((total, amount) => total + amount, 0n);
}

/**
 * A whole number of 2^-bits as a decimal, exactly: halving is multiplying by five a place further
 * right.
 */
function inDecimals(value: bigint, bits: number): Decimal {
  return fromScaledWhole(value * 5n ** BigInt(bits), bits);
}
