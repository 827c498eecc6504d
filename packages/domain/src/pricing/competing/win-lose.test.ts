/** What a client is worth at our price, at a matching one and gone: D1 and D3, to the fen. */
import { describe, expect, test } from "vitest";
import {
  CHEAPER,
  CROSS_SELL,
  D1,
  dealOf,
  deposit,
  pictured,
  row,
} from "../../../laws/client-examples.ts";
import { toPlainDigits } from "../../money/decimal.ts";
import { decodeStructuresFile } from "../../schemas/structures-file.ts";

// EVA −67,358.66 at 2.90 % (case D1). 2.70 % brings 294,027.78 − 273,750.00 = 20,277.78 less interest; after VAT 6 / 106 and 12 %
// of it on top, and after 25 %, 14,244.18: EVA −81,602.84. The deposit: 2,000,000 × 1.5 % × 365 / 360 × 0.75 = 22,812.50; other
// business 120,000 × 0.75 = 90,000.
describe("D1 at 2.90 % against 2.70 %, with 2 million of deposits of which 80 % would leave", () => {
  const picture = pictured(deposit("2000000"), CHEAPER, {
    depositsAtRisk: "0.8",
    crossSell: CROSS_SELL,
  });

  test("the three outcomes", () => {
    expect(row(picture.own)).toEqual(["-67358.66", "22812.50", "90000.00", "45453.84"]);
    expect(row(picture.matching)).toEqual(["-81602.84", "22812.50", "90000.00", "31209.66"]);
    expect(row(picture.leaving)).toEqual(["0.00", "4562.50", "45000.00", "49562.50"]);
  });

  test("a loan that destroys value is better let go, even with part of the deposits", () => {
    expect(row(picture.givenUpByMatching)).toEqual(["14244.18", "0.00", "0.00", "14244.18"]);
    expect(row(picture.lostByLeaving)).toEqual(["-67358.66", "18250.00", "45000.00", "-4108.66"]);
    expect(picture.better?.choice).toBe("letGo");
    // 49,562.50 − 31,209.66.
    expect(picture.better?.gain.toFixed(2)).toBe("18352.84");
  });

  test("the deposits behind it", () => {
    const { depositsAtRisk } = picture;
    expect(depositsAtRisk && Object.values(depositsAtRisk).map(toPlainDigits)).toEqual([
      "2000000",
      "0.015",
      "0.8",
      "1600000",
    ]);
  });
});

// Ten times the deposit, all of it at risk: 228,125.00. Nothing else hangs on the client.
test("with enough deposits matching is better, although the loan itself earns nothing", () => {
  const picture = pictured(deposit("20000000"), CHEAPER, { depositsAtRisk: "1" });
  expect(row(picture.matching)).toEqual(["-81602.84", "228125.00", "0.00", "146522.16"]);
  expect(row(picture.leaving)).toEqual(["0.00", "0.00", "0.00", "0.00"]);
  expect(row(picture.lostByLeaving)).toEqual(["-67358.66", "228125.00", "0.00", "160766.34"]);
  expect(picture.better?.choice).toBe("match");
  expect(picture.better?.gain.toFixed(2)).toBe("146522.16");
});

test("without deposits there are none at risk", () => {
  const picture = pictured(D1, CHEAPER, {});
  expect(picture.depositsAtRisk).toBeUndefined();
  expect(row(picture.leaving)).toEqual(["0.00", "0.00", "0.00", "0.00"]);
});

// EVA over 24 months 15,392.29 (case D3): half of it a year.
test("D3 over two years: a year is half of its life", () => {
  const theirs = { rates: [{ fromMonth: 1, annualRate: "0.035" }] };
  const picture = pictured(dealOf("d3"), theirs, { crossSell: CROSS_SELL });
  expect(row(picture.own)).toEqual(["7696.15", "0.00", "90000.00", "97696.15"]);
});

test.each<[object, object, string]>([
  [D1, { depositsAtRisk: "0.5" }, "deal.deposit missing"],
  [deposit("1"), {}, "competitor.relationship.depositsAtRisk missing"],
  [deposit("1"), { depositsAtRisk: "1.01" }, "competitor.relationship.depositsAtRisk out-of-range"],
  [D1, { crossSell: { yearlyIncome: "1" } }, "competitor.relationship.crossSell.atRisk missing"],
  [
    D1,
    { crossSell: { yearlyIncome: "-1", atRisk: "0" } },
    "competitor.relationship.crossSell.yearlyIncome out-of-range",
  ],
  [D1, { loyalty: "high" }, "competitor.relationship.loyalty unknown-field"],
])("%#: what would leave is told, and of what", (deal, relationship, problem) => {
  const competitor = { name: "甲银行", deal: {}, relationship };
  const asked = decodeStructuresFile({ deal, competitor });
  const problems = asked.kind === "refused" ? asked.problems : [];
  expect(problems.map(({ path, code }) => `${path.join(".")} ${code}`)).toEqual([problem]);
});
