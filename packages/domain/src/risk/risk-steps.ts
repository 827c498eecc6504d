/**
 * What each cause does to the expected loss of a loan (各因素对预期损失的影响): the cards' and the stage's notches one after the
 * other, then the cards' additions to LGD. The steps lead from the loss before to the loss after without any difference.
 */
import type { Decimal } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import type { MasterScale } from "../policy/scorecard.ts";
import { inBasisPoints, type Rate } from "../rates/rate.ts";
import { type CreditRisk, effectiveLgd } from "./expected-loss.ts";
import { ratingAfter } from "./rating.ts";

/** 主体评分, 项目评分, 阶段风险, 违约损失率上调: the order in which they are taken. */
export const RISK_CAUSES = ["enterprise", "project", "stage", "lgdAdded"] as const;
export type RiskCause = (typeof RISK_CAUSES)[number];

/** Signed steps of each cause on the rating scale; the last cause moves LGD and no grade. */
export type RiskNotches = Readonly<Record<Exclude<RiskCause, "lgdAdded">, number>>;

/**
 * The loan's risk once a cause is taken in. `movedBp` is the expected loss after it less the one before it; a later cause stands on
 * the grade that the earlier ones left, so another order would share the same sum out differently.
 */
export type RiskStep = {
  readonly cause: RiskCause;
  readonly notches: number;
  readonly grade: string;
  readonly pd: Rate;
  readonly lgd: Share;
  readonly expectedLoss: Rate;
  readonly movedBp: Decimal;
};

/** Where the steps start, and the LGD of the last one. */
export type RiskStart = Pick<CreditRisk, "lgd" | "guaranteedShare"> & {
  readonly ownGrade: string;
  readonly lgdAfter: Share;
};

/**
 * The steps in their order; none when the scale does not have the grade.
 * Formula: expectedLoss = PD × LGD × (1 − guaranteed share); moved = after − before. Rounding: none.
 */
export function riskSteps(
  scale: MasterScale,
  { ownGrade, lgd, lgdAfter, guaranteedShare }: RiskStart,
  notches: RiskNotches,
): readonly RiskStep[] {
  const own = ratingAfter(scale, ownGrade, 0);
  if (own === undefined) return [];
  let taken = 0;
  let before = expectedLossOf(own.pd, { lgd, guaranteedShare });
  return RISK_CAUSES.flatMap((cause): readonly RiskStep[] => {
    const moved = cause === "lgdAdded" ? 0 : notches[cause];
    taken += moved;
    const rating = ratingAfter(scale, ownGrade, taken);
    if (rating === undefined) return [];
    const risk = { lgd: cause === "lgdAdded" ? lgdAfter : lgd, guaranteedShare };
    const after = expectedLossOf(rating.pd, risk);
    const movedBp = inBasisPoints(after.minus(before));
    before = after;
    const { grade, pd } = rating;
    return [
      {
        cause,
        notches: moved,
        grade,
        pd,
        lgd: risk.lgd,
        expectedLoss: { perYear: after },
        movedBp,
      },
    ];
  });
}

function expectedLossOf(pd: Rate, risk: Pick<CreditRisk, "lgd" | "guaranteedShare">): Decimal {
  return pd.perYear.times(effectiveLgd(risk).share);
}
