/** The tools of the estimate, worked by hand. */
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import { money, share } from "../../money/money.ts";
import { toReported } from "../../money/rounding.ts";
import { rate, spread } from "../../rates/rate.ts";
import type { PlanTerms } from "../../schedules/repayment-plan.ts";
import { decodeEstimateFile } from "../../schemas/estimate/estimate-file.ts";
import { publicPolicyOf } from "../../schemas/public-policy-of.ts";
import type { EstimateQuestion } from "../estimate-question.ts";
import { type BankOffer, compareOffers } from "./compare-offers.ts";
import { ipCapacity } from "./ip-capacity.ts";
import { readiness } from "./readiness.ts";
import { AS_TOLD, repaymentHeadroom } from "./repayment-headroom.ts";

const digits = (value: Parameters<typeof toReported>[0] | undefined) =>
  value && toPlainDigits(toReported(value));

const FROM = calendarDate("2025-01-01");

/** A million for a year at 6 %, paid at the end: 365 days on 360 are 60,833.33. */
const OFFER: BankOffer = {
  name: "甲银行",
  annualRate: rate("0.06"),
  amount: money("1000000"),
  termMonths: 12,
  repayment: { method: "bullet", frequency: "atMaturity" },
  settlementDay: undefined,
  fees: [],
  deposit: undefined,
};

describe("offers", () => {
  const withDeposit = {
    ...OFFER,
    name: "乙银行",
    annualRate: rate("0.054"),
    deposit: { amount: money("200000"), ratePaid: rate("0.015") },
  };
  const [plain, deposit] = compareOffers([OFFER, withDeposit], FROM);

  test("over one year the effective rate is what comes back over what was free", () => {
    expect([digits(plain?.interestYuan), digits(plain?.freeAtStartYuan)]).toEqual([
      "60833.33",
      "1000000",
    ]);
    expect(plain?.rates.kind === "dated" && digits(plain.rates.effective)).toBe("0.06083333");
  });

  test("a deposit makes the lower rate the dearer loan", () => {
    // 54,750 of interest; 200,000 at 1.5 % earn 3,000; free are 800,000; back go 1,054,750 − 203,000 = 851,750.
    expect([
      digits(deposit?.interestYuan),
      digits(deposit?.depositInterestYuan),
      digits(deposit?.costYuan),
      digits(deposit?.freeAtStartYuan),
    ]).toEqual(["54750", "3000", "51750", "800000"]);
    expect(deposit?.rates.kind === "dated" && digits(deposit.rates.effective)).toBe("0.0646875");
  });

  test("the outlay of a year holds its deposit and what comes back with it", () => {
    expect(plain?.outlayByYear.map(digits)).toEqual(["1060833.33"]);
    // Paid in 200,000; out 1,054,750, back 203,000.
    expect(deposit?.outlayByYear.map(digits)).toEqual(["1051750"]);
    const [longer] = compareOffers([{ ...withDeposit, termMonths: 24 }], FROM);
    // Nothing falls due in the first year but the deposit; in the second 1,109,500 less 206,000.
    expect(longer?.outlayByYear.map(digits)).toEqual(["200000", "903500"]);
  });

  test("fees count, and an up-front one is cash that is not free", () => {
    const fee = {
      code: "appraisal",
      payee: "valuer",
      kind: "upfrontFixed",
      amount: money("10000"),
      borrowerShare: share("1"),
      waiver: undefined,
    } as const;
    const [offer] = compareOffers([{ ...OFFER, fees: [fee] }], FROM);
    expect([
      digits(offer?.feesYuan),
      digits(offer?.costYuan),
      digits(offer?.freeAtStartYuan),
    ]).toEqual(["10000", "70833.33", "990000"]);
    // 1,060,833.33 ÷ 990,000 − 1.
    expect(offer?.rates.kind === "dated" && digits(offer.rates.effective)).toBe(
      digits(decimal("1060833.33").div(decimal("990000")).minus(decimal("1"))),
    );
  });
});

/** 1,200,000 in four equal parts over a year at 4 % by whole months: due 312,000; 309,000; 306,000; 303,000. */
const TERMS: PlanTerms = {
  principal: money("1200000"),
  life: { kind: "months", fromMonth: 1, toMonth: 12 },
  repayment: {
    method: "equalPrincipal",
    frequency: "quarterly",
    grace: { kind: "interestOnly", length: { kind: "periods", periods: 0 } },
  },
  accrual: { kind: "wholeMonths" },
  settlementDay: undefined,
  ratePath: [{ span: { kind: "months", fromMonth: 1, toMonth: 12 }, annualRate: rate("0.04") }],
};
const CASH = [3, 6, 9, 12].map((month) => ({
  moment: { kind: "month", month } as const,
  amount: money("390000"),
}));

