/**
 * What the scorecards do to a loan's risk (创新因素对信用风险的影响): rating, probability of default, loss given default and
 * expected loss, before and after.
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Decimal, ONE, sumOf, ZERO } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import { type DatedRegister, itemInForce } from "../policy/dated-value.ts";
import type { MasterScale, Security } from "../policy/scorecard.ts";
import type { Rate } from "../rates/rate.ts";
import { type CreditRisk, effectiveLgd } from "./expected-loss.ts";
import { type RatingMove, ratingAfter } from "./rating.ts";
import { type RiskStep, riskSteps } from "./risk-steps.ts";
import type { Score } from "./scorecard.ts";

/** 信用结构: which share of the loan each security covers; the shares sum to 1. */
export type CreditStructure = readonly { readonly security: Security; readonly share: Decimal }[];

/** One layer of the structure and what it adds to the loan's LGD. */
export type LossLayer = {
  readonly security: Security;
  readonly share: Decimal;
  readonly lgd: Share;
  readonly contribution: Decimal;
};

/** LGD of a structure: the layers' own, weighted by their shares. */
export type StructureLoss = { readonly lgd: Share; readonly layers: readonly LossLayer[] };

/**
 * Loss given default of a structure on a day; `undefined` when its shares are not positive or do not sum to 1, or the
 * register has no LGD for one of its securities.
 * Formula: Σ share × LGD of the security. Rounding: none.
 */
export function lossGivenDefault(
  lossShares: DatedRegister<Share>,
  structure: CreditStructure,
  date: CalendarDate,
): StructureLoss | undefined {
  const isWhole = sumOf(structure.map(({ share }) => share)).eq(ONE);
  if (!isWhole || structure.some(({ share }) => share.lte(ZERO))) return undefined;
  const layers = structure.flatMap(({ security, share }): readonly LossLayer[] => {
    const lgd = itemInForce(lossShares, security, date)?.value;
    return lgd === undefined
      ? []
      : [{ security, share, lgd, contribution: share.times(lgd.share) }];
  });
  if (layers.length < structure.length) return undefined;
  return { lgd: { share: sumOf(layers.map(({ contribution }) => contribution)) }, layers };
}

/** The bank's own view and what the innovation adds to it. */
export type InnovationRisk = {
  readonly ownGrade: string;
  readonly enterprise: Score;
  readonly project: Score;
  /** Signed steps for the stage's own risk. */
  readonly stageNotches: number;
  readonly structure: StructureLoss;
  readonly guaranteedShare: Share;
};

/** One state of a loan's risk; `expectedLoss` is per year and yuan of balance. */
export type RiskState = CreditRisk & { readonly expectedLoss: Rate };

/** Both states, the rating's move, and the steps it is the sum of. */
export type InnovationCredit = {
  readonly rating: RatingMove;
  readonly notches: {
    readonly enterprise: number;
    readonly project: number;
    readonly stage: number;
  };
  readonly lgdAdded: Share;
  readonly before: RiskState;
  readonly after: RiskState;
  /** What each cause is worth in expected loss, one after the other from `before` to `after`. */
  readonly steps: readonly RiskStep[];
};

/**
 * Risk before and after; `undefined` when the scale does not have the grade. Before: the own grade and the structure's LGD.
 * After: the grade moved by the enterprise's, the project's and the stage's steps together, LGD raised by both cards'
 * additions to at most 1.
 * Formula: expectedLoss = PD × LGD × (1 − guaranteed share). Rounding: none.
 */
export function innovationCredit(
  scale: MasterScale,
  { ownGrade, enterprise, project, stageNotches, structure, guaranteedShare }: InnovationRisk,
): InnovationCredit | undefined {
  const notches = {
    enterprise: enterprise.notches,
    project: project.notches,
    stage: stageNotches,
  };
  const rating = ratingAfter(scale, ownGrade, notches.enterprise + notches.project + notches.stage);
  if (rating === undefined) return undefined;
  const own = structure.lgd.share;
  const raised = own.plus(enterprise.lgdAdded.share).plus(project.lgdAdded.share);
  const lgd = { share: raised.gt(ONE) ? ONE : raised };
  return {
    rating,
    notches,
    lgdAdded: { share: lgd.share.minus(own) },
    before: riskState({ pd: rating.ownPd, lgd: structure.lgd, guaranteedShare }),
    after: riskState({ pd: rating.pd, lgd, guaranteedShare }),
    steps: riskSteps(
      scale,
      { ownGrade, lgd: structure.lgd, lgdAfter: lgd, guaranteedShare },
      notches,
    ),
  };
}

function riskState(risk: CreditRisk): RiskState {
  return {
    ...risk,
    expectedLoss: { perYear: risk.pd.perYear.times(effectiveLgd(risk).share) },
  };
}
