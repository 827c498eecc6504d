/** Eligibility, in English. */
import type { Wording } from "../wording.ts";
import type { eligibility as original } from "../zh-cn/eligibility.ts";

/** Keys and placeholders of the Chinese. */
export const eligibility: Wording<typeof original> = {
  outcomes: {
    met: "met",
    notMet: "not met",
    unknown: "not known: facts are missing",
    notEstablished: "not established: the rule is not known",
    approval: "needs approval",
  },
  reasons: {
    "below-needed": "{measure} must be at least {needed}; now {actual}.",
    "above-allowed": "{measure} must be at most {needed}; now {actual}.",
    "rank-behind": "{measure} must be {needed}; now {actual}.",
    "facts-missing": "{measure} cannot be told without: {missing}.",
    "fact-untold": "Not told: {missing}.",
    "claim-not-met": "The firm must {claim}; it says no.",
    "claim-unknown": "It was not told: does the firm {claim}?",
    "title-not-listed": "The firm needs a government listing as {titles} and has none in force.",
    "title-self-assessed": "By its own assessment only: {titles}. A government listing is needed.",
    "titles-unknown":
      "No certificates were given, so it is not known whether the firm is listed as {titles}.",
    "assessed-score-low": "The {score} must be at least {needed} points; now {actual}.",
    "point-table-not-established":
      "The point table of the {score} is not established, so it is not worked out here; the score of the authority is needed, at least {needed} points.",
    "score-low": "The table must give at least {needed} of {outOf} points; it gives {points}.",
    "score-open":
      "The table must give at least {needed} of {outOf} points; from what is known it gives {points}, which settles nothing yet.",
    "block-low": "Of these, {block} must give at least {needed} points; it gives {points}.",
    "block-open":
      "Of these, {block} must give at least {needed} points; from what is known it gives {points}, which settles nothing yet.",
    "block-nought": "Of these, {block} must not be worth nought, and is.",
    "any-of": "One of these is enough: {ways}",
  },
  support: {
    "not-on-list": "The firm is not on a list that opens this support; it needs one of: {lists}.",
    "self-assessed-only":
      "By its own assessment only: {lists}. Relending and guarantees go by the government list.",
    "certificates-unknown":
      "No certificates were given, so it is not known whether public support reaches the firm.",
    "threshold-not-established":
      "Private small and medium firms with much R&D may also be supported, but the threshold is not established; ask the authority.",
    "no-scheme": "There is no such scheme on that day.",
  },
  loanUse: {
    "purpose-of-other-type": "A {type} is not for {purpose}.",
    "use-forbidden": "A {type} may not be used for {use}.",
    "term-too-long":
      "The term of {termMonths} months is longer than the limit of {termMonthsMax} months.",
    "term-needs-long-cycle":
      "The term of {termMonths} months is longer than {termMonthsMax} months, which is only for firms whose cash comes back late; say whether it does.",
    "term-needs-approval":
      "The term of {termMonths} months is longer than {termMonthsMax} months and needs approval by head office or whom it authorised.",
    "tenor-not-established": "The longest term under the rules of that day is not established.",
    "no-rule": "No rules for a {type} are known for that day.",
  },
  payment: {
    "payment-above": "The payment is more than {limit}, so the bank must pay the supplier itself.",
    "project-share-above":
      "The payment is more than {limit} of the project, so the bank must pay the supplier itself.",
    "new-customer-ordinary-credit":
      "The customer is new and its credit ordinary, so the bank must pay the supplier itself.",
    "project-total-unknown":
      "The total of the project was not told, so it is not known who must pay the supplier.",
    "customer-unknown":
      "It was not told whether the customer is new with ordinary credit, so it is not known who must pay the supplier.",
    "large-payment-not-established":
      "What counts as a large payment is for the bank to set and is not established here.",
    "no-rule": "No rules for a {type} are known for that day.",
  },
  size: {
    sectorUnknown: "The sector was not told, so the firm has no size class.",
    notEstablished:
      "The size bounds of {sector} are not established, so the firm has no size class.",
    unknown: "The size class cannot be told without: {missing}.",
  },
  title: {
    listOnly:
      "The numbers behind the title {title} are not established; only the government list can tell.",
    noRules: "No rules for the title {title} are known for that day.",
  },
  standings: {
    listed: "on the government list",
    selfAssessed: "by own assessment only",
    none: "no certificate in force",
    unknown: "no certificates given",
  },
  ruleFaults: {
    "not-listed": "“{name}” is not one of the names allowed here.",
    "id-repeated": "The id “{id}” is taken; ids are unique within a rule set.",
    "group-empty": "There must be at least one entry.",
    "bounds-missing": "Give a lower bound, an upper bound, or both.",
    "bounds-reversed":
      "The lower bound {atLeast} is above the upper bound {atMost}; no firm can meet it.",
    "stretch-reversed": "The band starts at {from}, which is not below its end {to}.",
    "stretches-overlap": "The band overlaps the one before.",
    "stretches-gapped":
      "The band starts at {from} and the one before ends at {endBefore}; what lies between is in neither.",
    "stretches-not-open":
      "The lowest band has no start and the highest no end, or some numbers are in no band.",
    "points-negative": "Points cannot be below nought; now {points}.",
    "points-turn-back": "Points rise and fall along the bands; they must go one way.",
    "best-is-not-maximum": "The best band gives {best} points, but the item is worth {pointsMax}.",
    "items-do-not-add-up":
      "The items add up to {given} points, but the block is worth {pointsMax}.",
    "blocks-do-not-add-up": "The blocks add up to {given} points, but the table is worth {outOf}.",
    "floor-above-maximum": "The pass mark of {atLeast} points is above the most of {most}.",
    "window-reversed": "Applications close on {to}, before they open on {from}.",
  },
  claims: {
    ownsCoreIp: "own its core IP",
    listedHighTechField: "work in a high-tech field that the state supports",
    noMajorIncident: "have a clean record of one year, without a major incident or offence",
    scienceAndTechnologyPrize: "hold a national or provincial science prize",
    provincialResearchBody: "run a research body of provincial rank",
    strategicEmergingProduct: "make a product of a strategic emerging industry",
    listedProductField: "make a product of a listed field",
    newProduct: "apply with a new product",
    specialisedFastTrack: "meet a fast-track condition of specialised SMEs",
    privateEnterprise: "have private owners",
  },
  lists: {
    innovationScoreSelected: "firms selected by innovation score",
    relendingCandidate: "candidate list for relending",
    upgradingProject: "list of upgrading and equipment projects",
    nationalProject: "firms on national science projects",
  },
  blocks: {
    techStaff: "technical staff",
    research: "R&D",
    intellectualProperty: "intellectual property",
    innovation: "innovation",
    growth: "growth",
    specialisation: "specialisation",
  },
  sectors: {
    agriculture: "agriculture",
    industry: "industry",
    construction: "construction",
    wholesale: "wholesale",
    retail: "retail",
    transport: "transport",
    warehousing: "warehousing",
    postal: "postal services",
    accommodation: "accommodation",
    catering: "catering",
    informationTransmission: "information transmission",
    softwareAndIt: "software and IT services",
    realEstateDevelopment: "real-estate development",
    propertyManagement: "property management",
    leasingAndBusinessServices: "leasing and business services",
    otherSector: "sectors not named",
  },
  sizes: { large: "large", medium: "medium", small: "small", micro: "micro" },
  loanTypes: { workingCapital: "working-capital loan", fixedAsset: "fixed-asset loan" },
  purposes: {
    technologyDevelopment: "technology development",
    technicalUpgrading: "technical upgrading",
    equipmentRenewal: "equipment renewal",
    qualityRenovation: "quality renovation",
    application: "bringing results into use",
    supportingFacilities: "supporting facilities",
    workingCapital: "daily turnover",
  },
  uses: {
    equityInvestment: "buying equity",
    financialAssets: "financial assets",
    dividends: "dividends",
    fixedAssets: "fixed assets",
  },
  fields: {
    registeredOn: "day of registration",
    nicheSince: "day it entered the niche",
    staff: "staff",
    techStaff: "technical staff",
    rdStaff: "R&D staff",
    sales: "sales",
    mainBusinessSales: "sales of the main business",
    rdExpense: "R&D expense",
    costs: "costs and expenses",
    assets: "total assets",
    liabilities: "liabilities",
    rdInChinaShare: "share of R&D spent in China",
    highTechIncomeShare: "share of high-tech income",
    classOne: "class-I IP",
    classOneOwn: "class-I IP from own research",
    classOneHighValue: "class-I IP of high value",
    classOneInUse: "class-I IP in use",
    classTwo: "class-II IP",
    marketShare: "market share",
    marketRankNational: "rank at home",
    marketRankWorld: "rank in the world",
    equityRounds: "rounds of equity",
  },
  writing: {
    fieldOfYear: "{field} of {year}",
    fieldIsNought: "{field} (nought, so there is nothing to divide by)",
    between: ", ",
    or: " or ",
    way: "({number}) {reasons}",
    range: "{least} to {most}",
    years: "{count} years",
    year: "{count} year",
    topRanks: "among the first {count}",
    firstRank: "first",
    rank: "place {count}",
    yuan: "CNY {amount}",
    manyYuan: "CNY {amount}",
  },
};
