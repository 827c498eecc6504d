/**
 * Ratings, losses and capital (评级、损失与资本) as JSON.
 */
import * as z from "zod/mini";
import type { Share } from "../../money/money.ts";
import type { MasterScale } from "../../policy/scorecard.ts";
import type { StabilityRule } from "../../policy/stability-rule.ts";
import type { CapitalTarget, ExposureClass, IrbParameters } from "../../risk/capital-preset.ts";
import { masterScaleFaults } from "../../risk/rating.ts";
import { ratioField } from "../deal-file-fields.ts";
import { LIST_MAX } from "../limits.ts";
import {
  fault,
  nameField,
  partField,
  plainField,
  realPartField,
  withFaults,
  yearlyRateField,
} from "./policy-fields.ts";
import { scopeShape } from "./scope-shape.ts";

/** 主标尺: a list, best grade first. */
export const masterScaleShape: z.ZodMiniType<MasterScale> = withFaults(
  z.array(z.strictObject({ grade: nameField, pd: yearlyRateField })).check(z.maxLength(LIST_MAX)),
  (scale) =>
    masterScaleFaults(scale).map(({ code, grade }) => {
      const place = scale.findLastIndex((step) => step.grade === grade);
      const path = place === -1 ? [] : [place];
      return code === "grade-twice"
        ? fault(path, "named-twice", { name: grade })
        : fault(path, code, { grade });
    }),
);

/** 违约损失率. */
export const lossShareShape: z.ZodMiniType<Share> = partField;

/** 现金流稳定性标准. */
export const stabilityRuleShape: z.ZodMiniType<StabilityRule> = z.strictObject({
  positiveShareMin: partField,
  variationMax: plainField("0", "100"),
});

/** 风险暴露类别. */
export const exposureClassShape: z.ZodMiniType<ExposureClass> = z.strictObject({
  name: nameField,
  riskWeight: ratioField,
  scope: scopeShape,
  isNamedOnly: z.boolean(),
});

/** 资本充足率目标. */
export const capitalTargetShape: z.ZodMiniType<CapitalTarget> = z.strictObject({
  name: nameField,
  car: realPartField,
});

/** 初级内部评级法参数. */
export const irbParametersShape: z.ZodMiniType<IrbParameters> = withFaults(
  z.strictObject({
    name: nameField,
    pdFloor: yearlyRateField,
    lgdSenior: partField,
    lgdSubordinated: partField,
  }),
  ({ lgdSenior, lgdSubordinated }) =>
    lgdSubordinated.share.lt(lgdSenior.share) ? [fault(["lgdSubordinated"], "range-reversed")] : [],
);
