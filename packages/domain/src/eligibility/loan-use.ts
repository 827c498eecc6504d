/**
 * Use of a loan (贷款用途): which purposes, terms and uses the lending rules allow.
 */
import { assertNever } from "../assert.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { type DatedRegister, itemInForce } from "../policy/dated-value.ts";
import type { LoanPurpose } from "../policy/deal-facts.ts";
import { type PolicyReference, referenceTo } from "../policy/origin.ts";
import type { EntrustedPaymentRule } from "./entrusted-payment.ts";
import type { Answer } from "./firm-profile.ts";
import type { LoanType } from "./loan-type.ts";
import type { Outcome } from "./truth-trace.ts";

/** Uses that the rules may forbid: 股权投资, 金融资产投资, 股东分红, 固定资产投资. */
export const RESTRICTED_USES = [
  "equityInvestment",
  "financialAssets",
  "dividends",
  "fixedAssets",
] as const;
export type RestrictedUse = (typeof RESTRICTED_USES)[number];

/**
 * The longest term (期限上限). `longCycle` is the one for firms whose cash comes back late; `beyond` says what a longer term
 * meets: a no, or the head office's approval.
 */
export type TenorRule =
  | {
      readonly kind: "established";
      readonly termMonthsMax: number;
      readonly longCycleTermMonthsMax?: number;
      readonly beyond: "refused" | "headOfficeApproval";
    }
  | { readonly kind: "notEstablished" };

/** The rules for one type of loan from one date on. */
export type LoanUseRule = {
  readonly purposes: readonly LoanPurpose[];
  readonly tenor: TenorRule;
  readonly usesForbidden: readonly RestrictedUse[];
  readonly entrustedPayment: EntrustedPaymentRule;
};

/** A loan that is asked for. */
export type LoanUse = {
  readonly type: LoanType;
  readonly purpose: LoanPurpose;
  readonly termMonths: number;
  /** Whether the firm's cash cycle is long (现金流回收周期较长). */
  readonly longCashCycle: Answer | undefined;
  /** Uses of the money that the plan names. */
  readonly uses: readonly RestrictedUse[];
};

/** Why a loan is not allowed as asked. */
export type LoanUseReason =
  | {
      readonly code: "purpose-of-other-type";
      readonly purpose: LoanPurpose;
      readonly type: LoanType;
    }
  | { readonly code: "use-forbidden"; readonly use: RestrictedUse; readonly type: LoanType }
  | {
      readonly code: "term-too-long" | "term-needs-long-cycle" | "term-needs-approval";
      readonly termMonths: number;
      readonly termMonthsMax: number;
    }
  | { readonly code: "tenor-not-established" }
  | { readonly code: "no-rule"; readonly type: LoanType };

/** `approval` where the head office, or whom it authorised, must agree. */
export type LoanUseVerdict = {
  readonly outcome: Outcome | "approval";
  readonly reasons: readonly LoanUseReason[];
  readonly rule?: PolicyReference;
};

type Judgement = Pick<LoanUseVerdict, "outcome" | "reasons">;

/** Whether the loan may be made as asked on the day. */
export function loanUseVerdict(
  asked: LoanUse,
  rules: DatedRegister<LoanUseRule>,
  date: CalendarDate,
): LoanUseVerdict {
  const { type, purpose } = asked;
  const version = itemInForce(rules, type, date);
  if (version === undefined) {
    return { outcome: "notEstablished", reasons: [{ code: "no-rule", type }] };
  }
  const { purposes, usesForbidden, tenor } = version.value;
  const ofPurpose: readonly LoanUseReason[] = purposes.includes(purpose)
    ? []
    : [{ code: "purpose-of-other-type", purpose, type }];
  const ofUses = asked.uses
    .filter((use) => usesForbidden.includes(use))
    .map((use): LoanUseReason => ({ code: "use-forbidden", use, type }));
  const ofTerm = tenorJudgement(tenor, asked);
  const forbidden = [...ofPurpose, ...ofUses];
  return {
    outcome: forbidden.length > 0 ? "notMet" : ofTerm.outcome,
    reasons: [...forbidden, ...ofTerm.reasons],
    rule: referenceTo(version),
  };
}

function tenorJudgement(tenor: TenorRule, { termMonths, longCashCycle }: LoanUse): Judgement {
  if (tenor.kind === "notEstablished") {
    return { outcome: "notEstablished", reasons: [{ code: "tenor-not-established" }] };
  }
  const { termMonthsMax, longCycleTermMonthsMax = termMonthsMax, beyond } = tenor;
  if (termMonths <= termMonthsMax) return { outcome: "met", reasons: [] };
  const overLongest = termMonths > longCycleTermMonthsMax;
  if (!overLongest && longCashCycle === "yes") return { outcome: "met", reasons: [] };
  if (!overLongest && longCashCycle === undefined) {
    const reason = { code: "term-needs-long-cycle", termMonths, termMonthsMax } as const;
    return { outcome: "unknown", reasons: [reason] };
  }
  const limit = overLongest && longCashCycle !== "no" ? longCycleTermMonthsMax : termMonthsMax;
  switch (beyond) {
    case "refused":
      return {
        outcome: "notMet",
        reasons: [{ code: "term-too-long", termMonths, termMonthsMax: limit }],
      };
    case "headOfficeApproval":
      return {
        outcome: "approval",
        reasons: [{ code: "term-needs-approval", termMonths, termMonthsMax: limit }],
      };
    default:
      return assertNever(beyond);
  }
}
