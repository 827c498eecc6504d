/**
 * Public policy (公开政策参数) as JSON: what a page keeps on the device and answers from without a network. Unknown fields are
 * refused, so that nothing inner can ride along unseen.
 */
import * as z from "zod/mini";
import type {
  PublicConditions,
  PublicFee,
  PublicPolicy,
  PublicTerms,
} from "../../estimate/public-policy.ts";
import { FEE_KINDS, FEE_PAYEES } from "../../fees/fee.ts";
import { FIRM_SIZES } from "../../policy/deal-facts.ts";
import { SECURITIES } from "../../policy/scorecard.ts";
import type { Checked } from "../../products/problem.ts";
import { PAYMENT_FREQUENCIES } from "../../schedules/interest-periods.ts";
import { dateField } from "../date-text.ts";
import { ITEMS_MAX } from "../limits.ts";
import { documentShape } from "../policy/document-shape.ts";
import {
  loanUseRuleShape,
  sizeRuleShape,
  supportRuleShape,
  titleRulesShape,
} from "../policy/eligibility-shapes.ts";
import {
  ipLegalTermShape,
  ipPledgeTermsShape,
  stageProfileShape,
  stageQuestionShape,
  valuationFeeRangeShape,
} from "../policy/innovation-shapes.ts";
import { type Json, plainJson } from "../policy/plain-json.ts";
import {
  countField,
  nameField,
  namesField,
  orNone,
  partField,
  plainField,
  someMonthsField,
  wordOr,
} from "../policy/policy-fields.ts";
import { publishedBandsShape } from "../policy/published-bands-shape.ts";
import { lprShape } from "../policy/published-shapes.ts";
import { scopeShape } from "../policy/scope-shape.ts";
import { subsidySchemeShape } from "../policy/subsidy-shape.ts";
import { problemsOfIssues } from "../refusal.ts";

const termsShape: z.ZodMiniType<PublicTerms> = z.strictObject({
  name: nameField,
  settlementDay: countField(1, 31),
  frequency: z.enum(PAYMENT_FREQUENCIES),
  bulletTermMonthsMax: someMonthsField,
  methodBeyond: z.enum(["equalPrincipal", "equalInstalment"]),
  fiveYearLprAboveMonths: someMonthsField,
  preferentialScope: scopeShape,
});

const monthRange = z.strictObject({
  least: someMonthsField,
  usual: someMonthsField,
  most: someMonthsField,
});

const conditionsShape: z.ZodMiniType<PublicConditions> = z.strictObject({
  dscrFloor: pairOf(plainField("0", "10")),
  pledgeRateMax: pairOf(partField),
  securities: pairOf(namesField(SECURITIES, 0)),
  unsecuredShareMax: pairOf(partField),
  graceMonths: pairOf(monthRange),
  termMonths: pairOf(monthRange),
});

const feeShape: z.ZodMiniType<PublicFee> = z.strictObject({
  name: nameField,
  payee: z.enum(FEE_PAYEES),
  kind: z.enum(FEE_KINDS),
  borrowerShareMax: partField,
  prohibitedFor: wordOr("everybody", namesField(FIRM_SIZES, 0)),
  clause: orNone(nameField),
});

const policyShape: z.ZodMiniType<PublicPolicy> = z.strictObject({
  asOf: dateField,
  lender: nameField,
  lpr: z.array(z.strictObject(versionOf(lprShape))).check(z.maxLength(ITEMS_MAX)),
  publishedBands: register(publishedBandsShape),
  productTerms: register(termsShape),
  productConditions: register(conditionsShape),
  feeCatalogue: register(feeShape),
  subsidySchemes: register(subsidySchemeShape),
  titleRules: register(titleRulesShape),
  sizeClassRules: register(sizeRuleShape),
  loanUseRules: register(loanUseRuleShape),
  supportRules: register(supportRuleShape),
  stageProfiles: register(stageProfileShape),
  stagePractices: register(z.strictObject({ lendsOnOperations: z.boolean() })),
  stageQuestions: register(stageQuestionShape),
  ipLegalTerms: register(ipLegalTermShape),
  ipPledgeTerms: register(ipPledgeTermsShape),
  ipValuationFees: register(valuationFeeRangeShape),
});

function pairOf<S extends z.ZodMiniType>(field: S) {
  return z.strictObject({ standard: field, preferential: field });
}

function versionOf<S extends z.ZodMiniType>(value: S) {
  return {
    id: nameField,
    effectiveFrom: dateField,
    effectiveTo: z.exactOptional(dateField),
    document: documentShape,
    value,
  };
}

function register<S extends z.ZodMiniType>(value: S) {
  return z
    .array(z.strictObject({ code: nameField, ...versionOf(value) }))
    .check(z.maxLength(ITEMS_MAX));
}

/** The policy in the JSON, or everything that is wrong with it. Never throws, whatever the JSON. */
export function decodePublicPolicy(input: unknown): Checked<PublicPolicy> {
  const decoded = policyShape.safeParse(input, { reportInput: true });
  return decoded.success
    ? { kind: "ok", value: decoded.data }
    : { kind: "refused", problems: problemsOfIssues(decoded.error.issues) };
}

/** A public policy as JSON that decodes to itself. */
export function encodePublicPolicy(policy: PublicPolicy): Json {
  return plainJson(policy);
}
