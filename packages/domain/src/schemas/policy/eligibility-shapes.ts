/**
 * Who and what may be financed (准入规则) as JSON: size classes, uses of a loan, public support.
 */
import * as z from "zod/mini";
import type { RuleSet } from "../../eligibility/condition.ts";
import { CERTIFICATE_CLASSES } from "../../eligibility/firm-profile.ts";
import { type LoanUseRule, RESTRICTED_USES, type TenorRule } from "../../eligibility/loan-use.ts";
import { ruleFaults } from "../../eligibility/rule-faults.ts";
import { SIZE_MEASURES, type SizeRule } from "../../eligibility/size-class.ts";
import type { SupportRule } from "../../eligibility/support.ts";
import { LOAN_PURPOSES } from "../../policy/deal-facts.ts";
import type { Problem } from "../../products/problem.ts";
import { LIST_MAX, YUAN_MAX } from "../limits.ts";
import { ruleSetShape } from "../rule-set.ts";
import {
  amountField,
  fault,
  flagField,
  monthsField,
  namesField,
  partField,
  plainField,
  realPartField,
  withFaults,
} from "./policy-fields.ts";

/** 资质认定条件. */
export const titleRulesShape: z.ZodMiniType<RuleSet> = withFaults(ruleSetShape, ruleFaults);

const bound = plainField("0", YUAN_MAX);

/** 划型标准. */
export const sizeRuleShape: z.ZodMiniType<SizeRule> = withFaults(
  z.strictObject({
    bounds: z
      .array(
        z.strictObject({
          measure: z.enum(SIZE_MEASURES),
          large: bound,
          medium: bound,
          small: bound,
        }),
      )
      .check(z.minLength(1), z.maxLength(LIST_MAX)),
  }),
  sizeFaults,
);

function sizeFaults({ bounds }: SizeRule): readonly Problem[] {
  return bounds.flatMap(({ measure, large, medium, small }, index) => {
    const path = ["bounds", index];
    const isTwice = bounds.findIndex((other) => other.measure === measure) < index;
    return [
      ...(isTwice ? [fault([...path, "measure"], "named-twice", { name: measure })] : []),
      ...(large.lte(medium) ? [fault([...path, "large"], "range-reversed")] : []),
      ...(medium.lte(small) ? [fault([...path, "medium"], "range-reversed")] : []),
    ];
  });
}

const tenor: z.ZodMiniType<TenorRule> = z.discriminatedUnion("kind", [
  withFaults(
    z.strictObject({
      kind: z.literal("established"),
      termMonthsMax: monthsField,
      longCycleTermMonthsMax: z.exactOptional(monthsField),
      beyond: z.enum(["refused", "headOfficeApproval"]),
    }),
    ({ termMonthsMax: atLeast, longCycleTermMonthsMax: atMost }) =>
      atMost !== undefined && atMost < atLeast
        ? [fault(["longCycleTermMonthsMax"], "range-reversed", { atLeast, atMost })]
        : [],
  ),
  z.strictObject({ kind: z.literal("notEstablished") }),
]);

/** 用途、期限与受托支付. */
export const loanUseRuleShape: z.ZodMiniType<LoanUseRule> = z.strictObject({
  purposes: namesField(LOAN_PURPOSES, 1),
  tenor,
  usesForbidden: namesField(RESTRICTED_USES, 0),
  entrustedPayment: z.strictObject({
    paymentAbove: z.exactOptional(amountField),
    projectShareAbove: z.exactOptional(realPartField),
    newCustomerOrdinaryCredit: flagField,
    largePaymentNotEstablished: flagField,
  }),
});

/** 政策支持对象. */
export const supportRuleShape: z.ZodMiniType<SupportRule> = withFaults(
  z.strictObject({
    lists: z
      .array(
        z.strictObject({
          list: z.enum(CERTIFICATE_CLASSES),
          fundShareMax: z.exactOptional(partField),
        }),
      )
      .check(z.minLength(1), z.maxLength(LIST_MAX)),
    privateThresholdNotEstablished: flagField,
  }),
  ({ lists }) =>
    lists.flatMap(({ list }, index) =>
      lists.findIndex((other) => other.list === list) < index
        ? [fault(["lists", index, "list"], "named-twice", { name: list })]
        : [],
    ),
);
