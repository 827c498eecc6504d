/** What a request must have before it is priced, and what is asked again when it is moved. */
import { describe, expect, test } from "vitest";
import { requestOf } from "../../../laws/case-requests.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import { toPlainDigits } from "../../money/decimal.ts";
import type { LoanInquiry } from "../loan-inquiry.ts";
import { completeLife, type SaidDates } from "./complete-life.ts";
import { reconsidered } from "./reconsidered.ts";
import { wholeRequest } from "./whole-request.ts";

const D1 = requestOf("d1");
const { funding, creditRisk, capital, tax } = D1;
const DATED = requestOf("d1", { pricingDate: "2026-03-16" });

const GONE = undefined;

function missingIn(change: Partial<LoanInquiry>, inquiry: LoanInquiry = D1): readonly string[] {
  const request = wholeRequest({ ...inquiry, ...change });
  return request.kind === "ok"
    ? []
    : request.problems.map(({ path, code, facts }) =>
        [path.join("."), code, ...Object.values(facts)].join(" "),
      );
}

const WISHED = {
  kind: "wished",
  drawOn: GONE,
  lagMonths: GONE,
  fundsDay: GONE,
  extensions: GONE,
  extensionRate: GONE,
  followsBalance: GONE,
  collateralCost: GONE,
  drawWhen: GONE,
  quotaLeft: GONE,
  isProjectListed: GONE,
} as const;

describe("a deal without a pricing date", () => {
  test.each<[Partial<LoanInquiry>, readonly string[]]>([
    [{}, []],
    [{ repayment: GONE }, ["repayment missing"]],
    [{ accrual: GONE }, ["interest missing"]],
    [{ costClock: GONE }, ["costBasis missing"]],
    [{ rates: GONE }, ["rates rate-missing"]],
    [{ opexRate: GONE }, ["opexRate missing"]],
    [{ fees: GONE }, ["fees missing"]],
    [{ funding: { ...funding, ftpRate: GONE } }, ["funding.ftpRate missing"]],
    [{ funding: { ...funding, ftpDiscount: GONE } }, ["funding.ftpDiscount missing"]],
    [{ funding: { ...funding, relending: WISHED } }, ["pricingDate missing"]],
    [{ creditRisk: { ...creditRisk, pd: GONE } }, ["pd missing"]],
    [{ creditRisk: { ...creditRisk, lgd: GONE } }, ["lgd missing"]],
    [{ creditRisk: { ...creditRisk, guaranteedShare: GONE } }, ["guaranteedShare missing"]],
    [{ capital: { ...capital, riskWeight: GONE } }, ["capital.riskWeight missing"]],
    [{ capital: { ...capital, car: GONE } }, ["capital.car missing"]],
    [{ capital: { ...capital, hurdle: GONE } }, ["capital.hurdle missing"]],
    [{ tax: { ...tax, vatTreatment: GONE } }, ["tax.vatTreatment missing"]],
    [{ tax: { ...tax, vatRate: GONE } }, ["tax.vatRate missing"]],
    [{ tax: { ...tax, surchargeRate: GONE } }, ["tax.surchargeRate missing"]],
    [{ tax: { ...tax, incomeTaxRate: GONE } }, ["tax.incomeTaxRate missing"]],
    [{ rates: GONE, opexRate: GONE }, ["opexRate missing", "rates rate-missing"]],
  ])("%j", (change, expected) => {
    expect(missingIn(change)).toEqual(expected);
  });
});

test("with a pricing date the curve stands in for FTP, so other things are missing", () => {
  expect(missingIn({ funding: { ...funding, ftpRate: GONE, ftpDiscount: GONE } }, DATED)).toEqual(
    [],
  );
  const change = { opexRate: GONE, funding: { ...funding, ftpRate: GONE } };
  expect(missingIn(change, DATED)).toEqual(["opexRate missing"]);
});

test("relending that was not asked for is none, and a method that was not named is the named rate", () => {
  const change = { funding: { ...funding, relending: GONE, ftpMethod: GONE } };
  const request = wholeRequest({ ...D1, ...change });
  expect(request).toMatchObject({
    kind: "ok",
    value: { funding: { relending: { kind: "none" }, ftpMethod: "specifiedRate" } },
  });
});

describe("the life", () => {
  const date = calendarDate;
  const shown = (said: Omit<SaidDates, "termMonths">) => {
    const life = completeLife({ ...said, termMonths: 12 });
    if (life.kind === "refused") {
      return life.problems.map(({ path, code, facts }) => [path.join("."), code, facts]);
    }
    const { span, rules } = {
      span: life.value.life,
      rules: Object.entries(life.value.origins).map(([name, origin]) =>
        [name, origin.kind === "assumed" ? origin.rule : origin.kind].join(" "),
      ),
    };
    return [span, ...rules];
  };
  const YEAR = { kind: "dated", from: "2026-03-16", to: "2027-03-16" };
  const [START, END] = [date("2026-03-16"), date("2027-03-16")];

  test("is said, or follows from the pricing date and the term, or counts months", () => {
    expect(shown({ drawdownDate: START, maturityDate: END })).toEqual([YEAR]);
    expect(shown({})).toEqual([{ kind: "months", fromMonth: 1, toMonth: 12 }]);
    expect(shown({ pricingDate: START })).toEqual([
      YEAR,
      "drawdownDate drawdown-on-pricing-date",
      "maturityDate maturity-after-term",
    ]);
    expect(shown({ pricingDate: date("2026-03-01"), drawdownDate: START })).toEqual([
      YEAR,
      "maturityDate maturity-after-term",
    ]);
    expect(shown({ pricingDate: START, maturityDate: END })).toEqual([
      YEAR,
      "drawdownDate drawdown-on-pricing-date",
    ]);
  });

  test("one date without the other asks for it", () => {
    expect(shown({ maturityDate: END })).toEqual([["drawdownDate", "missing", {}]]);
    expect(shown({ drawdownDate: START })).toEqual([["maturityDate", "missing", {}]]);
  });
});

describe("a request that is moved", () => {
  const RULED = requestOf("d1", {
    pricingDate: "2026-03-16",
    tax: undefined,
    capital: { hurdle: "0.1" },
    firm: { size: "small" },
    principal: "1000000",
  });
  const shown = ({ tax: moved, capital: held }: LoanInquiry) => [
    moved.vatTreatment,
    moved.vatRate && toPlainDigits(moved.vatRate.share),
    held.riskWeight && toPlainDigits(held.riskWeight),
    held.hurdle && toPlainDigits(held.hurdle.perYear),
  ];

  test("asks again what a rule had answered, and keeps the rest", () => {
    expect(shown(RULED)).toEqual(["exempt", "0.06", "0.75", "0.1"]);
    expect(shown(reconsidered(RULED))).toEqual([undefined, "0.06", undefined, "0.1"]);
    expect(reconsidered(RULED).tax.vatExemptRate).toBe(undefined);
  });

  test("keeps what was said", () => {
    expect(shown(reconsidered(D1))).toEqual(["taxed", "0.06", "1", "0.1"]);
  });
});
