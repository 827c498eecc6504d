/**
 * The fee catalogue (费用目录): which fees exist around a loan, who receives them, and who may not be charged them. The
 * prohibitions are law; whom the demonstration bank lets waive, and how much, is invented (示例).
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import type { CatalogueFee } from "../src/fees/fee-catalogue.ts";
import { share } from "../src/money/money.ts";
import type { DatedItem, DatedRegister, PolicyDocument } from "../src/policy/dated-value.ts";
import type { FirmSize } from "../src/policy/deal-facts.ts";

const SMALL: readonly FirmSize[] = ["small", "micro"];

const NOTICE_FROM = calendarDate("2020-06-01");

const NOTICE: PolicyDocument = {
  issuer: "银保监会等六部门",
  title: "关于进一步规范信贷融资收费 降低企业融资综合成本的通知（银保监发〔2020〕18号）",
  confidence: "confirmed",
  note: "自 2020-06-01 起施行；减免权限与比例为演示银行示例值，不出自该文件。",
};

const LIST_FROM = calendarDate("2022-01-01");

const LIST: PolicyDocument = {
  issuer: "示例银行 公司金融部",
  title: "融资费用目录（示例）",
  issuedOn: LIST_FROM,
  confidence: "illustrative",
  note: "示例值：费用名目取自企业贷款综合融资成本清单，收取方式、减免权限与比例由演示银行公司金融部设定。",
};

const COMMITMENT: PolicyDocument = {
  issuer: "银监会",
  title: "关于支持商业银行进一步改进小型微型企业金融服务的补充通知（银监发〔2011〕94号）",
  confidence: "to-verify",
  note: "凭记忆：对小型微型企业贷款不得收取承诺费（银团贷款除外），待核对原文；减免权限与比例为演示银行示例值。",
};

type Row = Pick<CatalogueFee, "name" | "payee" | "kind"> &
  Partial<Omit<CatalogueFee, "borrowerShareMax" | "waiverShareMax">> & {
    readonly id: string;
    readonly code: string;
    readonly borrowerShareMax?: string;
    readonly waiverShareMax?: string;
  };

function entry(document: PolicyDocument, row: Row): DatedItem<CatalogueFee> {
  const { id, code, borrowerShareMax = "1", waiverShareMax = "1", ...rest } = row;
  return {
    id,
    code,
    effectiveFrom: document === LIST ? LIST_FROM : NOTICE_FROM,
    value: {
      coversKinds: [],
      prohibitedFor: [],
      clause: undefined,
      waivableBy: "subBranch",
      ...rest,
      borrowerShareMax: share(borrowerShareMax),
      waiverShareMax: share(waiverShareMax),
    },
    document,
  };
}

/** Prohibitions of the six-ministry notice, and who bears insurance. */
const BY_LAW: readonly Row[] = [
  {
    id: "FEE-1-transfer",
    code: "entrustedPaymentTransfer",
    name: "受托支付划拨费",
    payee: "bank",
    kind: "upfrontFixed",
    prohibitedFor: "everybody",
    clause: "FEE-1",
  },
  {
    id: "FEE-1-management",
    code: "fundManagement",
    name: "资金管理费（已放款未使用资金）",
    payee: "bank",
    kind: "upfrontRate",
    prohibitedFor: "everybody",
    clause: "FEE-1",
  },
  {
    id: "FEE-2-prepayment",
    code: "prepaymentCharge",
    name: "提前还款违约金",
    payee: "bank",
    kind: "prepaymentRate",
    coversKinds: ["prepaymentRate", "prepaymentMonths"],
    prohibitedFor: SMALL,
    clause: "FEE-2、DEF-5",
    waivableBy: "branch",
  },
  {
    id: "FEE-2-delay",
    code: "delayedDrawdownCharge",
    name: "延迟用款违约金",
    payee: "bank",
    kind: "upfrontRate",
    prohibitedFor: SMALL,
    clause: "FEE-2",
    waivableBy: "branch",
  },
  {
    id: "FEE-2-overdraft",
    code: "overdraftCommitment",
    name: "法人账户透支承诺费",
    payee: "bank",
    kind: "annualInAdvance",
    prohibitedFor: SMALL,
    clause: "FEE-2",
    waivableBy: "branch",
  },
  {
    id: "FEE-2-credit",
    code: "creditCertificate",
    name: "资信证明费",
    payee: "bank",
    kind: "upfrontFixed",
    prohibitedFor: SMALL,
    clause: "FEE-2",
  },
  {
    id: "FEE-5-beneficiary",
    code: "insuranceForBank",
    name: "以银行为第一受益人的保险费",
    payee: "insurer",
    kind: "annualInAdvance",
    borrowerShareMax: "0",
    clause: "FEE-5",
  },
  {
    id: "FEE-6",
    code: "registration",
    name: "抵押登记费",
    payee: "registry",
    kind: "upfrontFixed",
    clause: "FEE-6",
  },
];

/** Fees that the cost sheet names; the bank's own list says how they are charged. */
const BY_BANK: readonly Row[] = [
  {
    id: "FEES-guarantee-1",
    code: "guarantee",
    name: "担保费",
    payee: "guarantor",
    kind: "annualInAdvance",
    waivableBy: "branch",
  },
  {
    id: "FEES-appraisal-1",
    code: "appraisal",
    name: "评估费",
    payee: "valuer",
    kind: "upfrontFixed",
  },
  {
    id: "FEES-pledgeRegistration-1",
    code: "pledgeRegistration",
    name: "质押登记费",
    payee: "registry",
    kind: "upfrontFixed",
  },
  { id: "FEES-notary-1", code: "notary", name: "公证费", payee: "other", kind: "upfrontFixed" },
  {
    id: "FEES-suretyInsurance-1",
    code: "suretyInsurance",
    name: "保证保险保费",
    payee: "insurer",
    kind: "annualInAdvance",
    waivableBy: "branch",
  },
  {
    id: "FEES-pledgeSupervision-1",
    code: "pledgeSupervision",
    name: "质押监管费",
    payee: "other",
    kind: "annualInAdvance",
  },
  {
    id: "FEES-bridge-1",
    code: "bridge",
    name: "过桥（应急转贷）费",
    payee: "other",
    kind: "upfrontRate",
  },
  {
    id: "FEES-intermediary-1",
    code: "intermediary",
    name: "中介服务费",
    payee: "other",
    kind: "upfrontRate",
  },
  {
    id: "FEES-syndication-1",
    code: "syndication",
    name: "银团贷款费",
    payee: "bank",
    kind: "upfrontRate",
    waivableBy: "branch",
    waiverShareMax: "0.5",
  },
];

const COMMITMENT_FEE: Row = {
  id: "FEE-commitment",
  code: "commitment",
  name: "贷款承诺费",
  payee: "bank",
  kind: "undrawnRate",
  coversKinds: ["undrawnRate"],
  prohibitedFor: SMALL,
  clause: "银监发〔2011〕94号",
  waivableBy: "branch",
  waiverShareMax: "0.5",
};

/** The entries, law first. */
export const feeCatalogueRegister: DatedRegister<CatalogueFee> = [
  ...BY_LAW.map((row) => entry(NOTICE, row)),
  entry(COMMITMENT, COMMITMENT_FEE),
  ...BY_BANK.map((row) => entry(LIST, row)),
];
