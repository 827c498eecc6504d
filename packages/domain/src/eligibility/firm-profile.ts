/**
 * The firm profile (企业画像): what a firm is, as far as we were told. A value that is absent is unknown, which is a state of
 * its own: a condition on it answers "unknown", never yes and never no.
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Money, Share } from "../money/money.ts";
import { FIRM_TITLES, type TitleSource } from "../policy/deal-facts.ts";

/** What a certificate can attest: a title, or a place on one of the lists that open public support (名单). */
export const CERTIFICATE_CLASSES = [
  ...FIRM_TITLES,
  "innovationScoreSelected",
  "relendingCandidate",
  "upgradingProject",
  "nationalProject",
] as const;
export type CertificateClass = (typeof CERTIFICATE_CLASSES)[number];

/** A certificate (证书): it holds from the day of issue until the day it expires, which no longer counts. */
export type Certificate = {
  readonly class: CertificateClass;
  readonly number?: string | undefined;
  readonly issuedOn: CalendarDate;
  /** The first day on which it no longer holds; absent where it has no end. */
  readonly expiresOn?: CalendarDate | undefined;
  /** Only what a government list (名单) says opens relending and guarantees; 自评 is another fact. */
  readonly source: TitleSource;
};

/** Facts that are answered with yes or no (是否事项). */
export const CLAIMS = [
  "ownsCoreIp",
  "listedHighTechField",
  "noMajorIncident",
  "scienceAndTechnologyPrize",
  "provincialResearchBody",
  "strategicEmergingProduct",
  "listedProductField",
  "newProduct",
  "specialisedFastTrack",
  "privateEnterprise",
] as const;
export type Claim = (typeof CLAIMS)[number];

/** The answer to a yes-or-no question; an absent one is unknown. */
export type Answer = "yes" | "no";

/** Scores that an authority's platform gives, because the point table is not established here (评价得分). */
export const ASSESSED_SCORES = [
  "highTechInnovationScore",
  "specialisedScore",
  "littleGiantScore",
] as const;
export type AssessedScore = (typeof ASSESSED_SCORES)[number];

/** Sectors (行业) of the size classes, as 工信部联企业〔2011〕300号 names them. */
export const SECTORS = [
  "agriculture",
  "industry",
  "construction",
  "wholesale",
  "retail",
  "transport",
  "warehousing",
  "postal",
  "accommodation",
  "catering",
  "informationTransmission",
  "softwareAndIt",
  "realEstateDevelopment",
  "propertyManagement",
  "leasingAndBusinessServices",
  "otherSector",
] as const;
export type Sector = (typeof SECTORS)[number];

/** Figures of one calendar year (年度数据); assets and liabilities at its end. */
export type FiscalYear = {
  readonly year: number;
  readonly sales?: Money | undefined;
  readonly mainBusinessSales?: Money | undefined;
  readonly rdExpense?: Money | undefined;
  /** 成本费用总额. */
  readonly costs?: Money | undefined;
  readonly assets?: Money | undefined;
  readonly liabilities?: Money | undefined;
};

/** Counts of intellectual property (知识产权) by the classes of the scoring tables. */
export type IpCounts = {
  /** Ⅰ类: inventions, national standards' drugs, varieties, layout designs and the like. */
  readonly classOne?: number | undefined;
  /** Of these: of the firm's own research, of high value, in use in its main product. */
  readonly classOneOwn?: number | undefined;
  readonly classOneHighValue?: number | undefined;
  readonly classOneInUse?: number | undefined;
  /** Ⅱ类: utility models, designs, software copyrights. */
  readonly classTwo?: number | undefined;
};

/** New equity (股权融资) on the day it was paid in. */
export type EquityRound = { readonly paidInOn: CalendarDate; readonly amount: Money };

/** All that a firm told. Lists that are absent are unknown; an empty list says there is none. */
export type FirmProfile = {
  readonly name?: string | undefined;
  readonly sector?: Sector | undefined;
  readonly registeredOn?: CalendarDate | undefined;
  /** Since when the firm has been in its niche (从事细分市场). */
  readonly nicheSince?: CalendarDate | undefined;
  readonly staff?: number | undefined;
  readonly techStaff?: number | undefined;
  readonly rdStaff?: number | undefined;
  readonly years?: readonly FiscalYear[] | undefined;
  readonly rdInChinaShare?: Share | undefined;
  readonly highTechIncomeShare?: Share | undefined;
  readonly ip?: IpCounts | undefined;
  /** Share of its niche at home, and the ranks in it: 1 is the first. */
  readonly marketShare?: Share | undefined;
  readonly marketRankNational?: number | undefined;
  readonly marketRankWorld?: number | undefined;
  readonly equityRounds?: readonly EquityRound[] | undefined;
  readonly claims?: Readonly<Partial<Record<Claim, Answer>>> | undefined;
  readonly assessedScores?: Readonly<Partial<Record<AssessedScore, Decimal>>> | undefined;
  readonly certificates?: readonly Certificate[] | undefined;
};
