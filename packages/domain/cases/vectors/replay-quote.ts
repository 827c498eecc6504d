/**
 * Replaying the small checks (小算例) that a whole quote answers: a deal file is written around the figures and priced.
 */
import { publishedPolicyBook } from "../../reference-data/index.ts";
import { decimal } from "../../src/money/decimal.ts";
import { priceLoan } from "../../src/pricing/price-deal.ts";
import { decodeDealFile } from "../../src/schemas/loan-inquiry.ts";
import { priceReport } from "../../src/schemas/price-report.ts";
import { reportedText } from "../../src/schemas/report-text.ts";
import { type Fields, groupsOf, textOf } from "./vector.ts";

/** How each kind is answered. */
export const QUOTED_REPLAYS: Readonly<Record<string, (input: Fields) => Fields>> = {
  addedRate,
  returnRatio,
  subsidyCap,
  taxFactor,
};

/** A loan of whole months that costs its bank nothing, with what a check changes. */
const LOAN: Fields = {
  id: "vector",
  product: "techInnovationLoan",
  principal: "1000000",
  termMonths: 12,
  repayment: { method: "bullet", frequency: "atMaturity" },
  interest: { method: "monthly12" },
  rates: [{ fromMonth: 1, annualRate: "0.03" }],
  costBasis: "monthly12",
  funding: { ftpRate: "0", ftpDiscount: "0", relending: null },
  opexRate: "0",
  pd: "0",
  lgd: "0",
  guaranteedShare: "0",
  capital: { riskWeight: "1", car: "1", hurdle: "0" },
  tax: { vatTreatment: "exempt", vatRate: "0", surchargeRate: "0", incomeTaxRate: "0" },
  fees: [],
};

type Report = { readonly totals: Fields; readonly borrower: Fields };

function quoted(change: Fields): Report {
  const inquiry = decodeDealFile({ ...LOAN, ...change });
  if (inquiry.kind !== "ok") throw new Error(JSON.stringify(inquiry.problems));
  const quote = priceLoan(inquiry.value, publishedPolicyBook);
  if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
  return JSON.parse(JSON.stringify(priceReport(quote.value, { withLines: false })));
}

/** The first component is the contract's rate; what is spread over years is paid once, the rest every year. */
function addedRate(input: Fields): Fields {
  const [interest, ...others] = groupsOf(input, "components");
  const spread = others.find(({ spreadOverYears }) => spreadOverYears !== undefined);
  const sized = others.find(({ principal }) => principal !== undefined);
  const report = quoted({
    ...(sized === undefined ? {} : { principal: textOf(sized, "principal") }),
    termMonths: spread === undefined ? 12 : 12 * Number(textOf(spread, "spreadOverYears")),
    rates: [{ fromMonth: 1, annualRate: textOf(interest ?? {}, "rate") }],
    fees: others.map(feeOf),
  });
  return { rate: report.borrower["addedRate"] };
}

function feeOf(component: Fields): Fields {
  const { code, amount, spreadOverYears } = component;
  const fee = { code, payer: "borrower" };
  if (amount !== undefined) return { ...fee, kind: "upfrontFixed", amount };
  const kind = spreadOverYears === undefined ? "annualInAdvance" : "upfrontRate";
  return { ...fee, kind, rate: textOf(component, "rate") };
}

/** A year's loan of as many yuan as the capital: income, cost and loss are yearly rates on it. */
function returnRatio(input: Fields): Fields {
  const capital = textOf(input, "economicCapital");
  const rateOf = (name: string) => reportedText(decimal(textOf(input, name)).div(decimal(capital)));
  const report = quoted({
    principal: capital,
    rates: [{ fromMonth: 1, annualRate: rateOf("income") }],
    funding: { ftpRate: rateOf("cost"), ftpDiscount: "0", relending: null },
    pd: rateOf("expectedLoss"),
    lgd: "1",
  });
  return { ratio: report.totals["raroc"] };
}

/** A loan above the cap earns no more than the cap does. */
function subsidyCap(input: Fields): Fields {
  const months = 12 * Number(textOf(input, "years"));
  const principalCap = textOf(input, "principalCap");
  const report = quoted({
    principal: `${principalCap}0`,
    termMonths: months,
    subsidy: { rate: textOf(input, "rate"), months, principalCap },
  });
  const { subsidyTotal } = JSON.parse(JSON.stringify(report.borrower["afterSubsidy"]));
  return { maximum: String(subsidyTotal).replace(/\.00$/, "") };
}

function taxFactor(input: Fields): Fields {
  const [vatRate, surchargeRate] = [textOf(input, "vatRate"), textOf(input, "surchargeRate")];
  const report = quoted({
    tax: { vatTreatment: "taxed", vatRate, surchargeRate, incomeTaxRate: "0.25" },
  });
  return { k: report.totals["taxFactorK"] };
}
