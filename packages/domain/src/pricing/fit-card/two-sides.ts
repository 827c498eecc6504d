/**
 * Both sides of a deal at once (双重目标): what the bank earns over its hurdle, and what the firm has left over its debt service.
 * Neither alone makes a deal green. Source: the founding paper, 实现技术突破和必要风险回报双重目标.
 */
import type { Decimal } from "../../money/decimal.ts";
import { inBasisPoints } from "../../rates/rate.ts";
import { debtCoverage } from "../../risk/debt-coverage.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import type { CardFacts } from "./card-facts.ts";

/**
 * Both sides. `overHurdleBp` is RAROC less hurdle, `headroom` 还款余量 the weakest coverage less its floor; both signed.
 * `green` 绿 only if both hold, `notGreen` if one fails, `unknown` if the firm's side is not told and the bank's holds.
 */
export type TwoSides = {
  readonly raroc: Decimal;
  readonly hurdle: Decimal;
  readonly overHurdleBp: Decimal;
  readonly coverage: Decimal | undefined;
  readonly floor: Decimal | undefined;
  readonly headroom: Decimal | undefined;
  readonly bank: "holds" | "fails";
  readonly firm: "holds" | "fails" | "unknown";
  readonly verdict: "green" | "notGreen" | "unknown";
};

/** The two sides of a priced loan. Rounding: none. */
export function twoSides({ profit, plan, deal }: QuoteFigures, facts: CardFacts): TwoSides {
  const hurdle = deal.request.capital.hurdle.perYear;
  const over = profit.raroc.minus(hurdle);
  const coverage =
    facts.cash && debtCoverage(plan.rows, facts.cash, facts.paymentsEach).minimum?.coverage;
  const floor = facts.dscrFloor;
  const headroom = floor && coverage?.minus(floor);
  const bank = over.isNegative() ? "fails" : "holds";
  const firm = headroom === undefined ? "unknown" : headroom.isNegative() ? "fails" : "holds";
  const isLost = bank === "fails" || firm === "fails";
  return {
    raroc: profit.raroc,
    hurdle,
    overHurdleBp: inBasisPoints(over),
    coverage,
    floor,
    headroom,
    bank,
    firm,
    verdict: isLost ? "notGreen" : firm === "unknown" ? "unknown" : "green",
  };
}
