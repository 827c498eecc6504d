/**
 * All lines of a quote (全部构成行), raw values first, so that every line stands after the lines its formula reads.
 */
import type { QuoteFigures } from "../quote-figures.ts";
import type { Waterfall } from "../waterfall.ts";
import { annualCostGroups } from "./annual-cost-lines.ts";
import { checkLines } from "./check-lines.ts";
import { feeLines } from "./fee-lines.ts";
import { comparisonLines, fundingGroups } from "./funding-lines.ts";
import { type LineGroup, lightGroup, owningGroup } from "./line-group.ts";
import { passThroughLines } from "./pass-through-lines.ts";
import { accrualDayLines, contractLines, rowLines } from "./plan-lines.ts";
import {
  bankTermLines,
  exactInterestLines,
  MEASURE_TERMS,
  measureLines,
  profitLines,
} from "./profit-lines.ts";
import { relationshipLines } from "./relationship-lines.ts";
import { compensationLines } from "./risk-sharing-lines.ts";
import { EXACT, exactTerms, POSTED, POSTED_NAMES, ROW_TERMS } from "./row-terms.ts";
import { SUBSIDY_TERMS, subsidyLines } from "./subsidy-lines.ts";
import { waiverLines } from "./waiver-lines.ts";
import { waterfallLines } from "./waterfall-lines.ts";

/** The lines of a priced deal, group by group. */
export function lineGroups(figures: QuoteFigures, waterfall: Waterfall): readonly LineGroup[] {
  const { deal, plan } = figures;
  const exact = () => exactTerms(plan, figures.exactPlan);
  return [
    lightGroup(() => contractLines(deal)),
    owningGroup(["accrualDays"], () => accrualDayLines(plan, figures.exactPlan, exact())),
    owningGroup([...Object.values(POSTED_NAMES), ...ROW_TERMS], () => rowLines(deal, plan, POSTED)),
    owningGroup([...Object.values(EXACT), ...ROW_TERMS], () =>
      rowLines(deal, figures.exactPlan, exact()),
    ),
    lightGroup(() => bankTermLines(figures)),
    owningGroup(MEASURE_TERMS, () => measureLines(figures)),
    owningGroup(["interestUnrounded"], () => exactInterestLines(figures)),
    ...fundingGroups(figures),
    lightGroup(() => feeLines(figures)),
    lightGroup(() => compensationLines(figures)),
    lightGroup(() => profitLines(figures)),
    lightGroup(() => waiverLines(figures)),
    owningGroup(SUBSIDY_TERMS, () => subsidyLines(figures)),
    ...annualCostGroups(figures),
    lightGroup(() => checkLines(figures)),
    lightGroup(() => waterfallLines(figures, waterfall)),
    lightGroup(() => comparisonLines(figures)),
    lightGroup(() => passThroughLines(figures)),
    lightGroup(() => relationshipLines(figures)),
  ];
}
