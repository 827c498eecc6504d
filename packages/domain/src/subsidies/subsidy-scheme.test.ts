/** Which scheme a loan takes: each condition on its edge, and of the central ones never two. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { subsidySchemeRegister } from "../../reference-data/subsidy-schemes.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { money } from "../money/money.ts";
import { type DatedItem, itemsInForce } from "../policy/dated-value.ts";
import { FIRM_SIZES, LOAN_PURPOSES } from "../policy/deal-facts.ts";
import { rate } from "../rates/rate.ts";
import { type SubsidyFacts, type SubsidyScheme, subsidyAnswer, worthOf } from "./subsidy-scheme.ts";

const FACTS: SubsidyFacts = {
  deal: {
    product: "advancedManufacturingLoan",
    purpose: "equipmentRenewal",
    institution: undefined,
    firmSize: "medium",
    titles: [],
    principal: money("50000000"),
    termMonths: 60,
    drawdownDate: calendarDate("2026-06-21"),
  },
  isRelendingBacked: true,
  supplierPaidOn: undefined,
  principalUsed: money("0"),
  named: undefined,
};

/** Grants as id from → to cap, and the others with their reasons. */
function answer(
  change: Partial<SubsidyFacts>,
  deal: Partial<SubsidyFacts["deal"]> = {},
  register = subsidySchemeRegister,
): readonly string[] {
  const facts = { ...FACTS, ...change, deal: { ...FACTS.deal, ...deal } };
  const { applied, declined } = subsidyAnswer(
    itemsInForce(register, facts.deal.drawdownDate),
    facts,
  );
  return [
    ...applied.map(({ scheme, from, to, principalCap }) =>
      ["+", scheme.id, from, to, principalCap && toPlainDigits(principalCap.yuan)].join(" ").trim(),
    ),
    ...declined.map(({ scheme, reasons, excludedBy }) =>
      ["-", scheme.id, excludedBy?.id ?? reasons.join(",")].join(" "),
    ),
  ];
}

describe("a loan of 2026", () => {
  test("for equipment, backed by relending, takes one of the two that it could", () => {
    expect(answer({})).toEqual([
      "+ SUB-4-equipment 2026-06-21 2028-06-21",
      "- SUB-4-technology SUB-4-equipment",
      "- SUB-5 to-be-confirmed",
    ]);
  });

  test("takes the one that is named, which excludes the others", () => {
    expect(answer({ named: "privateSme" })).toEqual([
      "+ SUB-5 2026-06-21 2028-06-21 50000000",
      "- SUB-4-equipment SUB-5",
      "- SUB-4-technology SUB-5",
    ]);
    expect(answer({ named: "technologyInnovation" })[0]).toBe(
      "+ SUB-4-technology 2026-06-21 2028-06-21",
    );
  });

  test("for other ends needs the relending", () => {
    expect(answer({}, { purpose: "technologyDevelopment" })).toEqual([
      "+ SUB-4-technology 2026-06-21 2028-06-21",
      "- SUB-4-equipment purpose",
      "- SUB-5 to-be-confirmed",
    ]);
    expect(answer({ isRelendingBacked: false }, { purpose: undefined })).toEqual([
      "- SUB-4-equipment purpose",
      "- SUB-4-technology not-backed-by-relending",
      "- SUB-5 to-be-confirmed",
    ]);
  });

  test("takes none once the year is over", () => {
    expect(answer({}, { drawdownDate: calendarDate("2026-12-31") })[0]).toMatch(/^\+ SUB-4/);
    expect(answer({ named: "privateSme" }, { drawdownDate: calendarDate("2027-01-01") })).toEqual([
      "- SUB-4-equipment scheme-ended",
      "- SUB-4-technology scheme-ended",
      "- SUB-5 scheme-ended",
    ]);
  });

  test("of a private firm has what is left of its 50 million", () => {
    const named = "privateSme";
    expect(answer({ named, principalUsed: money("49999999.99") })[0]).toBe(
      "+ SUB-5 2026-06-21 2028-06-21 0.01",
    );
    expect(answer({ named, principalUsed: money("50000000") })).toContain("- SUB-5 cap-used-up");
    expect(answer({ named }, { firmSize: "large" })).toContain("- SUB-5 firmSize");
  });
});

