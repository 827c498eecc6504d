/**
 * A product against the need (产品适配): its published conditions one by one, standard or preferential.
 */
import { ipPledge } from "../../collateral/ip-pledge.ts";
import { addMonths } from "../../dates/calendar-date.ts";
import { LOAN_TYPES } from "../../eligibility/loan-type.ts";
import { type LoanUseReason, loanUseVerdict } from "../../eligibility/loan-use.ts";
import { type Decimal, ONE } from "../../money/decimal.ts";
import { toFen } from "../../money/rounding.ts";
import { itemInForce } from "../../policy/dated-value.ts";
import type { DealFacts, FirmTitle } from "../../policy/deal-facts.ts";
import { referenceTo } from "../../policy/origin.ts";
import { outOfScope } from "../../policy/scope.ts";
import type { TermPair } from "../../policy-book/product-conditions.ts";
import type { PublishedBands } from "../../policy-book/published-bands.ts";
import type { EstimateQuestion } from "../estimate-question.ts";
import type { PublicConditions, PublicPolicy, PublicTerms } from "../public-policy.ts";
import type { FitCheck, FitCode, FitCure, FitValue, ProductFit } from "./fit-check.ts";
import type { StageFit } from "./stage-fit.ts";

/** The firm and its need as policy asks about them. */
export type FitCase = {
  readonly question: EstimateQuestion;
  readonly policy: PublicPolicy;
  readonly facts: DealFacts;
  readonly stage: StageFit;
};

/** Whether the preferential values apply, and the titles that would make them. */
type Track = { readonly applies: boolean; readonly titles: readonly FirmTitle[] };

/** The fit of one product. `bands` are its published ones on the day, where there are any. */
export function productFit(asked: FitCase, bands: PublishedBands | undefined): ProductFit {
  const { question, policy, facts, stage } = asked;
  const { product } = facts;
  const terms = itemInForce(policy.productTerms, product, question.date);
  const conditions = itemInForce(policy.productConditions, product, question.date);
  if (terms === undefined || conditions === undefined) {
    return {
      product,
      outcome: "open",
      track: "standard",
      lacking: [],
      checks: [],
      reference: undefined,
    };
  }
  const lacking = outOfScope(terms.value.preferentialScope, facts);
  const track = { applies: lacking.length === 0, titles: titlesOf(terms.value) };
  const checks = [
    stageCheck(stage),
    ...(bands === undefined ? [] : scopeChecks(bands, question)),
    ...termChecks(conditions.value, question, track),
    loanUseCheck(asked),
    ...securityChecks(conditions.value, question, track),
    ...(product === "ipPledgeLoan" ? [rightsCheck(asked)] : []),
  ];
  return {
    outcome: outcomeOf(checks, stage),
    track: track.applies ? "preferential" : "standard",
    lacking,
    checks,
    product,
    reference: referenceTo(conditions),
  };
}

function titlesOf({ preferentialScope }: PublicTerms): readonly FirmTitle[] {
  return preferentialScope.titlesListed ?? [];
}

function applied<T>({ standard, preferential }: TermPair<T>, { applies }: Track): T {
  return applies ? preferential : standard;
}

function outcomeOf(checks: readonly FitCheck[], stage: StageFit): ProductFit["outcome"] {
  if (stage.kind === "notALoanYet") return "notALoanYet";
  if (checks.some(({ outcome }) => outcome === "fails")) return "doesNotFit";
  return checks.some(({ outcome }) => outcome === "open") ? "open" : "fits";
}

type Told = {
  readonly needed?: FitValue;
  readonly actual?: FitValue;
  readonly cures?: readonly FitCure[];
};

function check(code: FitCode, holds: boolean | undefined, told: Told = {}): FitCheck {
  const outcome = holds === undefined ? "open" : holds ? "holds" : "fails";
  const { needed, actual, cures = [] } = told;
  return { code, outcome, needed, actual, cures: holds === true ? [] : cures, reasons: [] };
}

function stageCheck(stage: StageFit): FitCheck {
  if (stage.kind === "open") {
    return check("stage", undefined, { cures: [{ kind: "tell", what: "stage" }] });
  }
  const { operationsCouldRepay, sources } = stage;
  const cures: readonly FitCure[] = [
    ...(operationsCouldRepay ? [{ kind: "repayFromOperations" } as const] : []),
    { kind: "useOtherSources", sources },
  ];
  return check("stage", stage.kind !== "notALoanYet", { cures });
}

function scopeChecks(
  { purposes, sectors, principalMax }: PublishedBands,
  { need, firm }: EstimateQuestion,
): readonly FitCheck[] {
  const { sector } = firm;
  const amount = need.amount.yuan;
  return [
    check("purpose", purposes.includes(need.purpose), {
      needed: { kind: "purposes", purposes },
      actual: { kind: "purposes", purposes: [need.purpose] },
    }),
    ...(sectors === undefined
      ? []
      : [
          check("sector", sector === undefined ? undefined : sectors.includes(sector), {
            needed: { kind: "sectors", sectors },
            ...(sector === undefined
              ? { cures: [{ kind: "tell", what: "sector" } as const] }
              : { actual: { kind: "sectors", sectors: [sector] } as const }),
          }),
        ]),
    ...(principalMax === undefined
      ? []
      : [
          check("amountMost", amount.lte(principalMax.yuan), {
            needed: { kind: "yuan", yuan: principalMax.yuan },
            actual: { kind: "yuan", yuan: amount },
            cures: [{ kind: "lowerAmount", yuan: principalMax.yuan }],
          }),
        ]),
  ];
}

