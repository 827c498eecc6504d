/**
 * What items of a book do to each other, a row for each check of limits and scopes: the published book with one figure moved, and the
 * faults that this brings. A figure on the edge brings none.
 */
import { describe, expect, test } from "vitest";
import {
  BOOK,
  both,
  brought,
  conditions,
  DAY,
  facility,
  having,
  most,
  share,
  without,
} from "../../../laws/book-changes.ts";
import type { Scope } from "../../policy/scope.ts";
import type { PolicyBook } from "../policy-book.ts";
import { bookFaults } from "./cross-checks.ts";

function scoped(scope: Scope): PolicyBook {
  return having("ftpAdjustments", "liquidityLong", (value) => ({ ...value, scope }));
}

describe("limits", () => {
  test("a pledge cap above that of every right, where nothing else is pledged", () => {
    const cap = (standard: string) =>
      conditions("ipPledgeLoan", () => ({
        pledgeRateMax: { standard: share(standard), preferential: share("0.7") },
      }));
    expect(brought(cap("0.51"))).toEqual([
      {
        code: "pledge-above-class",
        at: {
          kind: "productConditions",
          code: "ipPledgeLoan",
          path: ["pledgeRateMax", "standard", "share"],
        },
        against: { kind: "ipPledgeTerms", code: "trademark", path: ["pledgeRateMax", "share"] },
        facts: {
          product: "ipPledgeLoan",
          share: "0.51",
          right: "trademark",
          shareAtMost: "0.5",
        },
      },
    ]);
    // Preferential loans may be on receivables too, of which no class says a cap.
    expect(brought(cap("0.5"))).toEqual([]);
    expect(
      brought(conditions("techInnovationLoan", () => ({ pledgeRateMax: both(share("0.9")) }))),
    ).toEqual([]);
  });

  test("a usual grace as long as the usual term", () => {
    const grace = (usual: number) =>
      conditions("ipPledgeLoan", ({ graceMonths, termMonths }) => ({
        graceMonths: { ...graceMonths, standard: { least: 0, usual, most: 20 } },
        termMonths: { ...termMonths, standard: { least: 1, usual: 12, most: 24 } },
      }));
    expect(brought(grace(12))).toEqual([
      {
        code: "grace-outlasts-usual-term",
        at: {
          kind: "productConditions",
          code: "ipPledgeLoan",
          path: ["graceMonths", "standard", "usual"],
        },
        against: {
          kind: "productConditions",
          code: "ipPledgeLoan",
          path: ["termMonths", "standard", "usual"],
        },
        facts: { product: "ipPledgeLoan", months: 12, monthsAtMost: 11 },
      },
    ]);
    expect(brought(grace(11))).toEqual([]);
  });

  test("a preferential grace as long as the standard term", () => {
    const grace = (months: number) =>
      conditions("ipPledgeLoan", ({ graceMonths }) => ({
        graceMonths: { ...graceMonths, preferential: most(graceMonths.preferential, months) },
      }));
    expect(brought(grace(24))).toMatchObject([
      {
        code: "grace-outlasts-other-term",
        at: { path: ["graceMonths", "preferential", "most"] },
        against: { path: ["termMonths", "standard", "most"] },
        facts: { product: "ipPledgeLoan", months: 24, monthsAtMost: 23 },
      },
    ]);
    expect(brought(grace(23))).toEqual([]);
  });

  test("a term that no bank carries, and one that nobody signs", () => {
    const term = (months: number) =>
      conditions("advancedManufacturingLoan", ({ termMonths }) => ({
        termMonths: { ...termMonths, preferential: most(termMonths.preferential, months) },
      }));
    expect(brought(term(181))).toEqual([
      {
        code: "term-above-authority",
        at: {
          kind: "productConditions",
          code: "advancedManufacturingLoan",
          path: ["termMonths", "preferential", "most"],
        },
        against: { kind: "authorityLevels", code: "headOffice", path: ["termMonthsMax"] },
        facts: {
          product: "advancedManufacturingLoan",
          months: 181,
          by: "headOffice",
          monthsAtMost: 180,
        },
      },
    ]);
    expect(brought(term(180))).toEqual([]);
    expect(brought(term(361)).map(({ code, facts }) => [code, facts["by"]])).toEqual([
      ["term-above-institutions", "policyBank"],
      ["term-above-authority", "headOffice"],
    ]);
    const boundless = having(
      "authorityLevels",
      "headOffice",
      ({ termMonthsMax: _, ...value }) => value,
      term(300),
    );
    expect(brought(boundless)).toEqual([]);
    // Kinds of bank and levels are entered one by one; the first of them is no reason to shorten every product.
    const { registers: own } = term(361);
    const first = own.institutionProfiles.filter(({ code }) => code === "ruralBank");
    const settingUp = { ...term(361), registers: { ...own, institutionProfiles: first } };
    const lists = bookFaults(settingUp, DAY).filter(({ code }) => code !== "term-above-authority");
    expect(new Set(lists.map(({ code }) => code))).toEqual(
      new Set(["scope-institution-undefined"]),
    );
    const { registers } = term(300);
    const begun = registers.authorityLevels.filter(({ code }) => code === "accountManager");
    const growing = { ...term(300), registers: { ...registers, authorityLevels: begun } };
    expect(brought(growing)).toEqual([]);
  });

  test("more extensions than the facility allows", () => {
    expect(brought(facility({ extensionsMax: 1 }))).toEqual([
      {
        code: "extensions-above-facility",
        at: { kind: "relendingPractice", code: "techRelending", path: ["extensions"] },
        against: { kind: "techRelending", code: "techRelending", path: ["extensionsMax"] },
        facts: { facility: "techRelending", count: 2, atMost: 1 },
      },
    ]);
    expect(brought(facility({ extensionsMax: 2 }))).toEqual([]);
  });

  test("a facility for longer loans than any product grants", () => {
    expect(brought(facility({ termMonthsMin: 121 }))).toEqual([
      {
        code: "facility-above-terms",
        at: { kind: "techRelending", code: "techRelending", path: ["termMonthsMin"] },
        against: {
          kind: "productConditions",
          code: "advancedManufacturingLoan",
          path: ["termMonths"],
        },
        facts: { facility: "techRelending", months: 121, monthsAtMost: 120 },
      },
    ]);
    expect(brought(facility({ termMonthsMin: 120 }))).toEqual([]);
  });
});

