/**
 * Innovation stages and intellectual property (创新阶段与知识产权) as JSON.
 */
import * as z from "zod/mini";
import type { ValuationFeeRange } from "../../collateral/ip-pledge.ts";
import type { IpLegalTerm, IpPledgeTerms } from "../../collateral/ip-right.ts";
import { INNOVATION_STAGES } from "../../policy/innovation-stage.ts";
import {
  FUNDING_SOURCES,
  type StagePractice,
  type StageProfile,
} from "../../stages/stage-profile.ts";
import type { StageQuestion } from "../../stages/stage-wizard.ts";
import { LIST_MAX } from "../limits.ts";
import {
  countField,
  fault,
  monthsField,
  nameField,
  namesField,
  partField,
  plainField,
  someMonthsField,
  withFaults,
  wordOr,
} from "./policy-fields.ts";

const nature = z.strictObject({
  risk: z.enum(["high", "fairlyHigh", "moderate"]),
  hasDirectBenefit: z.boolean(),
  cashFlow: z.enum(["negative", "turnsPositive"]),
});

/** 创新链阶段，表 1. */
export const stageProfileShape: z.ZodMiniType<StageProfile> = z.strictObject({
  chainPosition: z.enum(["front", "middle", "rear", "wholeChain"]),
  nature: wordOr("asServed", nature),
  sources: namesField(FUNDING_SOURCES, 1),
});

/** 阶段授信做法. */
export const stagePracticeShape: z.ZodMiniType<StagePractice> = z.strictObject({
  riskNotches: countField(-20, 20),
  lendsOnOperations: z.boolean(),
  cashFlow: z
    .array(z.strictObject({ share: plainField("-10", "10") }))
    .check(z.minLength(1), z.maxLength(LIST_MAX)),
  stepMonths: countField(1, 12),
  graceMonthsMax: someMonthsField,
});

/** 创新阶段五问: one question's answers. */
export const stageQuestionShape: z.ZodMiniType<StageQuestion> = withFaults(
  z.strictObject({
    options: z
      .array(
        z.strictObject({
          code: nameField,
          pointsTo: z.exactOptional(z.enum(INNOVATION_STAGES)),
        }),
      )
      .check(z.minLength(1), z.maxLength(LIST_MAX)),
  }),
  ({ options }) =>
    options.flatMap(({ code }, index) =>
      options.findIndex((other) => other.code === code) < index
        ? [fault(["options", index, "code"], "named-twice", { name: code })]
        : [],
    ),
);

/** 知识产权法定保护期. */
export const ipLegalTermShape: z.ZodMiniType<IpLegalTerm> = z.strictObject({
  yearsFromFiling: countField(1, 100),
});

/** 知识产权押品参数. */
export const ipPledgeTermsShape: z.ZodMiniType<IpPledgeTerms> = z.strictObject({
  haircut: partField,
  pledgeRateMax: partField,
  loanMonthsMax: monthsField,
  revaluationMonths: monthsField,
  valueDecays: z.boolean(),
});

/** 知识产权评估费. */
export const valuationFeeRangeShape: z.ZodMiniType<ValuationFeeRange> = withFaults(
  z.strictObject({ least: partField, most: partField }),
  ({ least, most }) => (most.share.lt(least.share) ? [fault(["most"], "range-reversed")] : []),
);