describe("a loan of 2024 or 2025", () => {
  const PAID = calendarDate("2025-03-10");
  const named = "equipmentRenewal";
  const in2025 = { drawdownDate: calendarDate("2025-02-01") };

  test("earns from the day the supplier is paid", () => {
    expect(answer({ named, supplierPaidOn: PAID }, in2025)).toEqual([
      "+ SUB-3 2025-03-10 2027-03-10",
    ]);
    expect(answer({ named }, in2025)).toEqual(["- SUB-3 supplier-payment-unknown"]);
    expect(answer({ supplierPaidOn: PAID, isRelendingBacked: false }, in2025)).toEqual([
      "- SUB-3 not-backed-by-relending,to-be-confirmed",
    ]);
  });

  test("first earned one point from disbursement", () => {
    const first = { drawdownDate: calendarDate("2024-06-30") };
    expect(answer({ named }, first)).toEqual(["+ SUB-1 2024-06-30 2026-06-30"]);
    expect(answer({ named }, { drawdownDate: calendarDate("2024-03-06") })).toEqual([]);
    expect(answer({ named }, { drawdownDate: calendarDate("2024-07-01") })[0]).toMatch(/SUB-2/);
  });
});

describe("what a grant is worth", () => {
  const worth = (used: string, principal: string, termMonths: number) => {
    const deal = { ...FACTS.deal, principal: money(principal), termMonths };
    const facts = { ...FACTS, deal, named: "privateSme", principalUsed: money(used) };
    const schemes = itemsInForce(subsidySchemeRegister, deal.drawdownDate);
    const [grant] = subsidyAnswer(schemes, facts).applied;
    return grant && toPlainDigits(worthOf(grant, facts));
  };

  test.each([
    // 50,000,000 × 1.5 % × 2.
    ["0", "50000000", 60, "1500000"],
    ["0", "80000000", 60, "1500000"],
    ["20000000", "80000000", 60, "900000"],
    ["0", "10000000", 12, "150000"],
    ["0", "10000000", 24, "300000"],
  ])("with %s used, on %s over %i months: %s", (used, principal, months, expected) => {
    expect(worth(used, principal, months)).toBe(expected);
  });
});

/** A scheme of a set, worth so many basis points. */
function scheme(code: string, exclusivitySet: string, perYear: string): DatedItem<SubsidyScheme> {
  const [known] = subsidySchemeRegister;
  if (known === undefined) throw new Error("a register has schemes");
  return {
    ...known,
    id: code,
    code,
    value: {
      ...known.value,
      subsidyRate: rate(perYear),
      exclusivitySet,
      grantedUntil: undefined,
      needsConfirmation: false,
      scope: {},
    },
  };
}

describe("sets", () => {
  test("of one set the dearer is taken, of equals the first; another set stands beside it", () => {
    const register = [
      scheme("a", "central", "0.01"),
      scheme("b", "central", "0.015"),
      scheme("c", "central", "0.015"),
      scheme("d", "local", "0.001"),
    ];
    expect(answer({}, {}, register)).toEqual([
      "+ b 2026-06-21 2028-06-21",
      "+ d 2026-06-21 2028-06-21",
      "- a b",
      "- c b",
    ]);
    expect(answer({ named: "a" }, {}, register).slice(0, 2)).toEqual([
      "+ a 2026-06-21 2028-06-21",
      "+ d 2026-06-21 2028-06-21",
    ]);
  });

  test("never two of one set, and every scheme is answered once", () => {
    const facts = fc.record({
      purpose: fc.option(fc.constantFrom(...LOAN_PURPOSES), { nil: undefined }),
      firmSize: fc.option(fc.constantFrom(...FIRM_SIZES), { nil: undefined }),
      isRelendingBacked: fc.boolean(),
      named: fc.constantFrom(undefined, "equipmentRenewal", "technologyInnovation", "privateSme"),
      day: fc.constantFrom("2024-05-01", "2024-09-01", "2025-05-01", "2026-01-10", "2026-05-01"),
      paid: fc.constantFrom(undefined, calendarDate("2026-02-01")),
    });
    fc.assert(
      fc.property(facts, ({ day, paid, purpose, firmSize, ...rest }) => {
        const deal = { ...FACTS.deal, purpose, firmSize, drawdownDate: calendarDate(day) };
        const schemes = itemsInForce(subsidySchemeRegister, deal.drawdownDate);
        const asked = { ...FACTS, ...rest, supplierPaidOn: paid, deal };
        const { applied, declined } = subsidyAnswer(schemes, asked);
        const sets = applied.map((grant) => grant.scheme.value.exclusivitySet);
        expect(new Set(sets).size).toBe(sets.length);
        const answered = [...applied, ...declined].map((one) => one.scheme.id);
        expect(answered.toSorted()).toEqual(schemes.map(({ id }) => id).toSorted());
      }),
    );
  });
});
