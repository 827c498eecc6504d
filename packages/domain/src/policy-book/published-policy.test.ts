/** What the published policy book says on the days that matter, and that its series keep their promise. */
import { describe, expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../reference-data/index.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { toPlainDigits } from "../money/decimal.ts";
import {
  type DatedRegister,
  type DatedValue,
  inForceOn,
  isChronological,
} from "../policy/dated-value.ts";
import { POLICY_KINDS, policyBookAsOf, versionsInForce } from "./policy-book.ts";
import { REGISTER_KINDS } from "./policy-registers.ts";

test.each(POLICY_KINDS)(
  "%s: each version starts later than the one before, and has a document",
  (kind) => {
    const series: readonly DatedValue<unknown>[] = book[kind];
    expect(isChronological(series)).toBe(true);
    expect(
      series.filter(({ document }) => document.issuer === "" || document.title === ""),
    ).toEqual([]);
  },
);

test.each(REGISTER_KINDS)("%s: each item's versions are in order, ids are unique", (kind) => {
  const register: DatedRegister<unknown> = book.registers[kind];
  const codes = [...new Set(register.map(({ code }) => code))];
  expect(codes.length).toBeGreaterThan(0);
  for (const code of codes) {
    expect(isChronological(register.filter((item) => item.code === code))).toBe(true);
  }
  expect(new Set(register.map(({ id }) => id)).size).toBe(register.length);
});

test.each(REGISTER_KINDS)("%s: what is invented says so, with who set it", (kind) => {
  const register: DatedRegister<unknown> = book.registers[kind];
  const unsaid = register.filter(
    ({ document }) =>
      document.issuer === "" ||
      document.title === "" ||
      (document.confidence === "illustrative" &&
        !(document.issuer.startsWith("示例银行") && document.note?.includes("示例"))),
  );
  expect(unsaid).toEqual([]);
});

test("a book as of a date knows no later version of an item", () => {
  expect(policyBookAsOf(book, calendarDate("2021-12-31")).registers.productTerms).toEqual([]);
});

test.each([
  ["2019-08-19", undefined],
  ["2024-10-20", "LPR-2024-07-22 0.0335 0.0385"],
  ["2024-10-21", "LPR-2024-10-21 0.031 0.036"],
  ["2025-05-19", "LPR-2024-10-21 0.031 0.036"],
  ["2026-06-20", "LPR-2025-05-20 0.03 0.035"],
])("LPR known on %s", (date, expected) => {
  const version = inForceOn(book.lpr, calendarDate(date));
  const shown =
    version &&
    `${version.id} ${toPlainDigits(version.value.oneYear.perYear)} ${toPlainDigits(version.value.fiveYear.perYear)}`;
  expect(shown).toBe(expected);
});

test.each([
  ["2022-03-31", undefined],
  ["2022-04-01", "REL-1 0.6 0.0175 200000000000"],
  ["2022-12-01", "REL-3 0.6 0.0175 400000000000"],
  ["2024-04-06", "REL-3 0.6 0.0175 400000000000"],
  ["2024-04-07", "REL-4 0.6 0.0175 500000000000"],
  ["2025-05-07", "REL-5 0.6 0.015 800000000000"],
  ["2026-01-18", "REL-6-quota 0.6 0.015 1200000000000"],
  ["2026-01-19", "REL-6 0.6 0.0125 1200000000000"],
])("technology relending in force on %s", (date, expected) => {
  const version = inForceOn(book.techRelending, calendarDate(date));
  const shown =
    version &&
    [
      version.id,
      toPlainDigits(version.value.relendingShare.share),
      toPlainDigits(version.value.oneYearRate.perYear),
      version.value.quota && toPlainDigits(version.value.quota.yuan),
    ].join(" ");
  expect(shown).toBe(expected);
});

test.each([
  ["2022-04-01", "policyBank stateBank postalBank jointStockBank", ["highTechEnterprise"]],
  ["2024-04-07", "policyBank stateBank postalBank jointStockBank", ["techSme", "project"]],
  ["2026-01-19", "policyBank stateBank postalBank jointStockBank", ["techSme", "project"]],
] as const)("who may draw technology relending on %s, and for whom", (date, banks, classes) => {
  const { institutions, supported } =
    inForceOn(book.techRelending, calendarDate(date))?.value ?? {};
  expect(institutions?.join(" ")).toBe(banks);
  const named = supported?.map(({ scope, isProjectListed }) =>
    isProjectListed === true ? "project" : scope.titlesListed?.[0],
  );
  expect(named).toEqual(classes);
});

test.each(["ruralSmallRelending", "privateRelending"] as const)("%s is for local banks", (kind) => {
  const banks = book[kind].map(({ value }) => value.institutions);
  expect(banks.every((list) => list?.join(" ") === "cityBank ruralBank")).toBe(true);
});

test.each([
  ["2026-01-14", undefined],
  ["2026-01-15", "REL-10-quota 0.015"],
  ["2026-01-18", "REL-10-quota 0.015"],
  ["2026-01-19", "REL-10 0.0125"],
])("private-enterprise relending in force on %s costs what 支农支小 costs", (date, expected) => {
  const version = inForceOn(book.privateRelending, calendarDate(date));
  const shown = version && `${version.id} ${toPlainDigits(version.value.oneYearRate.perYear)}`;
  expect(shown).toBe(expected);
});

test("the equipment tool ends where its successor starts", () => {
  const shown = ["2024-04-06", "2024-04-07"].map(
    (date) => inForceOn(book.equipmentRelending, calendarDate(date))?.id,
  );
  expect(shown).toEqual(["REL-2", undefined]);
});

describe("a book as of a date", () => {
  test("knows no later version", () => {
    const past = policyBookAsOf(book, calendarDate("2025-01-01"));
    expect(past.techRelending.map(({ id }) => id)).toEqual(["REL-1", "REL-3", "REL-4"]);
    expect(past.lpr.at(-1)?.id).toBe("LPR-2024-10-21");
    expect(past.privateRelending).toEqual([]);
  });

  test("lists one version for each kind that has one in force", () => {
    const listed = versionsInForce(book, calendarDate("2026-11-22")).map(
      ({ kind, id }) => `${kind} ${id}`,
    );
    expect(listed).toEqual([
      "lpr LPR-2025-05-20",
      "techRelending REL-6",
      "ruralSmallRelending REL-8",
      "privateRelending REL-10",
      "taxRule TAX-2016",
    ]);
    expect(versionsInForce(book, calendarDate("2010-01-01"))).toEqual([]);
  });
});
