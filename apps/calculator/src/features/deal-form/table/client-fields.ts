/** 客户与资质: who borrows, what the firm holds, and its figures. */
import {
  amount,
  choice,
  chooser,
  count,
  date,
  group,
  type ItemSpec,
  list,
  plainNumber,
  share,
  words,
} from "./field-spec.ts";

const CLAIMS = [
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

/** The section's items. */
export const CLIENT_FIELDS: readonly ItemSpec[] = [
  words("firm.name", "clientName"),
  words("deal.firm.grade", "grade", { hint: "grade" }),
  amount("deal.firm.credit", "credit", { hint: "credit" }),
  chooser(
    "firm.certificates",
    "certificates",
    "certificateTellings",
    (text) => text("firm.certificates.0.class") === "",
  ),
  list("firm.certificates", "certificates", [
    choice("firm.certificates.*.class", "certificateClass", "certificateClasses"),
    words("firm.certificates.*.number", "certificateNumber"),
    date("firm.certificates.*.issuedOn", "issuedOn"),
    date("firm.certificates.*.expiresOn", "expiresOn", { hint: "expiresOn" }),
    choice("firm.certificates.*.source", "certificateSource", "titleSources"),
  ]),
  group("firmData", [
    choice("firm.sector", "sector", "sectors", { hint: "sector" }),
    date("firm.registeredOn", "registeredOn"),
    count("firm.staff", "staff", { unit: "people" }),
    count("firm.rdStaff", "rdStaff", { unit: "people" }),
    count("firm.techStaff", "techStaff", { unit: "people" }),
    list("firm.years", "years", [
      count("firm.years.*.year", "year"),
      amount("firm.years.*.sales", "sales"),
      amount("firm.years.*.rdExpense", "rdExpense"),
      amount("firm.years.*.assets", "assets"),
      amount("firm.years.*.liabilities", "liabilities"),
      amount("firm.years.*.mainBusinessSales", "mainBusinessSales"),
      amount("firm.years.*.costs", "costs"),
    ]),
    ...CLAIMS.map((claim) => choice(`firm.claims.${claim}`, claim, "yesNo")),
    list("firm.equityRounds", "equityRounds", [
      date("firm.equityRounds.*.paidInOn", "paidInOn"),
      amount("firm.equityRounds.*.amount", "paidIn"),
    ]),
  ]),
  group("firmStanding", [
    date("firm.nicheSince", "nicheSince"),
    share("firm.rdInChinaShare", "rdInChinaShare"),
    share("firm.highTechIncomeShare", "highTechIncomeShare"),
    count("firm.ip.classOne", "classOne"),
    count("firm.ip.classOneOwn", "classOneOwn"),
    count("firm.ip.classOneHighValue", "classOneHighValue"),
    count("firm.ip.classOneInUse", "classOneInUse"),
    count("firm.ip.classTwo", "classTwo"),
    share("firm.marketShare", "marketShare"),
    count("firm.marketRankNational", "marketRankNational"),
    count("firm.marketRankWorld", "marketRankWorld"),
    plainNumber("firm.assessedScores.highTechInnovationScore", "highTechInnovationScore"),
    plainNumber("firm.assessedScores.specialisedScore", "specialisedScore"),
    plainNumber("firm.assessedScores.littleGiantScore", "littleGiantScore"),
  ]),
];
