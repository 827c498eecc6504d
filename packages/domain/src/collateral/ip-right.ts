/**
 * Intellectual property (知识产权) as security: the rights, their valuations, and the day a right ends.
 */
import { addDays, addMonths, type CalendarDate } from "../dates/calendar-date.ts";
import type { Money, Share } from "../money/money.ts";
import { type DatedRegister, itemInForce } from "../policy/dated-value.ts";

/** 发明专利 · 实用新型专利 · 外观设计专利 · 商标 · 软件著作权 · 集成电路布图设计. */
export const IP_RIGHTS = [
  "inventionPatent",
  "utilityModelPatent",
  "designPatent",
  "trademark",
  "softwareCopyright",
  "layoutDesign",
] as const;
export type IpRight = (typeof IP_RIGHTS)[number];

/** 收益法 · 成本法 · 市场法. */
export const VALUATION_METHODS = ["income", "cost", "market"] as const;
export type ValuationMethod = (typeof VALUATION_METHODS)[number];

/** What a right was found to be worth, by which method, by whom and when. */
export type Valuation = {
  readonly method: ValuationMethod;
  readonly value: Money;
  readonly valuer: string;
  readonly valuedOn: CalendarDate;
};

/** 法律状态: 有效 · 申请中 · 已终止 · 已宣告无效. */
export const RIGHT_STATUSES = ["granted", "pending", "ended", "invalidated"] as const;
/** 共有人: none, all of them consent, or not. */
export const CO_OWNER_CONSENTS = ["noCoOwners", "given", "missing"] as const;
/** 权属: nobody else claims it, its ownership is disputed, or a court has seized it. */
export const OUTSIDE_CLAIMS = ["none", "dispute", "seizure"] as const;

/** One right that is offered as security. */
export type IpItem = {
  readonly right: IpRight;
  /** Number of the certificate; one number counts once. */
  readonly number: string;
  readonly filedOn: CalendarDate;
  /** The last day of protection, where the certificate states one. */
  readonly protectedUntil: CalendarDate | undefined;
  readonly status: (typeof RIGHT_STATUSES)[number];
  /** The last day the annual fee (专利年费) is paid for; patents only. */
  readonly annualFeePaidUntil: CalendarDate | undefined;
  readonly isOwnedByPledgor: boolean;
  readonly coOwnerConsent: (typeof CO_OWNER_CONSENTS)[number];
  readonly outsideClaim: (typeof OUTSIDE_CLAIMS)[number];
  readonly isPledgedAlready: boolean;
  /** 同日申请: an invention and a utility model filed on one day for one thing. */
  readonly isFiledTwice: boolean;
  readonly isInvalidationUnderWay: boolean;
  /** Both parties know of a double filing or an invalidation under way and proceed. */
  readonly isRiskAccepted: boolean;
  /** Methods side by side, at most one of each. */
  readonly valuations: readonly Valuation[];
  /** The method whose value counts. */
  readonly chosenMethod: ValuationMethod;
};

/** How long the law protects a right, in whole years from filing; the version of the day of filing applies. */
export type IpLegalTerm = { readonly yearsFromFiling: number };

/** What a bank lends on a kind of right. */
export type IpPledgeTerms = {
  /** 折扣率: cut off the valuation. */
  readonly haircut: Share;
  /** 质押率上限 on what is left. */
  readonly pledgeRateMax: Share;
  readonly loanMonthsMax: number;
  /** 重估频率: a valuation counts for so many months. */
  readonly revaluationMonths: number;
  /** Whether the value falls evenly to nought at the end of the right, or holds until then. */
  readonly valueDecays: boolean;
};

/** Both registers; the code is the right. */
export type IpRules = {
  readonly legalTerms: DatedRegister<IpLegalTerm>;
  readonly pledgeTerms: DatedRegister<IpPledgeTerms>;
};

const PATENTS: readonly IpRight[] = ["inventionPatent", "utilityModelPatent", "designPatent"];

/** Whether an annual fee keeps the right alive. */
export function isPatent(right: IpRight): boolean {
  return PATENTS.includes(right);
}

/**
 * The first day on which the right no longer exists; `undefined` where neither the law's term nor the certificate says. A
 * term of years ends on the same day of the year as filing: filed on 1999-09-06 for ten years, the last day is 2009-09-05.
 * Where the certificate names an earlier day, that day counts.
 * Source: 专利法 art. 42; 专利审查指南 part V chapter 9 (to be verified).
 */
export function rightEndsOn(
  { right, filedOn, protectedUntil }: Pick<IpItem, "right" | "filedOn" | "protectedUntil">,
  { legalTerms }: IpRules,
): CalendarDate | undefined {
  const years = itemInForce(legalTerms, right, filedOn)?.value.yearsFromFiling;
  const byLaw = years === undefined ? undefined : addMonths(filedOn, 12 * years);
  const byCertificate = protectedUntil === undefined ? undefined : addDays(protectedUntil, 1);
  if (byLaw === undefined || byCertificate === undefined) return byLaw ?? byCertificate;
  return byCertificate < byLaw ? byCertificate : byLaw;
}
