/**
 * The whole request (完整要素): an inquiry in which nothing is missing any more.
 */
import type { LoanInquiry } from "../loan-inquiry.ts";
import type { FundingAsked, LoanRequest } from "../loan-request.ts";
import type { Checked, Problem } from "../problem.ts";

/** The request, or every field that is missing, by the names of the deal file. */
export function wholeRequest(inquiry: LoanInquiry): Checked<LoanRequest> {
  const { repayment, accrual, costClock, rates, opexRate, fees } = inquiry;
  const ftp = transferPriceIn(inquiry);
  const { relending = NO_RELENDING } = inquiry.funding;
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
    ftp === undefined ||
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
      funding: { ...ftp, relending },
      creditRisk: { pd, lgd, guaranteedShare },
      capital: { riskWeight, car, hurdle },
      tax: { ...inquiry.tax, vatTreatment, vatRate, surchargeRate, incomeTaxRate },
    },
  };
}

/** Without a pricing date nothing is planned. */
const NO_RELENDING = { kind: "none" } as const;

/** With a pricing date the curve and the adjustments stand in for what is not named; without one both must be named. */
function transferPriceIn({
  context,
  funding,
}: LoanInquiry): Omit<FundingAsked, "relending"> | undefined {
  const { ftpRate, ftpDiscount, ftpMethod } = funding;
  const isNamed = ftpRate !== undefined && ftpDiscount !== undefined;
  if (context === undefined && !isNamed) return undefined;
  return { ftpRate, ftpDiscount, ftpMethod: ftpMethod ?? "specifiedRate" };
}

function problemsOfMissing(inquiry: LoanInquiry): readonly Problem[] {
  const { funding, creditRisk, capital, tax } = inquiry;
  const fields: readonly (readonly [path: Problem["path"], value: unknown])[] = [
    [["repayment"], inquiry.repayment],
    [["interest"], inquiry.accrual],
    [["costBasis"], inquiry.costClock],
    ...(inquiry.context === undefined
      ? [
          [["funding", "ftpRate"], funding.ftpRate] as const,
          [["funding", "ftpDiscount"], funding.ftpDiscount] as const,
        ]
      : []),
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
