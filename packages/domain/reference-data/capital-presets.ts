/**
 * Capital presets (资本预设): risk weights by exposure class, the capital ratio aimed at, and the foundation approach's
 * parameters. Weights are from memory of the rules and must be verified; the ratio is the demonstration bank's (示例).
 */
import { type CalendarDate, calendarDate } from "../src/dates/calendar-date.ts";
import { decimal } from "../src/money/decimal.ts";
import { money, share } from "../src/money/money.ts";
import type { DatedItem, DatedRegister, PolicyDocument } from "../src/policy/dated-value.ts";
import type { Scope } from "../src/policy/scope.ts";
import { rate } from "../src/rates/rate.ts";
import type { CapitalTarget, ExposureClass, IrbParameters } from "../src/risk/capital-preset.ts";

const FROM = calendarDate("2024-01-01");

const RULES: PolicyDocument = {
  issuer: "国家金融监督管理总局",
  title: "商业银行资本管理办法（2023 年第 4 号令）",
  confidence: "to-verify",
  note: "自 2024-01-01 施行；各类权重凭记忆，待核对原文。",
};

/** The rules before them, for loans priced before 2024: a firm was small and retail, or corporate. */
const RULES_OF_2012 = {
  from: calendarDate("2013-01-01"),
  document: {
    issuer: "银监会",
    title: "商业银行资本管理办法（试行）（2012 年）",
    confidence: "to-verify",
    note: "自 2013-01-01 施行；一般企业 100%、符合标准的小微企业 75%（单户不超过 500 万元），凭记忆，待核对原文。",
  },
} as const;

function exposure(
  id: string,
  code: string,
  name: string,
  weight: string,
  scope: Scope | "named",
  rules: { readonly from: CalendarDate; readonly document: PolicyDocument } = {
    from: FROM,
    document: RULES,
  },
): DatedItem<ExposureClass> {
  const isNamedOnly = scope === "named";
  return {
    id,
    code,
    effectiveFrom: rules.from,
    value: { name, riskWeight: decimal(weight), scope: isNamedOnly ? {} : scope, isNamedOnly },
    document: rules.document,
  };
}

/** In the order in which they are tried; ordinary guarantors do not lower a weight (GUA-9). */
export const exposureClassRegister: DatedRegister<ExposureClass> = [
  exposure(
    "CAP-2012-retail",
    "smallMicroRetail",
    "小微企业（监管零售）",
    "0.75",
    { firmSizes: ["small", "micro"], principalMax: money("5000000") },
    RULES_OF_2012,
  ),
  exposure("CAP-2-retail", "smallMicroRetail", "小微企业（监管零售）", "0.75", {
    firmSizes: ["small", "micro"],
    principalMax: money("10000000"),
  }),
  exposure("CAP-2-sme", "sme", "中小企业", "0.85", { firmSizes: ["medium", "small", "micro"] }),
  exposure("CAP-2012-corporate", "generalCorporate", "一般公司", "1", {}, RULES_OF_2012),
  exposure("CAP-2-corporate", "generalCorporate", "一般公司", "1", {}),
  exposure("CAP-2-investment", "investmentGrade", "投资级公司", "0.75", "named"),
  exposure("CAP-3-before", "projectBeforeOperation", "项目融资（运营前）", "1.3", "named"),
  exposure("CAP-3-operating", "projectOperating", "项目融资（运营）", "1", "named"),
  exposure("CAP-3-quality", "projectHighQuality", "项目融资（运营阶段高质量）", "0.8", "named"),
];

/** One target for every loan. */
export const capitalTargetRegister: DatedRegister<CapitalTarget> = [
  {
    id: "CAP-4-target-1",
    code: "car",
    effectiveFrom: calendarDate("2022-01-01"),
    value: { name: "定价用资本充足率目标", car: share("0.115") },
    document: {
      issuer: "示例银行 计划财务部",
      title: "经济资本定价参数（示例）",
      issuedOn: calendarDate("2022-01-01"),
      confidence: "illustrative",
      note: "示例值，由演示银行计划财务部设定：监管最低 8% 加储备资本 2.5% 为 10.5%，系统重要性银行更高；内部目标常见 11.5%—13%。",
    },
  },
];

/** Floors and supervisory LGDs of the foundation approach, by version of the rules. */
export const irbParameterRegister: DatedRegister<IrbParameters> = [
  {
    id: "CAP-5",
    code: "foundationIrb",
    effectiveFrom: calendarDate("2013-01-01"),
    value: {
      name: "初级内部评级法（2012 年办法）",
      pdFloor: rate("0.0003"),
      lgdSenior: share("0.45"),
      lgdSubordinated: share("0.75"),
    },
    document: {
      issuer: "银监会",
      title: "商业银行资本管理办法（试行）（2012 年）",
      confidence: "single-source",
      note: "自 2013-01-01 施行，起始日待核对。",
    },
  },
  {
    id: "CAP-6",
    code: "foundationIrb",
    effectiveFrom: FROM,
    value: {
      name: "初级内部评级法（2024 年起）",
      pdFloor: rate("0.0005"),
      lgdSenior: share("0.4"),
      lgdSubordinated: share("0.75"),
    },
    document: RULES,
  },
];
