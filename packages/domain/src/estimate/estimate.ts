/**
 * The enterprise's estimate (企业测算): fit first, then the published price of every product that is not ruled out. Pure, and
 * the same in a browser without a network as on the server.
 */
import { titlesOn } from "../eligibility/certificates.ts";
import { sizeClass } from "../eligibility/size-class.ts";
import { titleVerdicts } from "../eligibility/title-verdict.ts";
import { itemInForce } from "../policy/dated-value.ts";
import { type DealFacts, PRODUCTS, type Product } from "../policy/deal-facts.ts";
import type {
  EstimateAnswer,
  ProductEstimate,
  PublishedPrice,
  SizeTold,
} from "./estimate-answer.ts";
import type { EstimateQuestion } from "./estimate-question.ts";
import { withCoverage } from "./fit/coverage-check.ts";
import { productFit } from "./fit/product-fit.ts";
import { type StageFit, stageFit } from "./fit/stage-fit.ts";
import { publishedPrice } from "./price/published-price.ts";
import type { PublicPolicy } from "./public-policy.ts";

/** The answer of the day asked about, from public policy alone. Rounding: only what posting rounds. */
export function estimate(question: EstimateQuestion, policy: PublicPolicy): EstimateAnswer {
  const { date, firm } = question;
  const stage = stageFit(question, policy);
  const size = sizeTold(question, policy);
  return {
    statement: {
      lender: policy.lender,
      asOf: policy.asOf,
      date,
      isOlderThanDate: policy.asOf < date,
    },
    size,
    titles: titleVerdicts(firm, policy.titleRules, date),
    stage,
    products: PRODUCTS.map((product) =>
      productEstimate(factsOf(question, product, size), question, policy, stage),
    ),
  };
}

function sizeTold({ firm, firmSize, date }: EstimateQuestion, policy: PublicPolicy): SizeTold {
  const verdict = sizeClass(firm, policy.sizeClassRules, date);
  return { size: verdict.kind === "class" ? verdict.size : firmSize, verdict };
}

function factsOf(question: EstimateQuestion, product: Product, { size }: SizeTold): DealFacts {
  const { firm, need, date } = question;
  return {
    product,
    purpose: need.purpose,
    institution: undefined,
    firmSize: size,
    titles: titlesOn(firm, date) ?? [],
    principal: need.amount,
    termMonths: need.termMonths,
    drawdownDate: date,
  };
}

function productEstimate(
  facts: DealFacts,
  question: EstimateQuestion,
  policy: PublicPolicy,
  stage: StageFit,
): ProductEstimate {
  const { product } = facts;
  const terms = itemInForce(policy.productTerms, product, question.date);
  const bands = itemInForce(policy.publishedBands, product, question.date);
  const fit = productFit({ question, policy, facts, stage }, bands?.value);
  const isRuledOut = fit.outcome === "doesNotFit" || fit.outcome === "notALoanYet";
  const price: PublishedPrice = isRuledOut
    ? { kind: "notPriced", because: "doesNotFit" }
    : publishedPrice(question, policy, facts);
  return {
    product,
    name: bands?.value.name ?? terms?.value.name ?? product,
    fit: price.kind === "priced" ? withCoverage(fit, price.high.planTerms, question, policy) : fit,
    price,
  };
}
