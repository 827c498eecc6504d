/** Edits of the form: linked fields, rows, units, undo. */
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { dealFileOf } from "./deal-file-of.ts";
import { type DealTexts, draftOf } from "./deal-texts.ts";
import { edited, type FormEdit, type FormState, untouched } from "./form-state.ts";
import type { FormGround } from "./linked-fields.ts";
import { fitFileOfCase } from "./worked-case.ts";

const start = untouched(draftOf(fitFileOfCase(d1.inputs), "tenThousand"), "tenThousand");
const COMPLETED: Readonly<Record<string, string>> = {
  "deal.repayment.frequency": "quarterly",
  "deal.interest.method": "actual360",
  "deal.rates.0.base": "LPR1Y",
};
const ground: FormGround = {
  publishedBase: (tenor) => (tenor === "LPR5Y" ? "0.035" : "0.03"),
  completedText: (path) => COMPLETED[path],
};

function after(...edits: readonly FormEdit[]): FormState {
  return edits.reduce((state, edit) => edited(state, edit, ground), start);
}

function texts(...edits: readonly FormEdit[]): DealTexts {
  return after(...edits).draft.texts;
}

const type = (path: string, text: string): FormEdit => ({ kind: "typed", path, text });

describe("fields that follow each other", () => {
  it("move the maturity and the end of relending with the term", () => {
    expect(texts(type("deal.termMonths", "24"))).toMatchObject({
      "deal.maturityDate": "2028-03-16",
      "deal.funding.relending.segments.0.to": "2028-03-16",
    });
  });

  it("move maturity and the first rate with drawdown", () => {
    const { draft, amountUnit } = after(type("deal.drawdownDate", "2026-04-01"));
    expect(dealFileOf(draft, amountUnit).file["deal"]).toMatchObject({
      maturityDate: "2027-04-01",
      rates: [{ from: "2026-04-01" }],
    });
  });

  it("count the term from a typed maturity", () => {
    expect(texts(type("deal.maturityDate", "2029-03-20"))["deal.termMonths"]).toBe("36");
  });

  it("leave a relending end alone that was not at maturity", () => {
    const end = "deal.funding.relending.segments.0.to";
    expect(texts(type(end, "2026-10-20"), type("deal.termMonths", "24"))[end]).toBe("2026-10-20");
  });

  it.each([
    ["deal.rates.0.annualRate", "3.15", { "deal.rates.0.spreadBp": "15" }],
    ["deal.rates.0.spreadBp", "-25", { "deal.rates.0.annualRate": "2.75" }],
    ["deal.rates.0.baseRate", "3.10", { "deal.rates.0.annualRate": "3.00" }],
    ["deal.rates.0.annualRate", "2.9875", { "deal.rates.0.spreadBp": "-1.25" }],
  ])("take %s = %s along as %o", (path, text, others) => {
    expect(texts(type(path, text))).toMatchObject({ [path]: text, ...others });
  });

  it("leave the annual rate alone when the spread names another base", () => {
    const spread = "deal.rates.0.spreadBp";
    const after = texts(type(spread, "LPR5Y+15BP"), { kind: "left", path: spread });
    expect([after["deal.rates.0.annualRate"], after[spread]]).toEqual(["2.90", "LPR5Y+15BP"]);
  });

  it("take the published rate with a newly chosen base and keep the annual rate", () => {
    expect(texts(type("deal.rates.0.base", "LPR5Y"))).toMatchObject({
      "deal.rates.0.baseRate": "3.50",
      "deal.rates.0.annualRate": "2.90",
      "deal.rates.0.spreadBp": "-60",
    });
  });

  it("drop the grace of a bullet loan", () => {
    const edits = [
      type("deal.repayment.method", "equalPrincipal"),
      type("deal.repayment.gracePeriods", "2"),
      type("deal.repayment.method", "bullet"),
    ];
    expect(texts(...edits)["deal.repayment.gracePeriods"]).toBe("0");
  });

  it("stay as they are while what is typed cannot be read", () => {
    expect(texts(type("deal.termMonths", "x"))).toMatchObject({
      "deal.termMonths": "x",
      "deal.maturityDate": "2027-03-16",
    });
  });

  it("do not move dates near the end of the calendar", () => {
    expect(texts(type("deal.drawdownDate", "2199-12-31"))["deal.maturityDate"]).toBe("2027-03-16");
  });
});

