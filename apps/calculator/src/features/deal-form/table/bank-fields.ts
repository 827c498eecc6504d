/** 政策资金; 风险、资本与税. */
import {
  amount,
  basisPoints,
  choice,
  chooser,
  count,
  date,
  flag,
  group,
  type ItemSpec,
  list,
  rate,
  share,
  whileChosen,
} from "./field-spec.ts";

const RELENDING = "deal.funding.relending";
const planned = whileChosen(RELENDING, "planned");
const given = whileChosen(RELENDING, "given");
const drawn = whileChosen(RELENDING, "planned", "given");
const subsidised = whileChosen("deal.subsidy", "given");
const byScheme = whileChosen("deal.subsidy", "scheme");

/** 政策资金. */
export const FUNDING_FIELDS: readonly ItemSpec[] = [
  rate("deal.funding.ftpRate", "ftpRate"),
  rate("deal.funding.ftpDiscount", "ftpDiscount"),
  choice("deal.funding.method", "ftpMethod", "ftpMethods", {
    hint: "ftpMethod",
    when: (text) => text("deal.funding.ftpRate") === "",
  }),
  chooser(RELENDING, "relending", "relendings"),
  flag(`${RELENDING}.projectListed`, "projectListed", { when: planned }),
  date(`${RELENDING}.drawOn`, "drawOn", { hint: "drawOn", when: planned }),
  count(`${RELENDING}.lagMonths`, "lagMonths", { unit: "months", when: planned }),
  count(`${RELENDING}.fundsDay`, "fundsDay", { unit: "day", when: planned }),
  count(`${RELENDING}.extensions`, "extensions", { hint: "extensions", when: planned }),
  choice(`${RELENDING}.extensionRate`, "extensionRate", "extensionRates", { when: planned }),
  choice(`${RELENDING}.drawWhen`, "drawWhen", "drawConditions", { when: planned }),
  amount(`${RELENDING}.quotaLeft`, "quotaLeft", { when: planned }),
  share(`${RELENDING}.share`, "relendingShare", { when: given }),
  list(
    `${RELENDING}.segments`,
    "segments",
    [
      date(`${RELENDING}.segments.*.from`, "segmentFrom"),
      date(`${RELENDING}.segments.*.to`, "segmentTo"),
      rate(`${RELENDING}.segments.*.rate`, "segmentRate"),
    ],
    { minimum: 1, when: given },
  ),
  flag(`${RELENDING}.followsBalance`, "followsBalance", { when: drawn }),
  basisPoints(`${RELENDING}.collateralCostBp`, "collateralCostBp", { when: drawn }),
  list(
    "deal.relendingComparison",
    "comparison",
    [rate("deal.relendingComparison.*", "relendingComparison", { hint: "relendingComparison" })],
    { when: given },
  ),
  chooser("deal.subsidy", "subsidy", "subsidies"),
  choice("deal.subsidy.scheme", "subsidyScheme", "subsidySchemes", { when: byScheme }),
  date("deal.subsidy.supplierPaidOn", "supplierPaidOn", { when: byScheme }),
  amount("deal.subsidy.principalUsed", "principalUsed", { when: byScheme }),
  rate("deal.subsidy.rate", "subsidyRate", { when: subsidised }),
  count("deal.subsidy.months", "subsidyMonths", { unit: "months", when: subsidised }),
  amount("deal.subsidy.principalCap", "subsidyCap", { when: subsidised }),
  date("deal.subsidy.startDate", "subsidyFrom", { when: subsidised }),
  group("passThrough", [
    choice("deal.passThrough.reference", "reference", "references"),
    rate("deal.passThrough.referenceRate", "referenceRate", {
      when: whileChosen("deal.passThrough.reference", "stated"),
    }),
  ]),
];

/** 风险、资本与税. */
export const RISK_FIELDS: readonly ItemSpec[] = [
  rate("deal.opexRate", "opexRate"),
  rate("deal.pd", "pd"),
  share("deal.lgd", "lgd"),
  choice("deal.capital.exposureClass", "exposureClass", "exposureClasses"),
  share("deal.capital.riskWeight", "riskWeight"),
  share("deal.capital.car", "car"),
  share("deal.capital.hurdle", "hurdle"),
  choice("deal.tax.vatTreatment", "vatTreatment", "vatTreatments"),
  rate("deal.tax.vatExemptRate", "vatExemptRate", {
    when: whileChosen("deal.tax.vatTreatment", "exemptPart"),
  }),
  choice("deal.tax.vatMethod", "vatMethod", "vatMethods"),
  choice("deal.tax.feeVatTreatment", "feeVatTreatment", "feeVatTreatments", { leftOut: "taxed" }),
  share("deal.tax.vatRate", "vatRate"),
  share("deal.tax.surchargeRate", "surchargeRate"),
  share("deal.tax.incomeTaxRate", "incomeTaxRate"),
];
