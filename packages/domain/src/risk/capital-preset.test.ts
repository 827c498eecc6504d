/** Which exposure class a loan falls into, and what the registers say on a day. */
import { expect, test } from "vitest";
import {
  capitalTargetRegister,
  exposureClassRegister,
  irbParameterRegister,
} from "../../reference-data/capital-presets.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { itemInForce, itemsInForce } from "../policy/dated-value.ts";
import type { DealFacts } from "../policy/deal-facts.ts";
import { exposureClassFor } from "./capital-preset.ts";

const FACTS: DealFacts = {
  product: "techInnovationLoan",
  purpose: undefined,
  institution: undefined,
  firmSize: "small",
  titles: [],
  principal: money("10000000"),
  termMonths: 12,
  drawdownDate: calendarDate("2026-03-16"),
};

test.each<[Partial<DealFacts>, string | undefined, string]>([
  [{}, undefined, "CAP-2-retail 0.75"],
  [{ firmSize: "micro" }, undefined, "CAP-2-retail 0.75"],
  [{ principal: money("10000000.01") }, undefined, "CAP-2-sme 0.85"],
  [{ firmSize: "medium" }, undefined, "CAP-2-sme 0.85"],
  [{ firmSize: "large" }, undefined, "CAP-2-corporate 1"],
  [{ firmSize: undefined }, undefined, "CAP-2-corporate 1"],
  [{}, "investmentGrade", "CAP-2-investment 0.75"],
  [{}, "projectBeforeOperation", "CAP-3-before 1.3"],
  [{}, "projectOperating", "CAP-3-operating 1"],
  [{}, "projectHighQuality", "CAP-3-quality 0.8"],
  [{}, "unheardOf", "-"],
])("%j, named %s: %s", (change, named, expected) => {
  const classes = itemsInForce(exposureClassRegister, FACTS.drawdownDate);
  const found = exposureClassFor(classes, { ...FACTS, ...change }, named);
  expect(found ? `${found.id} ${toPlainDigits(found.value.riskWeight)}` : "-").toBe(expected);
});

test.each([
  ["2023-12-31", "CAP-5 0.0003 0.45 0.75"],
  ["2024-01-01", "CAP-6 0.0005 0.4 0.75"],
])("the foundation approach on %s: %s", (on, expected) => {
  const found = itemInForce(irbParameterRegister, "foundationIrb", calendarDate(on));
  const { pdFloor, lgdSenior, lgdSubordinated } = found?.value ?? {};
  const shown = [pdFloor?.perYear, lgdSenior?.share, lgdSubordinated?.share];
  expect([found?.id, ...shown.map((value) => value && toPlainDigits(value))].join(" ")).toBe(
    expected,
  );
});

test("the capital ratio aimed at is the demonstration bank's own", () => {
  const target = itemInForce(capitalTargetRegister, "car", calendarDate("2026-03-16"));
  expect(target && toPlainDigits(target.value.car.share)).toBe("0.115");
  expect(target?.document.confidence).toBe("illustrative");
});
