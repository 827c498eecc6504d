/**
 * The whole request (完整要素): an inquiry in which nothing is missing any more.
 */
import type { LoanInquiry } from "../loan-inquiry.ts";
import type { LoanRequest } from "../loan-request.ts";
import type { Checked, Problem } from "../problem.ts";

/** The request, or every field that is missing, by the names of the deal file. */
export function wholeRequest(inquiry: LoanInquiry): Checked<LoanRequest> {
  const { repayment, accrual, costClock, rates, opexRate, fees } = inquiry;
  const { ftpRate, ftpDiscount, relending = NO_RELENDING } = inquiry.funding;
  const { pd, lgd, guaranteedShare } = inquiry.creditRisk;
  const { riskWeight, car, hurdle } = inquiry.capital;
  const { vatTreatment, vatRate, surchargeRate, incomeTaxRate } = inquiry.tax;
  if (
    repayment === undefined ||
    accrual === undefined ||
    costClock === undefined ||
    rates === undefined ||
    opexRate === undefined ||
    fees === undefined ||
    ftpRate === undefined ||
    ftpDiscount === undefined ||
    relending.kind === "wished" ||
    pd === undefined ||
    lgd === undefined ||
    guaranteedShare === undefined ||
    riskWeight === undefined ||
    car === undefined ||
    hurdle === undefined ||
    vatTreatment === undefined ||
    vatRate === undefined ||
    surchargeRate === undefined ||
    incomeTaxRate === undefined
  ) {
    return { kind: "refused", problems: problemsOfMissing(inquiry) };
  }
  return {
    kind: "ok",
    value: {
      ...inquiry,
      repayment,
      accrual,
      costClock,
      rates,
      opexRate,
      fees,
      funding: { ftpRate, ftpDiscount, relending },
      creditRisk: { pd, lgd, guaranteedShare },
      capital: { riskWeight, car, hurdle },
      tax: { ...inquiry.tax, vatTreatment, vatRate, surchargeRate, incomeTaxRate },
    },
  };
}

/** Without a pricing date nothing is planned. */
const NO_RELENDING = { kind: "none" } as const;

function problemsOfMissing(inquiry: LoanInquiry): readonly Problem[] {
  const { funding, creditRisk, capital, tax } = inquiry;
  const fields: readonly (readonly [path: Problem["path"], value: unknown])[] = [
    [["repayment"], inquiry.repayment],
    [["interest"], inquiry.accrual],
    [["costBasis"], inquiry.costClock],
    [["funding", "ftpRate"], funding.ftpRate],
    [["funding", "ftpDiscount"], funding.ftpDiscount],
    // A wish is a plan that only a pricing date can complete.
    [["pricingDate"], funding.relending?.kind === "wished" ? undefined : "not needed"],
    [["opexRate"], inquiry.opexRate],
    ...Object.entries(creditRisk).map(([field, value]) => [[field], value] as const),
    ...Object.entries(capital).map(([field, value]) => [["capital", field], value] as const),
    [["tax", "vatTreatment"], tax.vatTreatment],
    [["tax", "vatRate"], tax.vatRate],
    [["tax", "surchargeRate"], tax.surchargeRate],
    [["tax", "incomeTaxRate"], tax.incomeTaxRate],
    [["fees"], inquiry.fees],
  ];
  const missing = fields.flatMap(([path, value]): readonly Problem[] =>
    value === undefined ? [{ path, code: "missing", facts: {} }] : [],
  );
  return inquiry.rates === undefined
    ? [...missing, { path: ["rates"], code: "rate-missing", facts: {} }]
    : missing;
}
