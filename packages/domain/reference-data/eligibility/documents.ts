/**
 * Documents behind the tests of titles (认定文件), and how sure we are of each.
 */
import { calendarDate } from "../../src/dates/calendar-date.ts";
import type { PolicyDocument } from "../../src/policy/dated-value.ts";

/** 高新技术企业 since 2016. */
export const HIGH_TECH_2016: PolicyDocument = {
  issuer: "科学技术部 财政部 国家税务总局",
  title: "高新技术企业认定管理办法（2016 年修订）",
  confidence: "confirmed",
  note: "条件已核实；起始日按年份取 2016-01-01，待核对原文。引用 6% 研发比例、30% 大专学历的网页是 2008 年旧文本。",
};

/** 科技型中小企业. */
export const TECH_SME: PolicyDocument = {
  issuer: "科学技术部 财政部 国家税务总局",
  title: "科技型中小企业评价办法",
  confidence: "confirmed",
  note: "评分表已核实；起始日按年份取 2017-01-01，待核对原文。",
};

/** 创新型中小企业. */
export const INNOVATIVE_SME: PolicyDocument = {
  issuer: "工业和信息化部",
  title: "优质中小企业梯度培育办法：创新型中小企业评价标准",
  confidence: "confirmed",
  note: "评分表已核实；起始日按年份取 2022-01-01，待核对原文。",
};

/** 专精特新中小企业, text of 2022. */
export const SPECIALISED_SME_2022: PolicyDocument = {
  issuer: "工业和信息化部",
  title: "优质中小企业梯度培育办法：专精特新中小企业认定标准（2022 年文本）",
  confidence: "single-source",
  note: "评分表未确立，得分以主管部门评价为准；起始日按年份取 2022-01-01，待核对原文。",
};

/** 专精特新“小巨人”企业, text of 2022. */
export const LITTLE_GIANT_2022: PolicyDocument = {
  issuer: "工业和信息化部",
  title: "优质中小企业梯度培育办法：专精特新“小巨人”企业认定标准（2022 年文本）",
  confidence: "single-source",
  note: "起始日按年份取 2022-01-01，待核对原文。",
};

/** 专精特新“小巨人”企业, window of 2026. */
export const LITTLE_GIANT_2026: PolicyDocument = {
  issuer: "工业和信息化部",
  title: "专精特新“小巨人”企业认定（2026 年申报）",
  confidence: "single-source",
  note: "单一来源，须与工业和信息化部原文核对；申报窗口 2026-03-15 至 2026-04-15。",
};

/** 制造业单项冠军企业. */
export const CHAMPION: PolicyDocument = {
  issuer: "工业和信息化部",
  title: "制造业单项冠军企业认定条件",
  confidence: "single-source",
  note: "起始日未确立，暂取 2016-01-01，待核对原文。",
};

/** 制造业单项冠军企业, texts of 2025. */
export const CHAMPION_2025: PolicyDocument = {
  issuer: "工业和信息化部",
  title: "制造业单项冠军企业认定条件（2025 年文本）",
  confidence: "single-source",
  note: "来源单一且较弱：全国第一、研发 3% 两项须与原文核对；起始日按年份取 2025-01-01。",
};

/** 国家技术创新示范企业. */
export const INNOVATION_DEMONSTRATION: PolicyDocument = {
  issuer: "工业和信息化部 财政部",
  title: "国家技术创新示范企业名单",
  confidence: "to-verify",
  note: "认定数值未确立，只能以名单为准；起始日未确立，暂取 2016-01-01。",
};

/** 中小企业划型. */
export const SIZE_CLASSES_2011: PolicyDocument = {
  issuer: "工业和信息化部 国家统计局 国家发展改革委 财政部",
  title: "中小企业划型标准规定（工信部联企业〔2011〕300号）",
  confidence: "confirmed",
  note: "数值已核实；起始日按年份取 2011-01-01，待核对原文。",
};

/** The same, for bounds known from memory only. */
export const SIZE_CLASSES_2011_TO_VERIFY: PolicyDocument = {
  ...SIZE_CLASSES_2011,
  confidence: "to-verify",
  note: "其他未列明行业只按从业人员划型，数值待核对原文；起始日按年份取 2011-01-01。",
};

/** 固定资产贷款 and 流动资金贷款, first rules. */
export const LENDING_RULES_2010: PolicyDocument = {
  issuer: "中国银行业监督管理委员会",
  title: "固定资产贷款、流动资金贷款管理暂行办法（2009、2010 年）",
  confidence: "confirmed",
  note: "受托支付标准已核实；期限上限与用途禁项在此文本中未确立；起始日按年份取 2010-01-01。",
};

/** 固定资产贷款 and 流动资金贷款, rules of 2024. */
export const LENDING_RULES_2024: PolicyDocument = {
  issuer: "国家金融监督管理总局",
  title: "固定资产、流动资金、个人贷款管理办法（金融监管总局令 2024 年第 1 号）",
  issuedOn: calendarDate("2024-02-02"),
  confidence: "confirmed",
  note: "期限上限已核实，自 2024-07-01 起施行；受托支付 1000 万元为记忆所及，待核对；用途禁项为单一来源；用途与贷款种类的对应由本产品归类。",
};