/** What a title would change, where the preferential value alone would let the loan pass. */
function titleCure(passesPreferred: boolean, { titles, applies }: Track): readonly FitCure[] {
  return passesPreferred && !applies && titles.length > 0
    ? [{ kind: "obtainTitle", oneOf: titles }]
    : [];
}

function termChecks(
  { termMonths, graceMonths }: PublicConditions,
  { need, repayment }: EstimateQuestion,
  track: Track,
): readonly FitCheck[] {
  const [range, grace] = [applied(termMonths, track), applied(graceMonths, track)];
  const months = (count: number): FitValue => ({ kind: "months", months: count });
  const least = need.termMonths >= range.least;
  const most = need.termMonths <= range.most;
  const graceHolds = repayment.graceMonths <= grace.most;
  const title = (passes: boolean) => titleCure(passes, track);
  return [
    check("termLeast", least, {
      needed: months(range.least),
      actual: months(need.termMonths),
      cures: [{ kind: "setTerm", months: range.least }],
    }),
    check("termMost", most, {
      needed: months(range.most),
      actual: months(need.termMonths),
      cures: [
        { kind: "setTerm", months: range.most },
        ...title(need.termMonths <= termMonths.preferential.most),
      ],
    }),
    check("graceMost", graceHolds, {
      needed: months(grace.most),
      actual: months(repayment.graceMonths),
      cures: [
        { kind: "setGrace", months: grace.most },
        ...title(repayment.graceMonths <= graceMonths.preferential.most),
      ],
    }),
  ];
}

/** The lending rules of whichever type of loan the purpose belongs to; of several types the one that says yes. */
function loanUseCheck({ question, policy }: FitCase): FitCheck {
  const { need, date } = question;
  const { purpose, termMonths, longCashCycle, uses } = need;
  const verdicts = LOAN_TYPES.map((type) =>
    loanUseVerdict({ type, purpose, termMonths, longCashCycle, uses }, policy.loanUseRules, date),
  ).filter(({ reasons }) => reasons.every(({ code }) => code !== "purpose-of-other-type"));
  const verdict = verdicts.find(({ outcome }) => outcome === "met") ?? verdicts[0];
  if (verdict === undefined) return check("loanUse", undefined);
  const { outcome, reasons } = verdict;
  const holds = outcome === "met" ? true : outcome === "notMet" ? false : undefined;
  return { ...check("loanUse", holds, { cures: reasons.flatMap(useCures) }), reasons };
}

function useCures(reason: LoanUseReason): readonly FitCure[] {
  switch (reason.code) {
    case "term-too-long":
    case "term-needs-approval":
      return [{ kind: "setTerm", months: reason.termMonthsMax }];
    case "term-needs-long-cycle":
      return [
        { kind: "setTerm", months: reason.termMonthsMax },
        { kind: "tell", what: "longCashCycle" },
      ];
    default:
      return [];
  }
}

function securityChecks(
  conditions: PublicConditions,
  question: EstimateQuestion,
  track: Track,
): readonly FitCheck[] {
  const { security } = question;
  const { securities, unsecuredShareMax } = conditions;
  const title = (passes: boolean) => titleCure(passes, track);
  const taken = applied(securities, track);
  if (security.kind === "unsecured") {
    const most = applied(unsecuredShareMax, track).share;
    const preferred = unsecuredShareMax.preferential;
    const oneOf = taken;
    return [
      check("unsecuredShare", most.gte(ONE), {
        needed: { kind: "share", share: most },
        actual: { kind: "share", share: ONE },
        cures: [{ kind: "offerSecurity", oneOf }, ...title(preferred.share.gte(ONE))],
      }),
    ];
  }
  return [
    check("security", taken.includes(security.kind), {
      needed: { kind: "securities", securities: taken },
      actual: { kind: "securities", securities: [security.kind] },
      cures: [
        { kind: "offerSecurity", oneOf: taken },
        ...title(securities.preferential.includes(security.kind)),
      ],
    }),
    ...pledgeRateChecks(applied(conditions.pledgeRateMax, track).share, question),
  ];
}

/** 抵质押率: asked of whatever has a value; rights have a capacity of their own instead. */
function pledgeRateChecks(
  most: Decimal,
  { security, need }: EstimateQuestion,
): readonly FitCheck[] {
  const { value, kind } = security;
  const amount = need.amount.yuan;
  if (value === undefined || kind === "guaranteed") return [];
  return [
    check("pledgeRate", amount.lte(value.yuan.times(most)), {
      needed: { kind: "share", share: most },
      actual: { kind: "share", share: amount.div(value.yuan) },
      cures: [
        { kind: "lowerAmount", yuan: toFen(value.yuan.times(most)) },
        { kind: "raiseValue", yuan: toFen(amount.div(most)) },
      ],
    }),
  ];
}

/** 知识产权质押能力 on the day of the pledge. */
function rightsCheck({ question, policy }: FitCase): FitCheck {
  const { need, security, date } = question;
  const amount = need.amount.yuan;
  if (security.kind !== "intellectualProperty" || security.rights.length === 0) {
    return check("ipCapacity", security.kind === "intellectualProperty" ? undefined : true, {
      cures: [{ kind: "tell", what: "rights" }],
    });
  }
  const pledge = ipPledge(
    security.rights,
    { pledgedOn: date, maturity: addMonths(date, need.termMonths) },
    { legalTerms: policy.ipLegalTerms, pledgeTerms: policy.ipPledgeTerms },
  );
  return check("ipCapacity", amount.lte(pledge.capacityYuan), {
    needed: { kind: "yuan", yuan: amount },
    actual: { kind: "yuan", yuan: pledge.capacityYuan },
    cures: [{ kind: "lowerAmount", yuan: pledge.capacityYuan }],
  });
}
