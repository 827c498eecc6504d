/**
 * Fit (适配): whether a loan suits a firm on the pricing date, by every rule the policy book has for it, each with its answer.
 */

import type { CalendarDate } from "../../dates/calendar-date.ts";
import { LOAN_TYPES, type LoanType } from "../../eligibility/loan-type.ts";
import { type LoanUseVerdict, loanUseVerdict } from "../../eligibility/loan-use.ts";
import { type SizeVerdict, sizeClass } from "../../eligibility/size-class.ts";
import {
  SUPPORT_SCHEMES,
  type SupportScheme,
  type SupportVerdict,
  supportVerdict,
} from "../../eligibility/support.ts";
import { type TitleVerdict, titleVerdicts } from "../../eligibility/title-verdict.ts";
import { itemInForce } from "../../policy/dated-value.ts";
import type { LoanPurpose } from "../../policy/deal-facts.ts";
import { type PolicyBook, policyBookAsOf } from "../../policy-book/policy-book.ts";
import type { PolicyRegisters } from "../../policy-book/policy-registers.ts";
import { type DebtCoverage, debtCoverage } from "../../risk/debt-coverage.ts";
import type { PlanRow } from "../../schedules/plan-row.ts";
import type { DatedSpan } from "../../schedules/span.ts";
import {
  type ApprovalChannel,
  approvalChannel,
  type InstitutionLimit,
  institutionLimitsPassed,
} from "../approval-channel.ts";
import { completeInquiry } from "../completion/complete-inquiry.ts";
import { factsOf } from "../completion/completion.ts";
import { type ConditionAnswer, conditionAnswer, trackOf } from "../condition-checks.ts";
import { assessInnovation, type InnovationAssessment } from "../innovation-assessment.ts";
import type { LoanDeal } from "../loan-deal.ts";
import type { PricingContext } from "../pricing-context.ts";
import type { Checked } from "../problem.ts";
import { resolveDeal } from "../resolve-deal.ts";
import { firmInquiry } from "./firm-inquiry.ts";
import { type FitPledge, fitPledge } from "./fit-pledge.ts";
import type { FitQuestion } from "./fit-question.ts";
import { type FitVerdict, fitVerdict } from "./fit-verdict.ts";
import { loanShown } from "./loan-shown.ts";
import { type MilestonePaths, milestonePaths } from "./milestone-paths.ts";

/** Public support for the firm, and whether its ground lapses before the loan falls due. */
export type SupportInLoan = {
  readonly scheme: SupportScheme;
  readonly verdict: SupportVerdict;
  readonly endsInsideLoan: boolean;
};

/** Every answer on one firm and one loan. A part is absent where no rule or no fact was given for it. */
export type FitAnswer = {
  readonly id: string;
  readonly pricingDate: CalendarDate;
  readonly maturity: CalendarDate;
  readonly verdict: FitVerdict;
  readonly titles: readonly TitleVerdict[];
  readonly size: SizeVerdict;
  readonly support: readonly SupportInLoan[];
  readonly loanUse: { readonly type: LoanType; readonly verdict: LoanUseVerdict } | undefined;
  readonly innovation: InnovationAssessment | undefined;
  readonly conditions: ConditionAnswer | undefined;
  readonly channel: ApprovalChannel | undefined;
  readonly institutionLimits: readonly InstitutionLimit[] | undefined;
  readonly ipPledge: FitPledge | undefined;
  readonly coverage: DebtCoverage | undefined;
  /** The loan as it was judged, with the firm's size and titles. */
  readonly deal: LoanDeal;
  readonly milestones: MilestonePaths | undefined;
};