describe("scopes", () => {
  const at = { kind: "ftpAdjustments", code: "liquidityLong" } as const;

  test("a product and a kind of bank that no item defines", () => {
    expect(
      bookFaults(without("productTerms", ["ipPledgeLoan"]), DAY).map(({ code, at: place }) => [
        code,
        place.kind,
        place.code,
      ]),
    ).toEqual([
      ["scope-product-undefined", "ftpAdjustments", "basisMonthly"],
      ["scope-product-undefined", "ftpAdjustments", "innovationGeneral"],
      ["product-undefined", "productConditions", "ipPledgeLoan"],
      ["product-undefined", "publishedBands", "ipPledgeLoan"],
    ]);
    expect(
      brought(without("institutionProfiles", ["ruralBank"])).map(({ code, at: place, facts }) => [
        code,
        place,
        facts,
      ]),
    ).toEqual([
      [
        "scope-institution-undefined",
        { kind: "ruralSmallRelending", code: "ruralSmallRelending", path: ["institutions"] },
        { institution: "ruralBank" },
      ],
      [
        "scope-institution-undefined",
        { kind: "privateRelending", code: "privateRelending", path: ["institutions"] },
        { institution: "ruralBank" },
      ],
    ]);
  });

  test("nothing is missing where nothing of its kind is defined yet", () => {
    const codes = (kind: "productTerms" | "institutionProfiles" | "feeCatalogue") =>
      BOOK.registers[kind].map(({ code }) => code);
    expect(brought(without("productTerms", codes("productTerms")))).toEqual([]);
    expect(brought(without("institutionProfiles", codes("institutionProfiles")))).toEqual([]);
    expect(brought(without("feeCatalogue", codes("feeCatalogue")))).toEqual([]);
  });

  test("a rule that begins above the longest term of its products", () => {
    expect(brought(scoped({ termMonthsMin: 121 }))).toEqual([
      {
        code: "scope-above-terms",
        at: { ...at, path: ["scope", "termMonthsMin"] },
        against: {
          kind: "productConditions",
          code: "advancedManufacturingLoan",
          path: ["termMonths"],
        },
        facts: { product: "advancedManufacturingLoan", months: 121, monthsAtMost: 120 },
      },
    ]);
    expect(brought(scoped({ termMonthsMin: 120 }))).toEqual([]);
    expect(brought(scoped({ termMonthsMin: 61, products: ["techInnovationLoan"] }))).toMatchObject([
      { facts: { product: "techInnovationLoan", months: 61, monthsAtMost: 60 } },
    ]);
  });

  test("the scopes inside facilities, product terms, green channels and other kinds are looked at too", () => {
    const late: Scope = { termMonthsMin: 200 };
    const placesOf = (book: PolicyBook) =>
      brought(book).map(({ at: place }) => [place.kind, place.path]);
    expect(placesOf(facility({ supported: [{ scope: {} }, { scope: late }] }))).toEqual([
      ["techRelending", ["supported", 1, "scope", "termMonthsMin"]],
    ]);
    expect(
      placesOf(
        having("productTerms", "ipPledgeLoan", (value) => ({ ...value, preferentialScope: late })),
      ),
    ).toEqual([["productTerms", ["preferentialScope", "termMonthsMin"]]]);
    expect(
      placesOf(
        conditions("ipPledgeLoan", ({ greenChannel }) => ({
          greenChannel: { ...greenChannel, scope: late },
        })),
      ),
    ).toEqual([["productConditions", ["greenChannel", "scope", "termMonthsMin"]]]);
    const kinds = ["subsidySchemes", "guaranteeSchemes", "exposureClasses"] as const;
    const codes = {
      subsidySchemes: "privateSme",
      guaranteeSchemes: "techInnovationGuarantee",
      exposureClasses: "sme",
    };
    expect(
      kinds.map((kind) =>
        placesOf(having(kind, codes[kind], (value) => ({ ...value, scope: late }))).flat(),
      ),
    ).toEqual(kinds.map((kind) => [kind, ["scope", "termMonthsMin"]]));
  });

  test("a product whose own preference is for other products", () => {
    const preferring = (products: Scope["products"] & object) =>
      having("productTerms", "ipPledgeLoan", (value) => ({
        ...value,
        preferentialScope: { products },
      }));
    expect(brought(preferring(["techInnovationLoan"]))).toEqual([
      {
        code: "own-product-left-out",
        at: {
          kind: "productTerms",
          code: "ipPledgeLoan",
          path: ["preferentialScope", "products"],
        },
        against: undefined,
        facts: { product: "ipPledgeLoan" },
      },
    ]);
    expect(brought(preferring(["techInnovationLoan", "ipPledgeLoan"]))).toEqual([]);
  });
});
