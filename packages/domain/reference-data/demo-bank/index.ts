/**
 * The demonstration bank's customers and deals (示例银行的企业与业务, 示例): ten invented firms and thirty deals over all products,
 * stages, kinds of bank and refusals. None is a real firm; every figure is invented.
 *
 * `firms/ID.json` is a firm profile and `deals/ID.json` a fit file, so that fit, price, structures and briefs each read it by
 * its name; `briefs/ID.zh-CN.txt` and `briefs/ID.en.txt` are what is said of it. An import reads them through the decoders.
 */

/** A firm: its profile is `firms/ID.json`. */
export type DemoFirm = { readonly id: string; readonly name: string; readonly nameEn: string };

/** A deal of a firm: its fit file is `deals/ID.json`. */
export type DemoDeal = {
  readonly id: string;
  readonly firm: string;
  readonly title: string;
  readonly titleEn: string;
};

/** Ten firms, named after the heavenly stems. */
export const DEMO_FIRMS: readonly DemoFirm[] = [
  {
    id: "jia",
    name: "示例智造科技（甲）有限公司",
    nameEn: "Sample Smart Manufacturing (Jia) Co., Ltd.",
  },
  { id: "yi", name: "示例芯材科技（乙）有限公司", nameEn: "Sample Chip Materials (Yi) Co., Ltd." },
  { id: "bing", name: "示例生物医药（丙）有限公司", nameEn: "Sample Biomedicine (Bing) Co., Ltd." },
  { id: "ding", name: "示例软件（丁）有限公司", nameEn: "Sample Software (Ding) Co., Ltd." },
  { id: "wu", name: "示例重工装备（戊）股份有限公司", nameEn: "Sample Heavy Equipment (Wu) Inc." },
  { id: "ji", name: "示例新材料（己）有限公司", nameEn: "Sample New Materials (Ji) Co., Ltd." },
  { id: "geng", name: "示例传感（庚）有限公司", nameEn: "Sample Sensors (Geng) Co., Ltd." },
  { id: "xin", name: "示例机器人（辛）有限公司", nameEn: "Sample Robotics (Xin) Co., Ltd." },
  {
    id: "ren",
    name: "示例中试平台（壬）有限公司",
    nameEn: "Sample Pilot Platform (Ren) Co., Ltd.",
  },
  {
    id: "gui",
    name: "示例未详科技（癸）有限公司",
    nameEn: "Sample Untold Technology (Gui) Co., Ltd.",
  },
];

/** Thirty deals, firm by firm. */
export const DEMO_DEALS: readonly DemoDeal[] = [
  {
    id: "01-little-giant-upgrading",
    firm: "jia",
    title: "小巨人技术改造，项目在清单内",
    titleEn: "Upgrading by a little giant, project listed",
  },
  {
    id: "02-relending-2022",
    firm: "jia",
    title: "2022 年第一版再贷款",
    titleEn: "First version of relending, 2022",
  },
  {
    id: "03-price-below-authority",
    firm: "jia",
    title: "利率低于各级授权",
    titleEn: "Price below every authority",
  },
  {
    id: "04-coverage-fails",
    firm: "yi",
    title: "偿债备付率不足",
    titleEn: "Debt-service coverage fails",
  },
  { id: "05-competitor", firm: "yi", title: "同业报价更低", titleEn: "A competitor offers less" },
  {
    id: "06-certificate-lapses",
    firm: "yi",
    title: "高新证书在贷款期内到期",
    titleEn: "High-tech certificate lapses inside the loan",
  },
  { id: "07-floating-lpr", firm: "yi", title: "挂钩 LPR 浮动", titleEn: "Floating with the LPR" },
  {
    id: "08-basic-research",
    firm: "bing",
    title: "基础研究，现在还不是贷款",
    titleEn: "Basic research: not a loan yet",
  },
  {
    id: "09-research-not-yet",
    firm: "bing",
    title: "创新研发靠项目还款，现在还不是贷款",
    titleEn: "Research repaid by the project: not a loan yet",
  },
  {
    id: "10-vat-exempt",
    firm: "ding",
    title: "小型企业贷款利息免税",
    titleEn: "Interest of a small firm is exempt from VAT",
  },
  {
    id: "11-guarantee-scheme",
    firm: "ding",
    title: "科技创新专项担保分险八成",
    titleEn: "Innovation guarantee bears four fifths",
  },
  {
    id: "12-software-copyright",
    firm: "ding",
    title: "软件著作权质押",
    titleEn: "Pledge of software copyright",
  },
  {
    id: "13-equipment-renewal",
    firm: "wu",
    title: "设备更新，贴息与再贷款",
    titleEn: "Equipment renewal with subsidy and relending",
  },
  {
    id: "14-above-city-bank",
    firm: "wu",
    title: "金额超过城商行单户上限",
    titleEn: "Amount above what a city bank lends to one firm",
  },
  {
    id: "15-no-relending-benefit",
    firm: "wu",
    title: "动用再贷款没有收益",
    titleEn: "Relending brings no benefit",
  },
  {
    id: "16-postal-working-capital",
    firm: "wu",
    title: "邮储银行流动资金",
    titleEn: "Working capital from the postal bank",
  },
  {
    id: "17-pledge-rate-fails",
    firm: "ji",
    title: "抵押率过高，资质只有自评",
    titleEn: "Pledge rate too high, title only self-assessed",
  },
  {
    id: "18-use-refused",
    firm: "ji",
    title: "资金拟用于股权投资和分红",
    titleEn: "Money meant for equity and dividends",
  },
  {
    id: "19-term-above-product",
    firm: "ji",
    title: "期限超过产品上限",
    titleEn: "Term beyond the product",
  },
  {
    id: "20-waiver-too-large",
    firm: "ji",
    title: "费用减免超过比例",
    titleEn: "Waiver beyond the share allowed",
  },
  {
    id: "21-patents-carry",
    firm: "geng",
    title: "专利质押足额，评估费减免",
    titleEn: "Patents carry the loan, appraisal waived",
  },
  {
    id: "22-patent-ends-first",
    firm: "geng",
    title: "专利先于贷款到期，不得质押",
    titleEn: "Patent ends before the loan: hard stop",
  },
  {
    id: "23-pledge-short-later",
    firm: "geng",
    title: "专利价值递减，后期不足",
    titleEn: "Patents fall short later on",
  },
  {
    id: "24-compensation-fund",
    firm: "xin",
    title: "首贷，风险补偿基金分担",
    titleEn: "First loan with a compensation fund",
  },
  {
    id: "25-relending-2024",
    firm: "xin",
    title: "2024 年科技型中小企业再贷款",
    titleEn: "Relending for a technology SME, 2024",
  },
  {
    id: "26-research-on-operations",
    firm: "xin",
    title: "研发支出由企业经营还款",
    titleEn: "Research repaid by the running business",
  },
  {
    id: "27-above-rural-bank",
    firm: "xin",
    title: "期限超过农村银行所能承受",
    titleEn: "Term beyond a rural bank",
  },
  {
    id: "28-carrier-policy-bank",
    firm: "ren",
    title: "中试平台，政策性银行长期贷款",
    titleEn: "Pilot platform: long loan of a policy bank",
  },
  {
    id: "29-carrier-city-bank",
    firm: "ren",
    title: "中试平台在城商行，现在还不是贷款",
    titleEn: "Pilot platform at a city bank: not a loan yet",
  },
  {
    id: "30-little-is-known",
    firm: "gui",
    title: "资料不足，尚不能判定",
    titleEn: "Little is known: open",
  },
];
