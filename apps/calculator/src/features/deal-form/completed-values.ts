/**
 * What fields left empty are completed with (补全值), by their paths: the values of the completed request in the file's
 * spelling, each with its origin, and the values that merely follow other fields.
 */
import {
  type Decimal,
  inBasisPoints,
  type LoanRequest,
  type Origin,
  type Quote,
  toPlainDigits,
} from "@xinzhi/domain";
import type { FieldPath, FileValues } from "./deal-texts.ts";
import { valuesThatFollow } from "./following-values.ts";

/** A completed value, spelled as the file would; without an origin it follows another field. */
export type CompletedValue = { readonly value: string; readonly origin: Origin | undefined };

/** By path. */
export type CompletedValues = ReadonlyMap<FieldPath, CompletedValue>;

type Completion = {
  readonly request: LoanRequest;
  readonly quote: Quote;
};

/** What the empty fields of a deal come to. */
export function completedValues(
  values: FileValues,
  priced: Completion | undefined,
): CompletedValues {
  const following = [...valuesThatFollow(values)].flatMap(([path, value]) =>
    typeof value === "string" ? [[path, { value, origin: undefined }] as const] : [],
  );
  return new Map([...following, ...(priced === undefined ? [] : filledIn(priced))]);
}

type Entry = readonly [
  path: FieldPath,
  name: keyof LoanRequest["origins"],
  value: string | undefined,
];

function filledIn({
  request,
  quote,
}: Completion): readonly (readonly [FieldPath, CompletedValue])[] {
  const entries = [
    ...lifeOf(request),
    ...rateOf(request),
    ...fundingOf(request, quote),
    ...riskOf(request),
  ];
  return entries.flatMap(([path, name, value]) => {
    const origin = request.origins[name];
    return value === undefined || origin === undefined ? [] : [[path, { value, origin }] as const];
  });
}

function lifeOf({ life, repayment, accrual, settlementDay, costClock }: LoanRequest) {
  const isDated = life.kind === "dated";
  const grace = "grace" in repayment ? repayment.grace.length : undefined;
  const entries: readonly Entry[] = [
    ["deal.drawdownDate", "drawdownDate", isDated ? life.from : undefined],
    ["deal.maturityDate", "maturityDate", isDated ? life.to : undefined],
    ["deal.repayment.method", "repayment", repayment.method],
    ["deal.repayment.frequency", "repayment", repayment.frequency],
    [
      "deal.repayment.gracePeriods",
      "repayment",
      grace?.kind === "periods" ? String(grace.periods) : undefined,
    ],
    ["deal.interest.method", "interestMethod", clockCode(accrual)],
    [
      "deal.interest.settlementDay",
      "settlementDay",
      settlementDay === undefined ? undefined : String(settlementDay),
    ],
    ["deal.costBasis", "costClock", clockCode(costClock)],
  ];
  return entries;
}

/** The clocks that a completion chooses; the others are only ever given. */
function clockCode(accrual: LoanRequest["accrual"]): string | undefined {
  if (accrual.kind !== "actualDays") return "monthly12";
  if (accrual.dayCount === "ACT/365F") return "actual365";
  return accrual.dayCount === "ACT/360" ? "actual360" : undefined;
}

function rateOf({ rates }: LoanRequest) {
  const step = rates.kind === "steps" ? rates.steps[0] : undefined;
  const base = step?.base;
  const entries: readonly Entry[] = [
    ["deal.rates.0.annualRate", "rateSpread", digits(step?.annualRate.perYear)],
    ["deal.rates.0.base", "baseRate", base?.tenor],
    ["deal.rates.0.baseRate", "baseRate", digits(base?.baseRate.perYear)],
    [
      "deal.rates.0.spreadBp",
      "rateSpread",
      base && toPlainDigits(inBasisPoints(base.added.addedPerYear)),
    ],
  ];
  return entries;
}

function fundingOf({ funding }: LoanRequest, { figures }: Quote) {
  const { ftpRate, ftpDiscount } = figures.deal.funding;
  const entries: readonly Entry[] = [
    ["deal.funding.ftpRate", "ftpRate", digits(ftpRate.perYear)],
    ["deal.funding.ftpDiscount", "ftpDiscount", digits(ftpDiscount.addedPerYear)],
    ["deal.funding.method", "ftpMethod", funding.ftpMethod],
    ...practiceOf(funding.relending),
  ];
  return entries;
}

function practiceOf(relending: LoanRequest["funding"]["relending"]): readonly Entry[] {
  if (relending.kind !== "planned") return [];
  const { drawRule, extensions, extensionRate, drawWhen, followsBalance, collateralCost } =
    relending;
  const place = "deal.funding.relending";
  return [
    [
      `${place}.fundsDay`,
      "relending",
      drawRule.kind === "nextQuarter" ? String(drawRule.fundsDay) : undefined,
    ],
    [`${place}.extensions`, "relending", String(extensions)],
    [`${place}.extensionRate`, "relending", extensionRate],
    [`${place}.drawWhen`, "relending", drawWhen],
    [`${place}.followsBalance`, "relending", followsBalance ? "yes" : "no"],
    [
      `${place}.collateralCostBp`,
      "relending",
      toPlainDigits(inBasisPoints(collateralCost.addedPerYear)),
    ],
  ];
}

function riskOf({ opexRate, creditRisk, capital, tax, answers }: LoanRequest) {
  const entries: readonly Entry[] = [
    ["deal.opexRate", "opexRate", digits(opexRate.perYear)],
    ["deal.pd", "pd", digits(creditRisk.pd.perYear)],
    ["deal.lgd", "lgd", digits(creditRisk.lgd.share)],
    ["deal.guaranteedShare", "guaranteedShare", digits(creditRisk.guaranteedShare.share)],
    ["deal.guarantee.share", "guaranteedShare", digits(creditRisk.guaranteedShare.share)],
    ["deal.capital.exposureClass", "riskWeight", answers.exposureClass?.code],
    ["deal.capital.riskWeight", "riskWeight", digits(capital.riskWeight)],
    ["deal.capital.car", "car", digits(capital.car.share)],
    ["deal.capital.hurdle", "hurdle", digits(capital.hurdle.perYear)],
    ["deal.tax.vatTreatment", "vatTreatment", tax.vatTreatment],
    ["deal.tax.vatRate", "vatRate", digits(tax.vatRate.share)],
    ["deal.tax.surchargeRate", "surchargeRate", digits(tax.surchargeRate.share)],
    ["deal.tax.incomeTaxRate", "incomeTaxRate", digits(tax.incomeTaxRate.share)],
  ];
  return entries;
}

function digits(value: Decimal | undefined): string | undefined {
  return value === undefined ? undefined : toPlainDigits(value);
}