/** The answer by the rules known on the pricing date, or what keeps the loan from being worked out. */
export function fitOf(question: FitQuestion, book: PolicyBook): Checked<FitAnswer> {
  const { firm, context } = question;
  const { pricingDate } = context;
  const known = policyBookAsOf(book, pricingDate);
  const { registers } = known;
  const size = sizeClass(firm, registers.sizeClassRules, pricingDate);
  const { inquiry, context: own } = firmInquiry(question, known);
  const completed = completeInquiry(inquiry, known);
  if (completed.kind === "refused") return completed;
  const { life } = completed.value;
  const deal = resolveDeal(completed.value, known);
  if (deal.kind === "refused") return deal;
  if (life.kind === "months") return notDated();
  const milestones = milestonePaths(question.milestones, completed.value, known);
  if (milestones.kind === "refused") return milestones;
  const loan: FitLoan = { deal: deal.value, context: own, life, rows: deal.value.plan.rows };
  const found = findingsOf(question, loan, registers);
  const { loanUse, ...others } = found;
  let titles: readonly TitleVerdict[] | undefined;
  let support: readonly SupportInLoan[] | undefined;
  return {
    kind: "ok",
    value: {
      ...found,
      id: inquiry.id,
      pricingDate,
      deal: deal.value,
      maturity: life.to,
      verdict: fitVerdict({ ...others, loanUse: loanUse?.verdict }),
      size,
      milestones: milestones.value,
      // On first reading: no part of the conclusion.
      get titles() {
        titles ??= titleVerdicts(firm, registers.titleRules, pricingDate);
        return titles;
      },
      get support() {
        support ??= SUPPORT_SCHEMES.map((scheme) => supportOf(question, scheme, life, registers));
        return support;
      },
    },
  };
}

type FitLoan = {
  readonly deal: LoanDeal;
  readonly context: PricingContext;
  readonly life: DatedSpan;
  readonly rows: readonly PlanRow[];
};

function notDated(): Checked<never> {
  const path = ["drawdownDate"];
  return { kind: "refused", problems: [{ path, code: "dates-missing", facts: {} }] };
}

type Findings = Pick<
  FitAnswer,
  | "loanUse"
  | "innovation"
  | "conditions"
  | "channel"
  | "institutionLimits"
  | "ipPledge"
  | "coverage"
>;

function findingsOf(question: FitQuestion, loan: FitLoan, registers: PolicyRegisters): Findings {
  const { deal, context, life, rows } = loan;
  const { request } = deal;
  const { pricingDate, institution } = context;
  const structure = question.innovation?.structure ?? [];
  const coverage =
    question.cashFlows && debtCoverage(rows, question.cashFlows, question.paymentsEach);
  const rules = { legalTerms: registers.ipLegalTerms, pledgeTerms: registers.ipPledgeTerms };
  const principalYuan = request.principal.yuan;
  const secured = { principalYuan, structure, life, rows };
  const ipPledge = fitPledge(question.rights, secured, rules);
  const shown = loanShown(deal, {
    dscrMinimum: coverage?.minimum?.coverage,
    structure,
    ipPledgeRate: ipPledge?.test.pledgeRate,
  });
  const facts = factsOf(request, context);
  const conditions = itemInForce(registers.productConditions, request.product, pricingDate)?.value;
  const terms = itemInForce(registers.productTerms, request.product, pricingDate)?.value;
  const bank = institution && itemInForce(registers.institutionProfiles, institution, pricingDate);
  return {
    loanUse: useOf(question, registers),
    innovation: question.innovation && assessInnovation(question.innovation, registers),
    conditions:
      conditions &&
      terms &&
      conditionAnswer(conditions, trackOf(terms.preferentialScope, facts), shown),
    channel: conditions && approvalChannel(conditions, facts),
    institutionLimits: bank && institutionLimitsPassed(bank.value, facts),
    ipPledge,
    coverage,
  };
}

/** Without a purpose the lending rules have nothing to judge. */
function useOf(
  { inquiry, context, use }: FitQuestion,
  { loanUseRules }: PolicyRegisters,
): FitAnswer["loanUse"] {
  const { purpose, pricingDate } = context;
  if (purpose === undefined) return undefined;
  const type = use.type ?? typeFor(purpose, loanUseRules, pricingDate);
  const asked = { ...use, type, purpose, termMonths: inquiry.termMonths };
  return { type, verdict: loanUseVerdict(asked, loanUseRules, pricingDate) };
}

function typeFor(
  purpose: LoanPurpose,
  rules: PolicyRegisters["loanUseRules"],
  date: CalendarDate,
): LoanType {
  const takes = (type: LoanType) => itemInForce(rules, type, date)?.value.purposes ?? [];
  return LOAN_TYPES.find((type) => takes(type).includes(purpose)) ?? "workingCapital";
}

function supportOf(
  { firm, context }: FitQuestion,
  scheme: SupportScheme,
  life: DatedSpan,
  { supportRules }: PolicyRegisters,
): SupportInLoan {
  const verdict = supportVerdict(firm, scheme, supportRules, context.pricingDate);
  const endsInsideLoan = verdict.endsOn !== undefined && verdict.endsOn < life.to;
  return { scheme, verdict, endsInsideLoan };
}
