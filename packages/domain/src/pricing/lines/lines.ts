/**
 * All lines of a quote (全部构成行), raw values first, so that every line stands after the lines its formula reads.
 */
import type { Line } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import type { Waterfall } from "../waterfall.ts";
import { annualCostLines } from "./annual-cost-lines.ts";
import { checkLines } from "./check-lines.ts";
import { feeLines } from "./fee-lines.ts";
import { comparisonLines, fundingLines } from "./funding-lines.ts";
import { passThroughLines } from "./pass-through-lines.ts";
import { accrualDayLines, contractLines, rowLines } from "./plan-lines.ts";
import { bankTermLines, measureLines, profitLines } from "./profit-lines.ts";
import { relationshipLines } from "./relationship-lines.ts";
import { compensationLines } from "./risk-sharing-lines.ts";
import { exactTerms, POSTED } from "./row-terms.ts";
import { subsidyLines } from "./subsidy-lines.ts";
import { waiverLines } from "./waiver-lines.ts";
import { waterfallLines } from "./waterfall-lines.ts";

/** The lines of a priced deal. */
export function linesOf(figures: QuoteFigures, waterfall: Waterfall): readonly Line[] {
  const { deal, plan, exactPlan } = figures;
  const exact = exactTerms(plan, exactPlan);
  return [
    ...contractLines(deal),
    ...accrualDayLines(plan, exactPlan, exact),
    ...rowLines(deal, plan, POSTED),
    ...rowLines(deal, exactPlan, exact),
    ...bankTermLines(figures),
    ...measureLines(figures),
    ...fundingLines(figures),
    ...feeLines(figures),
    ...compensationLines(figures),
    ...profitLines(figures),
    ...waiverLines(figures),
    ...subsidyLines(figures),
    ...annualCostLines(figures),
    ...checkLines(figures),
    ...waterfallLines(figures, waterfall),
    ...comparisonLines(figures),
    ...passThroughLines(figures),
    ...relationshipLines(figures),
  ];
}
