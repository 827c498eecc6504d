/**
 * Instruments of policy (政策工具) that may lower what a loan costs its customer, each open to the loan or closed with its
 * reasons.
 */
import type { ErrorFacts } from "../../assert.ts";
import type { RELENDING_REFUSALS } from "../../funding/relending-support.ts";
import type { DatedRegister, itemInForce } from "../../policy/dated-value.ts";
import type { PolicyReference } from "../../policy/origin.ts";
import type { ScopeCondition } from "../../policy/scope.ts";
import type { VatReason } from "../../policy/vat-exemption.ts";
import type { LoanInquiry } from "../../products/loan-inquiry.ts";
import type { SubsidyReason } from "../../subsidies/subsidy-scheme.ts";

/** FTP 优惠, 再贷款, 担保, 风险补偿, 贴息, 费用减免, 增值税免税: the order of every list. */
export const STACK_KINDS = [
  "ftpDiscount",
  "relending",
  "guarantee",
  "compensationFund",
  "subsidy",
  "feeWaiver",
  "vatExemption",
] as const;
export type StackKind = (typeof STACK_KINDS)[number];

/** Reasons that only a stack knows; the others are those of the rule that was asked. */
export const STACK_REASONS = [
  "not-in-force",
  "said-otherwise",
  "no-practice",
  "fee-unknown",
  "dates-missing",
  "excluded-by-group",
  "not-waivable",
] as const;
export type StackReasonCode =
  | (typeof STACK_REASONS)[number]
  | (typeof RELENDING_REFUSALS)[number]
  | ScopeCondition
  | SubsidyReason
  | VatReason
  | "share-over-scheme";

/** One reason, with the facts a sentence needs. */
export type StackReason = { readonly code: StackReasonCode; readonly facts: ErrorFacts };

/** An instrument by its code and name; `reference` is the version that decides, where one is in force. */
export type StackInstrument = {
  readonly kind: StackKind;
  readonly id: string;
  readonly name: string;
  readonly reference: PolicyReference | undefined;
};

/** What a loan may take: one of each slot, relending first where the scheme wants the loan refinanced by it. */
export type OpenOption = StackInstrument & {
  readonly slot: string;
  /** 互斥组 of a subsidy scheme. */
  readonly exclusivitySet: string | undefined;
  readonly needsRelending: boolean;
  readonly apply: (inquiry: LoanInquiry) => LoanInquiry;
};

/** What a loan may not take, and every reason. */
export type ClosedOption = StackInstrument & { readonly reasons: readonly StackReason[] };

/** Options of one kind. */
export type StackOptions = {
  readonly open: readonly OpenOption[];
  readonly closed: readonly ClosedOption[];
};

/** A reason without facts, or with them. */
export function reason(code: StackReasonCode, facts: ErrorFacts = {}): StackReason {
  return { code, facts };
}

/** Lists one after the other. */
export function joined(parts: readonly StackOptions[]): StackOptions {
  return {
    open: parts.flatMap(({ open }) => open),
    closed: parts.flatMap(({ closed }) => closed),
  };
}

/** Every code of a register once, in the order of the codes: no answer may hang on how a register is written down. */
export function codesOf<T>(register: DatedRegister<T>): readonly string[] {
  return [...new Set(register.map(({ code }) => code))].sort();
}

/** A code of which no version holds on the day: since when it no longer does, or from when on it will. */
export function notInForce<T extends { readonly name: string }>(
  kind: StackKind,
  register: DatedRegister<T>,
  code: string,
  date: Parameters<typeof itemInForce>[1],
): ClosedOption {
  const versions = register.filter((item) => item.code === code);
  const ended = versions.findLast(({ effectiveFrom }) => effectiveFrom <= date);
  const shown = ended ?? versions[0];
  const from = ended === undefined ? shown?.effectiveFrom : undefined;
  return {
    kind,
    id: code,
    name: shown?.value.name ?? code,
    reference: shown && {
      id: shown.id,
      effectiveFrom: shown.effectiveFrom,
      document: shown.document,
    },
    reasons: [
      reason("not-in-force", {
        date,
        ...(ended?.effectiveTo === undefined ? {} : { until: ended.effectiveTo }),
        ...(from === undefined ? {} : { from }),
      }),
    ],
  };
}
