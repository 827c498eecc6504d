/**
 * Solved terms of the worked deals. The figures at each point and at its neighbour were worked out apart from this code, by a
 * day-by-day loop with 60 digits.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { completeInquiry } from "../../products/completion/complete-inquiry.ts";
import { decodeDealFile } from "../../schemas/loan-inquiry.ts";
import { solveReport } from "../../schemas/solve-report.ts";
import { decodeSolveTerms } from "../../schemas/solve-terms.ts";
import { solveFor } from "./solve-for.ts";
import { evaluateWith } from "./target.ts";

const inputsOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../cases/${name}.json`, import.meta.url), "utf8")).inputs;
const [D1, D2, D3, D4, D5] = ["d1", "d2", "d3", "d4", "d5"].map(inputsOf);
const D3_BANK_PAYS = inputsOf("d3-appraisal-paid-by-bank");
const evaluate = evaluateWith(publishedPolicyBook);

function solved(inputs: unknown, asked: object) {
  const inquiry = decodeDealFile(inputs);
  const request =
    inquiry.kind === "ok" ? completeInquiry(inquiry.value, publishedPolicyBook) : inquiry;
  const terms = decodeSolveTerms(asked);
  if (request.kind !== "ok" || terms.kind !== "ok") throw new Error("not a question");
  const answer = solveFor({ request: request.value, ...terms.value, evaluate });
  return answer.kind === "ok" ? solveReport("", terms.value, answer.value) : answer.problems;
}

const CLEARS = { figure: "raroc", bound: "0.1" };

describe("the contract rate at which RAROC reaches 10 %", () => {
  test("D1: five postings of a bullet, interest 389,921.40 at 3.8458 %", () => {
    expect(solved(D1, { lever: "rate", ...CLEARS })).toEqual({
      id: "",
      engineVersion: "0.2.0",
      lever: { kind: "rate" },
      target: { figure: "raroc", atLeast: "0.1" },
      answer: "found",
      value: "0.038458",
      figure: "0.100001788572263364311641",
      neighbour: { kind: "misses", value: "0.038457", figure: "0.0999956735927719779293605" },
      searched: {
        unit: "perYear",
        step: "0.000001",
        from: "0",
        to: "1",
        by: "bisection",
        priced: 27,
      },
      heldFixed: [],
    });
  });

  test("D3: level instalments repay sooner at a lower rate", () => {
    expect(solved(D3, { lever: "rate", ...CLEARS })).toMatchObject({
      value: "0.032606",
      figure: "0.100007542319321094516797",
      neighbour: { value: "0.032605", figure: "0.0999988260881163475014117" },
    });
  });

  test("D5: six twelfths of interest against 181 days of cost, so above the 3.80 % of the cost clock", () => {
    // 57,318.00 of interest: (57,318 − 39,970.8333…) × 75 % ÷ 130,093.75; at 0.038211 only 57,316.50.
    expect(solved(D5, { lever: "rate", ...CLEARS })).toMatchObject({
      value: "0.038212",
      figure: "0.100007686764352630314677",
      neighbour: { value: "0.038211", figure: "0.0999990391544559212106654" },
    });
  });

  test("by the whole basis point on request", () => {
    expect(solved(D1, { lever: "rate", grid: "basisPoint", ...CLEARS })).toMatchObject({
      value: "0.0385",
      figure: "0.100258328529605447986785",
      neighbour: { value: "0.0384", figure: "0.0996474993122141436389585" },
      searched: { step: "0.0001" },
    });
  });

  test("as a spread over the LPR of 3.00 %", () => {
    expect(solved(D1, { lever: "spread", grid: "basisPoint", ...CLEARS })).toMatchObject({
      value: "0.0085",
      neighbour: { value: "0.0084", figure: "0.0996474993122141436389585" },
      searched: { from: "-0.03", to: "1" },
    });
  });
});

describe("other targets of the rate", () => {
  test("D5 earns its hurdle: EVA of just 1 yuan", () => {
    expect(solved(D5, { lever: "rate", figure: "eva", bound: "0" })).toMatchObject({
      value: "0.038212",
      figure: "1",
      neighbour: { figure: "-0.125" },
    });
  });

  test("D5 at a margin of 1.15 %", () => {
    expect(
      solved(D5, { lever: "rate", figure: "riskAdjustedMargin", bound: "0.0115" }),
    ).toMatchObject({
      value: "0.038212",
      figure: "0.0115008839779005524861878",
      neighbour: { figure: "0.0114998895027624309392265" },
    });
  });

  test("D5: the highest rate with which the customer pays at most 3 % a year", () => {
    // (1 + 0.029531 / 2) ^ (365 / 181) − 1, and one hundredth of a basis point more.
    expect(solved(D5, { lever: "rate", figure: "annualCost", bound: "0.03" })).toMatchObject({
      target: { figure: "annualCost", atMost: "0.03" },
      value: "0.029531",
      figure: "0.0299992205321559072091065",
      neighbour: { kind: "misses", value: "0.029532", figure: "0.030000243956174334456603" },
    });
  });

  test("a rate path that was agreed in steps moves as a whole, down to where its lowest step is nought", () => {
    expect(solved(D4, { lever: "rate", figure: "raroc", bound: "0.02" })).toMatchObject({
      answer: "found",
      searched: { from: "0.0045" },
    });
  });
});

describe("where a rule ends, its answer is asked for again at every point", () => {
  const SMALL = {
    id: "small",
    product: "techInnovationLoan",
    principal: "10000000",
    termMonths: 12,
    pricingDate: "2026-03-16",
    institution: "stateBank",
    firm: {
      size: "small",
      grade: "R5",
      titles: [{ title: "techSme", source: "governmentList", expiresOn: "2028-12-31" }],
    },
  };

  // Above 10 million a loan to a small firm is neither exempt from VAT nor weighed 75 %.
  test("the largest amount that earns 10 % is the last that is exempt", () => {
    expect(solved(SMALL, { lever: "amount", figure: "raroc", bound: "0.1" })).toMatchObject({
      value: "10000000",
      figure: "0.110673029184038117927338",
      neighbour: { kind: "misses", value: "10010000", figure: "0.0818441405020663458280585" },
    });
  });

  // 150 % of the LPR is 4.50 %: at 4.50 % RAROC is 21.94 %, at 4.51 % all interest is taxed and it is 19.54 %.
  test.each([
    ["0.21", "0.043923", "0.043922"],
    ["0.22", "0.048124", "0.048123"],
  ])("the lowest rate that earns %s is found on its side of the exemption", (bound, at, below) => {
    expect(solved(SMALL, { lever: "rate", figure: "raroc", bound })).toMatchObject({
      value: at,
      neighbour: { kind: "misses", value: below },
    });
  });
});

describe("other levers", () => {
  test("D3: the guarantor must carry 36.73 % of a loss", () => {
    expect(solved(D3, { lever: "guaranteedShare", ...CLEARS })).toMatchObject({
      value: "0.3673",
      figure: "0.100006817549637615268313",
      neighbour: { value: "0.3672", figure: "0.0999989914626810935291825" },
      searched: { unit: "share", step: "0.0001", from: "0", to: "1" },
    });
  });

  test("D3: the bank can pay an appraisal of 20,523.05 yuan and no fen more", () => {
    expect(solved(D3_BANK_PAYS, { lever: "fee", fee: "appraisal", ...CLEARS })).toMatchObject({
      lever: { kind: "fee", fee: "appraisal" },
      value: "20523.05",
      figure: "0.100000008946153594126833",
      neighbour: { value: "20523.06", figure: "0.0999999924426188542350596" },
      searched: { unit: "yuan", step: "0.01", from: "0", to: "5000000" },
    });
  });

  test("D3: a yearly fee moves by the tenth of a basis point, and only as far as the customer's cost allows", () => {
    expect(
      solved(D3, { lever: "fee", fee: "guarantee", figure: "annualCost", bound: "0.05" }),
    ).toMatchObject({
      answer: "found",
      searched: { unit: "perYear", step: "0.00001", from: "0", to: "1" },
    });
  });

  test("D5: six months clear 2 %, a seventh adds 31 days of cost for a twelfth of interest", () => {
    // 7 months: 50,750 over 212 days, (0.0287264… − 0.0265) × 0.75 ÷ 0.08625.
    expect(solved(D5, { lever: "tenor", figure: "raroc", bound: "0.02" })).toMatchObject({
      value: "6",
      figure: "0.0203459043958683641604612",
      neighbour: { kind: "misses", value: "7", figure: "0.0193601312551271534044299" },
      searched: { unit: "months", step: "1", from: "1", to: "66", by: "scan", priced: 61 },
      heldFixed: ["ftpRate", "relendingNotExtended", "feesAndSubsidyAsAgreed"],
    });
  });

  test("D5 on the FTP curve: FTP is read and relending planned anew for every tenor, so neither is held fixed", () => {
    const matched = { ...D5, pricingDate: "2026-01-31", funding: {}, relendingComparison: [] };
    expect(solved(matched, { lever: "tenor", figure: "raroc", bound: "0.02" })).toMatchObject({
      heldFixed: ["feesAndSubsidyAsAgreed"],
    });
  });

  test("D2: a grace ends where no period would be left to repay", () => {
    expect(solved(D2, { lever: "grace", figure: "raroc", bound: "0.02" })).toMatchObject({
      value: "19",
      neighbour: {
        kind: "no-figure",
        value: "20",
        problems: [{ path: ["repayment", "gracePeriods"], code: "grace-too-long" }],
      },
      searched: { unit: "count", from: "0", to: "60" },
      heldFixed: ["ftpRate", "feesAndSubsidyAsAgreed"],
    });
  });

  test("D1 loses more the larger it is: 10.39 million lose less than 70,000 yuan of EVA, 10.40 million more", () => {
    expect(solved(D1, { lever: "amount", figure: "eva", bound: "-70000" })).toMatchObject({
      value: "10390000",
      figure: "-69985.6564816561844863732",
      neighbour: { kind: "misses", value: "10400000", figure: "-70052.9995324947589098532" },
      searched: { unit: "yuan", step: "10000", from: "10000", to: "20000000", by: "scan" },
    });
  });

  test("a range asked for may reach beyond the one tried by default", () => {
    const asked = {
      lever: "amount",
      figure: "eva",
      bound: "-1000000",
      from: "30000000",
      to: "30010000",
    };
    expect(solved(D1, asked)).toMatchObject({
      value: "30010000",
      neighbour: { kind: "end-of-range" },
      searched: { from: "30000000", to: "30010000", priced: 1 },
    });
  });
});

describe("no answer", () => {
  test("D1: no guarantee alone brings 10 %; the best is 6.83 % with all of the loss covered", () => {
    // (65,651.417… + 40,555.555…) × 75 % ÷ 1,165,972.222…
    expect(solved(D1, { lever: "guaranteedShare", ...CLEARS })).toEqual({
      id: "",
      engineVersion: "0.2.0",
      lever: { kind: "guaranteedShare" },
      target: { figure: "raroc", atLeast: "0.1" },
      answer: "none",
      reason: "out-of-reach",
      best: { value: "1", figure: "0.0683165756698843651319856" },
      searched: { unit: "share", step: "0.0001", from: "0", to: "1", by: "bisection", priced: 2 },
      heldFixed: [],
    });
  });

  test("D3: what the customer pays for the appraisal brings the bank nothing", () => {
    expect(
      solved(D3, { lever: "fee", fee: "appraisal", figure: "raroc", bound: "0.2" }),
    ).toMatchObject({ answer: "none", reason: "no-effect" });
  });

  test("a figure that does not exist is no answer", () => {
    expect(
      solved(D1, { lever: "rate", figure: "rarocWithRelationship", bound: "0" }),
    ).toMatchObject({
      answer: "none",
      reason: "no-figure",
      best: null,
    });
  });
});

describe("questions that cannot be asked", () => {
  test.each([
    [
      "a fee the deal does not have",
      D1,
      { lever: "fee", fee: "notary" },
      "lever",
      "lever-not-in-deal",
    ],
    ["a grace of a bullet", D1, { lever: "grace" }, "lever", "lever-not-in-deal"],
    ["a deposit the deal does not have", D1, { lever: "deposit" }, "lever", "lever-not-in-deal"],
    [
      "a spread over no base",
      { ...D1, rates: [{ from: "2026-03-16", annualRate: "0.029" }] },
      { lever: "spread" },
      "lever",
      "lever-not-in-deal",
    ],
    ["a range off the grid", D1, { lever: "rate", from: "0.0300005" }, "from", "off-grid"],
    ["an end off the grid", D1, { lever: "amount", to: "15000" }, "to", "off-grid"],
    [
      "a range that ends before it starts",
      D1,
      { lever: "rate", from: "0.05", to: "0.04" },
      "to",
      "not-in-order",
    ],
    [
      "a scan without end",
      D1,
      { lever: "amount", from: "10000", to: "100000000" },
      "to",
      "range-too-wide",
    ],
  ])("%s", (_, inputs, asked, path, code) => {
    expect(solved(inputs, { ...asked, ...CLEARS })).toMatchObject([{ path: [path], code }]);
  });

  test("a deal that cannot be priced says why", () => {
    expect(solved({ ...D1, termMonths: 30 }, { lever: "rate", ...CLEARS })).toMatchObject([
      { path: ["termMonths"], code: "term-disagrees-with-dates" },
    ]);
  });

  test.each([
    [{ lever: "colour", ...CLEARS }, "lever", "not-in-list"],
    [{ lever: "fee", ...CLEARS }, "fee", "missing"],
    [{ lever: "rate", fee: "appraisal", ...CLEARS }, "fee", "unknown-field"],
    [{ lever: "tenor", grid: "basisPoint", ...CLEARS }, "grid", "unknown-field"],
    [{ lever: "rate", figure: "raroc" }, "bound", "missing"],
    [{ lever: "rate", figure: "profit", bound: "1" }, "figure", "not-in-list"],
    [{ lever: "rate", figure: "raroc", bound: "10%" }, "bound", "not-a-decimal"],
  ])("%j", (asked, path, code) => {
    const terms = decodeSolveTerms(asked);
    expect(terms.kind === "refused" && terms.problems).toMatchObject([{ path: [path], code }]);
  });
});
