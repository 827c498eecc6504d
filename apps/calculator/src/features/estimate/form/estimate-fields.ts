/**
 * What an enterprise is asked (测算问题表): three short steps, each field with its words, how it is read and when it applies. What is
 * folded away may be told for a closer answer and is needed for none.
 */
import type { Dictionary } from "@xinzhi/ui/words/dictionary.ts";
import type { TextAt, TextPath } from "../work/estimate-work.ts";

type Words = Dictionary["estimate"];

/** The three steps: 企业与资质, 用途与阶段, 金额与还款. */
export const STEPS = ["firm", "need", "loan"] as const;
export type Step = (typeof STEPS)[number];

/** The groups of choices that have words. */
export type ChoiceGroup =
  | "sizes"
  | "sectors"
  | "purposes"
  | "stages"
  | "repaidFrom"
  | "securities"
  | "rights"
  | "methods"
  | "frequencies"
  | "feeWays"
  | "payees"
  | "feeKinds"
  | "subsidies";

/** How a text is read: 金额 in 万元 or in 元, 百分数, 整数, 日期, or one of a group of choices. */
export type FieldReads = "amount" | "yuan" | "percent" | "count" | "date" | "choice";

/** One field. */
export type EstimateField = {
  readonly path: TextPath;
  readonly ask: Exclude<keyof Words["ask"], "titles" | "expiresOn">;
  readonly reads: FieldReads;
  /** Of a choice: its group, and whether it is a native list or rows to hit with a thumb. */
  readonly choices?: ChoiceGroup;
  readonly isList?: true;
  readonly isBeside?: true;
  readonly unit?: "month" | "people" | "piece";
  /** What stands while nothing was said. */
  readonly usual?: string;
  readonly isNeeded?: true;
  readonly when?: (text: TextAt) => boolean;
};

const is =
  (path: TextPath, ...codes: readonly string[]) =>
  (text: TextAt) =>
    codes.includes(text(path));

/** 企业与资质. The titles themselves are ticks of their own. */
const FIRM: readonly EstimateField[] = [
  { path: "firm.sector", ask: "sector", reads: "choice", choices: "sectors", isList: true },
  { path: "firmSize", ask: "firmSize", reads: "choice", choices: "sizes", isBeside: true },
  { path: "firm.registeredOn", ask: "registeredOn", reads: "date" },
  { path: "firm.sales", ask: "sales", reads: "amount" },
  { path: "firm.rdExpense", ask: "rdExpense", reads: "amount" },
  { path: "firm.inventions", ask: "inventions", reads: "count", unit: "piece" },
];

const MORE_OF_FIRM: readonly EstimateField[] = [
  { path: "firm.staff", ask: "staff", reads: "count", unit: "people" },
  { path: "firm.rdStaff", ask: "rdStaff", reads: "count", unit: "people" },
  { path: "firm.assets", ask: "assets", reads: "amount" },
  { path: "firm.liabilities", ask: "liabilities", reads: "amount" },
];

/** 用途与阶段. */
const NEED: readonly EstimateField[] = [
  {
    path: "need.purpose",
    ask: "purpose",
    reads: "choice",
    choices: "purposes",
    isBeside: true,
    isNeeded: true,
  },
  { path: "need.stage", ask: "stage", reads: "choice", choices: "stages", isNeeded: true },
  {
    path: "need.serves",
    ask: "serves",
    reads: "choice",
    choices: "stages",
    isNeeded: true,
    when: is("need.stage", "innovationCarrier"),
  },
  {
    path: "need.repaidFrom",
    ask: "repaidFrom",
    reads: "choice",
    choices: "repaidFrom",
    usual: "operations",
  },
  {
    path: "security.kind",
    ask: "security",
    reads: "choice",
    choices: "securities",
    usual: "unsecured",
  },
  {
    path: "security.value",
    ask: "securityValue",
    reads: "amount",
    when: is("security.kind", "realEstate", "equipment", "receivables", "deposit"),
  },
];

