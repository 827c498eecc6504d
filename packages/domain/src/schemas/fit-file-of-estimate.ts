/**
 * The fit file of an enterprise's question (交接后的适配文件): the same deal as the officer's desk spells it, so that nothing is
 * typed again. What a fit file has no place for rides along in the enterprise's own words.
 */
import { DomainError } from "../assert.ts";
import type { EstimateAnswer, ProductEstimate } from "../estimate/estimate-answer.ts";
import type { EstimateQuestion } from "../estimate/estimate-question.ts";
import type { Fee } from "../fees/fee.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { type FileObject, groupIn } from "./moved-deal.ts";

/** The question read, and what public policy answered to it. */
export type EstimateRead = { readonly question: EstimateQuestion; readonly answer: EstimateAnswer };

/**
 * The deal of an estimate file, whose figures the desk then works out to the same fen.
 * @throws {DomainError} `no-products` when the answer speaks of none, which no answer does.
 */
export function fitFileOfEstimate(file: FileObject, read: EstimateRead): FileObject {
  const { question } = read;
  const { need, date, firm } = question;
  const chosen = chosenProduct(read);
  const { cashFlows, firmSize } = file;
  const { rights, ...security } = groupIn(file, "security");
  const { uses, longCashCycle } = need;
  return {
    deal: {
      id: `hand-over-${date}`,
      titleZh: "企业测算交接",
      product: chosen.product,
      pricingDate: date,
      purpose: need.purpose,
      firm: firm.name === undefined ? {} : { name: firm.name },
      principal: toPlainDigits(need.amount.yuan),
      termMonths: need.termMonths,
      drawdownDate: date,
      ...repaymentOf(question),
      fees: feesOf(question, chosen).map(feeText),
      ...subsidyOf(question),
      ...pledgeOf(question, chosen),
    },
    firm: groupIn(file, "firm"),
    ...(rights === undefined ? {} : { rights }),
    use: { ...(longCashCycle === undefined ? {} : { longCashCycle }), uses },
    ...(cashFlows === undefined ? {} : { cashFlows }),
    handedOver: {
      need: groupIn(file, "need"),
      security,
      ...(firmSize === undefined ? {} : { firmSize }),
    },
  };
}

/** The product the firm has in mind, else the first that fits, else the first that may, else the first. */
function chosenProduct({ question, answer }: EstimateRead): ProductEstimate {
  const { products } = answer;
  const [first] = products;
  const found =
    products.find(({ product }) => product === question.product) ??
    products.find(({ fit }) => fit.outcome === "fits") ??
    products.find(({ price }) => price.kind === "priced") ??
    first;
  if (found === undefined) throw new DomainError("no-products", {});
  return found;
}

/** A thing or right of known value, up to the share of it that the product's published conditions let the loan reach. */
function pledgeOf({ security }: EstimateQuestion, { fit }: ProductEstimate): FileObject {
  const { value } = security;
  const needed = fit.checks.find(({ code }) => code === "pledgeRate")?.needed;
  if (value === undefined || needed?.kind !== "share") return {};
  return { pledge: { value: toPlainDigits(value.yuan), cap: toPlainDigits(needed.share) } };
}

/** Left out, the desk completes it from the same product. */
function repaymentOf({ repayment }: EstimateQuestion): FileObject {
  const { method, frequency, graceMonths } = repayment;
  if (method === undefined || frequency === undefined) return {};
  const grace = graceMonths === 0 ? {} : { grace: { kind: "interestOnly", months: graceMonths } };
  return { repayment: { method, frequency, ...grace } };
}

/** Fees as told, or as they were shown. */
function feesOf({ fees }: EstimateQuestion, { price }: ProductEstimate): readonly Fee[] {
  return fees ?? (price.kind === "priced" ? price.fees : []);
}

function feeText(fee: Fee): FileObject {
  const { code, payee, kind } = fee;
  const measure =
    fee.kind === "upfrontFixed"
      ? { amount: toPlainDigits(fee.amount.yuan) }
      : "feeRate" in fee
        ? { rate: toPlainDigits(fee.feeRate.perYear) }
        : { months: fee.months };
  return { code, payer: "borrower", payee, kind, ...measure };
}

/** None stays none; any scheme is left to the register of the pricing date. */
function subsidyOf({ subsidy }: EstimateQuestion): FileObject {
  if (subsidy.kind === "none") return { subsidy: null };
  const { scheme, supplierPaidOn } = subsidy;
  if (scheme === undefined) return {};
  return {
    subsidy: { scheme, ...(supplierPaidOn === undefined ? {} : { supplierPaidOn }) },
  };
}
