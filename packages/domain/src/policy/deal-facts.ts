/**
 * Facts a policy rule may ask about (政策适用要素): product, purpose, firm, bank. The words of every list are closed here, so
 * that a rule, a form and a file cannot spell one thing in two ways.
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Money } from "../money/money.ts";

/** The three products of the founding policy paper. */
export const PRODUCTS = [
  "techInnovationLoan",
  "advancedManufacturingLoan",
  "ipPledgeLoan",
] as const;
export type Product = (typeof PRODUCTS)[number];

/** 企业规模: large 大型, medium 中型, small 小型, micro 微型. */
export const FIRM_SIZES = ["large", "medium", "small", "micro"] as const;
export type FirmSize = (typeof FIRM_SIZES)[number];

/**
 * 企业资质, as the founding paper and its successors name them: 高新技术企业, 科技型中小企业, 创新型中小企业, 专精特新中小企业,
 * 专精特新“小巨人”企业, 国家技术创新示范企业, 制造业单项冠军企业.
 */
export const FIRM_TITLES = [
  "highTechEnterprise",
  "techSme",
  "innovativeSme",
  "specialisedSme",
  "littleGiant",
  "innovationDemonstration",
  "manufacturingChampion",
] as const;
export type FirmTitle = (typeof FIRM_TITLES)[number];

/** Who says so: a government list 政府名单 and a firm's own assessment 自评 are different facts. */
export const TITLE_SOURCES = ["governmentList", "selfAssessed"] as const;
export type TitleSource = (typeof TITLE_SOURCES)[number];

/** A title a firm holds. `expiresOn` is the first day on which it no longer holds it; `undefined` where it does not expire. */
export type TitleHeld = {
  readonly title: FirmTitle;
  readonly source: TitleSource;
  readonly expiresOn: CalendarDate | undefined;
};

/**
 * 贷款用途: 技术研发, 技术改造, 设备更新, 提质改造, 推广应用, 配套设施, 日常经营周转.
 */
export const LOAN_PURPOSES = [
  "technologyDevelopment",
  "technicalUpgrading",
  "equipmentRenewal",
  "qualityRenovation",
  "application",
  "supportingFacilities",
  "workingCapital",
] as const;
export type LoanPurpose = (typeof LOAN_PURPOSES)[number];

/** 机构类型: 政策性银行, 国有大型银行, 邮储银行, 股份制银行, 城市商业银行, 农村金融机构. */
export const INSTITUTION_KINDS = [
  "policyBank",
  "stateBank",
  "postalBank",
  "jointStockBank",
  "cityBank",
  "ruralBank",
] as const;
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number];

/** What a rule may ask about one loan. `undefined` is not known, and a rule that asks for it does not match. */
export type DealFacts = {
  readonly product: Product;
  readonly purpose: LoanPurpose | undefined;
  readonly institution: InstitutionKind | undefined;
  readonly firmSize: FirmSize | undefined;
  readonly titles: readonly TitleHeld[];
  readonly principal: Money;
  readonly termMonths: number;
  readonly drawdownDate: CalendarDate;
};