/** 知识产权: one row for each right. */
const RIGHT_FIELDS: readonly EstimateField[] = [
  { path: "right", ask: "right", reads: "choice", choices: "rights", isList: true, isNeeded: true },
  { path: "value", ask: "rightValue", reads: "amount", isNeeded: true },
  { path: "filedOn", ask: "rightFiledOn", reads: "date", isNeeded: true },
];

/** 金额与还款. */
const LOAN: readonly EstimateField[] = [
  { path: "need.amount", ask: "amount", reads: "amount", isNeeded: true },
  {
    path: "need.termMonths",
    ask: "termMonths",
    reads: "count",
    unit: "month",
    isNeeded: true,
  },
  {
    path: "repayment.method",
    ask: "method",
    reads: "choice",
    choices: "methods",
    usual: "usual",
  },
  {
    path: "repayment.frequency",
    ask: "frequency",
    reads: "choice",
    choices: "frequencies",
    usual: "quarterly",
    when: (text) => text("repayment.method") !== "",
  },
  {
    path: "repayment.graceMonths",
    ask: "graceMonths",
    reads: "count",
    unit: "month",
    when: is("repayment.method", "equalPrincipal", "equalInstalment"),
  },
];

const MORE_OF_LOAN: readonly EstimateField[] = [
  {
    path: "subsidy",
    ask: "subsidy",
    reads: "choice",
    choices: "subsidies",
    isBeside: true,
    usual: "schemes",
  },
  { path: "date", ask: "date", reads: "date" },
  { path: "feeWay", ask: "fees", reads: "choice", choices: "feeWays", usual: "usual" },
];

/** 第三方费用 as quoted: one row for each. */
const FEE_FIELDS: readonly EstimateField[] = [
  {
    path: "payee",
    ask: "feePayee",
    reads: "choice",
    choices: "payees",
    isList: true,
    isNeeded: true,
  },
  {
    path: "kind",
    ask: "feeKind",
    reads: "choice",
    choices: "feeKinds",
    isList: true,
    isNeeded: true,
  },
  {
    path: "amount",
    ask: "feeAmount",
    reads: "yuan",
    isNeeded: true,
    when: is("kind", "upfrontFixed"),
  },
  {
    path: "rate",
    ask: "feeRate",
    reads: "percent",
    isNeeded: true,
    when: is("kind", "upfrontRate", "annualInAdvance"),
  },
];

/** The fields of each step: always shown, and folded away. */
export const STEP_FIELDS: Readonly<
  Record<
    Step,
    { readonly shown: readonly EstimateField[]; readonly folded: readonly EstimateField[] }
  >
> = {
  firm: { shown: FIRM, folded: MORE_OF_FIRM },
  need: { shown: NEED, folded: [] },
  loan: { shown: LOAN, folded: MORE_OF_LOAN },
};

/** 资质, in the order of the ladder. */
export const TITLES = [
  "highTechEnterprise",
  "techSme",
  "innovativeSme",
  "specialisedSme",
  "littleGiant",
  "innovationDemonstration",
  "manufacturingChampion",
] as const;
export type Title = (typeof TITLES)[number];

/** Where a title's tick and its last day are kept. */
export function titlePaths(title: Title): { readonly held: TextPath; readonly expires: TextPath } {
  return { held: `titles.${title}`, expires: `titles.${title}.expiresOn` };
}

/** 期限 that are usual, as buttons beside the field. */
export const USUAL_TERMS = ["12", "24", "36", "60"] as const;

/** A list of rows, the step it belongs to, and when it is asked for. */
export type EstimateRows = {
  readonly list: "rights" | "fees";
  readonly step: Step;
  readonly fields: readonly EstimateField[];
  readonly when: (text: TextAt) => boolean;
};

/** 知识产权 where it secures the loan; 第三方费用 where they were quoted. */
export const ROWS: readonly EstimateRows[] = [
  {
    list: "rights",
    step: "need",
    fields: RIGHT_FIELDS,
    when: is("security.kind", "intellectualProperty"),
  },
  { list: "fees", step: "loan", fields: FEE_FIELDS, when: is("feeWay", "own") },
];