describe("leaving a field", () => {
  it("writes what was typed tidily", () => {
    expect(
      texts(type("deal.principal", "1.5亿"), { kind: "left", path: "deal.principal" })[
        "deal.principal"
      ],
    ).toBe("15,000");
  });

  it("keeps what cannot be read", () => {
    expect(texts(type("deal.pd", "1..2"), { kind: "left", path: "deal.pd" })["deal.pd"]).toBe(
      "1..2",
    );
  });
});

it.each([
  ["deal.principal", 1, "1,010"],
  ["deal.rates.0.annualRate", -1, "2.85"],
  ["deal.rates.0.spreadBp", 1, "-5"],
  ["deal.lgd", 1, "41"],
  ["deal.termMonths", 1, "13"],
  ["deal.drawdownDate", 1, "2026-03-17"],
] as const)("steps %s by %i to %s", (path, direction, text) => {
  expect(texts({ kind: "stepped", path, direction })[path]).toBe(text);
});

describe("rows", () => {
  it("give a new rate the second half of the life", () => {
    expect(texts({ kind: "row-added", list: "deal.rates" })).toMatchObject({
      "deal.rates.1.from": "2026-09-16",
      "deal.rates.1.annualRate": "2.90",
    });
  });

  it("give a new relending segment the second half of the last one", () => {
    const list = "deal.funding.relending.segments";
    expect(texts({ kind: "row-added", list })).toMatchObject({
      [`${list}.0.to`]: "2026-09-20",
      [`${list}.1.from`]: "2026-09-20",
      [`${list}.1.to`]: "2027-03-16",
    });
  });

  it("close the gap when one is removed", () => {
    const edit: FormEdit = { kind: "row-removed", list: "deal.relendingComparison", row: 1 };
    const { draft, amountUnit } = after(edit);
    expect(dealFileOf(draft, amountUnit).file["deal"]).toMatchObject({
      relendingComparison: ["0.0175", "0.0125"],
    });
  });
});

describe("another unit", () => {
  it("changes what is shown and never what it means, in the past too", () => {
    const state = after(type("deal.principal", "1234.5678"), {
      kind: "unit-chosen",
      amountUnit: "hundredMillion",
    });
    expect(state.draft.texts["deal.principal"]).toBe("0.12345678");
    expect(dealFileOf(state.draft, state.amountUnit).file["deal"]).toMatchObject({
      principal: "12345678",
    });
    expect(edited(state, { kind: "undone" }, ground).draft.texts["deal.principal"]).toBe("0.1");
  });
});

describe("undo", () => {
  it("goes back one field at a time, not one key at a time", () => {
    const typing = [type("deal.pd", "1.1"), type("deal.pd", "1.15"), type("deal.lgd", "45")];
    const undone = after(...typing, { kind: "undone" });
    expect(undone.draft.texts).toMatchObject({ "deal.pd": "1.15", "deal.lgd": "40" });
    expect(edited(undone, { kind: "undone" }, ground).draft.texts["deal.pd"]).toBe("1.00");
  });

  it("and redo lead back to the same texts, and no further", () => {
    const typing = [type("deal.pd", "1.1"), type("deal.lgd", "45")];
    const there = after(...typing);
    const back: readonly FormEdit[] = [{ kind: "undone" }, { kind: "undone" }, { kind: "undone" }];
    expect(after(...typing, ...back).draft.texts).toEqual(start.draft.texts);
    const again: readonly FormEdit[] = [{ kind: "redone" }, { kind: "redone" }, { kind: "redone" }];
    expect(after(...typing, ...back, ...again).draft.texts).toEqual(there.draft.texts);
  });

  it("remembers at least fifty steps", () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      type(index % 2 === 0 ? "deal.pd" : "deal.lgd", String(index)),
    );
    const back = Array.from({ length: 60 }, (): FormEdit => ({ kind: "undone" }));
    expect(after(...many, ...back).draft.texts).toEqual(start.draft.texts);
  });
});