describe("repayment headroom", () => {
  const ONE = decimal("1");

  test("as told: 390,000 against each payment", () => {
    const { points, firstFailing, minimum } = repaymentHeadroom(TERMS, CASH, ONE);
    expect(
      points.map(({ dueYuan, headroomYuan }) => [digits(dueYuan), digits(headroomYuan)].join(" ")),
    ).toEqual(["312000 78000", "309000 81000", "306000 84000", "303000 87000"]);
    expect([firstFailing, digits(minimum)]).toEqual([undefined, "1.25"]);
  });

  test("exactly at the floor it holds, a hair above it fails in the first quarter", () => {
    expect(repaymentHeadroom(TERMS, CASH, decimal("1.25")).firstFailing).toBeUndefined();
    expect(repaymentHeadroom(TERMS, CASH, decimal("1.2501")).firstFailing?.period).toBe(1);
  });

  test("a fifth less cash is 312,000, which is just enough; a rate 50 bp up is not", () => {
    const down = { ...AS_TOLD, cashDown: share("0.2") };
    expect(repaymentHeadroom(TERMS, CASH, ONE, down).firstFailing).toBeUndefined();
    const both = repaymentHeadroom(TERMS, CASH, ONE, { ...down, rateUp: spread("0.005") });
    // 1,200,000 × 4.5 % × 3/12 = 13,500.
    expect(both.firstFailing).toMatchObject({ period: 1 });
    expect(digits(both.points[0]?.headroomYuan)).toBe("-1500");
  });

  test("a quarter later the first payment has nothing, and money that goes out waits for nobody", () => {
    const late = { ...AS_TOLD, delayMonths: 3 };
    const { points, firstFailing } = repaymentHeadroom(TERMS, CASH, ONE, late);
    expect([
      firstFailing?.period,
      digits(points[0]?.cashYuan),
      digits(points[3]?.cashYuan),
    ]).toEqual([1, "0", "390000"]);
    const paid = [{ moment: { kind: "month", month: 3 } as const, amount: money("-1000") }];
    const down = { ...late, cashDown: share("0.5") };
    expect(digits(repaymentHeadroom(TERMS, paid, ONE, down).points[0]?.cashYuan)).toBe("-1000");
  });
});

const POLICY = publicPolicyOf(publishedPolicyBook, calendarDate("2026-11-28"), "示例银行");

function questionOf(file: object): EstimateQuestion {
  const read = decodeEstimateFile(file);
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const RIGHT = {
  right: "inventionPatent",
  number: "ZL202010000001.0",
  filedOn: "2020-06-01",
  status: "granted",
  annualFeePaidUntil: "2030-06-01",
  ownedByPledgor: "yes",
  coOwnerConsent: "noCoOwners",
  outsideClaim: "none",
  pledgedAlready: "no",
  filedTwice: "no",
  invalidationUnderWay: "no",
  riskAccepted: "no",
  valuations: { income: { value: "10000000", valuer: "示例评估", valuedOn: "2026-11-28" } },
  chosenMethod: "income",
};

const FILE = {
  date: "2026-11-28",
  firm: {
    certificates: [
      {
        class: "specialisedSme",
        issuedOn: "2025-01-01",
        source: "governmentList",
        expiresOn: "2028-01-01",
      },
      { class: "highTechEnterprise", issuedOn: "2025-01-01", source: "selfAssessed" },
      {
        class: "techSme",
        issuedOn: "2020-01-01",
        source: "governmentList",
        expiresOn: "2026-11-28",
      },
    ],
  },
  need: { purpose: "equipmentRenewal", amount: "3000000", termMonths: 24 },
  security: { kind: "intellectualProperty", rights: [RIGHT] },
};

test("a patent of ten million carries (1 − 20 %) × 45 %, 3.6 million", () => {
  const { pledge } = ipCapacity(questionOf(FILE), POLICY, []);
  expect(digits(pledge.capacityYuan)).toBe("3600000");
});

describe("the readiness list", () => {
  test("tells certificates that end too early or are only the firm's word, and the papers to bring", () => {
    const list = readiness(questionOf(FILE), ["specialisedSme", "littleGiant"]);
    expect(
      list.certificates.map(({ certificate, standing }) => [certificate.class, standing]),
    ).toEqual([
      ["specialisedSme", "endsInsideLoan"],
      ["highTechEnterprise", "selfAssessed"],
    ]);
    expect(list.titlesMissing).toEqual([]);
    expect(list.papers).toEqual([
      "businessLicence",
      "statementsOfThreeYears",
      "taxReturns",
      "planOfUse",
      "projectApproval",
      "purchaseContracts",
      "titleCertificates",
      "rightCertificates",
      "annualFeeReceipts",
      "valuationReport",
    ]);
  });

  test("a title by the firm's own word is still missing, and one that lasts to the end is listed", () => {
    const question = questionOf(FILE);
    expect(readiness(question, ["highTechEnterprise"]).titlesMissing).toEqual([
      "highTechEnterprise",
    ]);
    const shorter = { ...question, need: { ...question.need, termMonths: 13 } };
    expect(readiness(shorter, []).certificates[0]?.standing).toBe("listed");
    // Issued to 2028-01-01, the first day without it: a loan that ends then is covered, one that ends a day later is not.
    const ending = (date: string) =>
      readiness(
        { ...question, date: calendarDate(date), need: { ...question.need, termMonths: 12 } },
        [],
      ).certificates[0]?.standing;
    expect([ending("2027-01-01"), ending("2027-01-02")]).toEqual(["listed", "endsInsideLoan"]);
    const nothing = readiness({ ...question, firm: {} }, []);
    expect([nothing.certificatesTold, nothing.papers.includes("titleCertificates")]).toEqual([
      false,
      false,
    ]);
  });
});
