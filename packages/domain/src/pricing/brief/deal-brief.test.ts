/**
 * What a brief puts together, part by part, on deals of the demonstration bank. The texts of the thirty briefs, in which each figure
 * was read by people, lie in `reference-data/demo-bank/briefs`; here is what stands in them and where it comes from.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook as book } from "../../../reference-data/index.ts";
import { decimal, toPlainDigits } from "../../money/decimal.ts";
import { policyBookAsOf } from "../../policy-book/policy-book.ts";
import { graceMonthsOf } from "../../products/fit/loan-shown.ts";
import type { Checked } from "../../products/problem.ts";
import { decodeFitFile, type FitCase } from "../../schemas/fit-file.ts";
import { compareOffer } from "../competing/competing-offer.ts";
import { evaluateFast } from "../solving/fast-evaluate.ts";
import { bestStack } from "../stack/best-stack.ts";
import type { EqualReturn } from "../structures/equal-return.ts";
import { type BriefParts, briefParts, dealBrief } from "./deal-brief.ts";

const folder = new URL("../../../reference-data/demo-bank/deals/", import.meta.url);

/** A deal of the demonstration bank with some fields of its loan changed. */
function dealOf(number: string, deal: object = {}): FitCase {
  const name = readdirSync(folder).find((found) => found.startsWith(number)) ?? "";
  const kept = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  return found(decodeFitFile({ ...kept, deal: { ...kept.deal, ...deal } }));
}

function found<T>(answer: Checked<T>): T {
  if (answer.kind !== "ok") throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

function partsOf(number: string, deal: object = {}): BriefParts {
  const question = dealOf(number, deal);
  return found(briefParts(question, question.competitor, book));
}

const problemsOf = (answer: Checked<unknown>) =>
  answer.kind === "refused"
    ? answer.problems.map(({ path, code }) => `${path.join(".")} ${code}`)
    : [];

describe("who signs, and the level for which a signature is sought", () => {
  test.each<[string, object, string | undefined, string | undefined, number | undefined]>([
    // Nobody signs at 2.15 %: head office would at 2.41 %.
    ["03", {}, undefined, "headOffice", 1],
    // The account manager signs: nobody below them.
    ["11", {}, "accountManager", undefined, undefined],
    // Head office signs: the branch would at 3.04 %.
    ["15", {}, "headOffice", "branch", 1],
    // Head office signs: no single change of terms brings 96 months within a branch's 60.
    ["28", {}, "headOffice", "branch", 0],
    // The branch signs.
    ["16", {}, "branch", "subBranch", 0],
  ])("deal %s %j", (number, deal, signer, level, cures) => {
    const { authority, wanted } = found(partsOf(number, deal).authority());
    expect(authority.kind === "known" ? authority.signer : authority.kind).toBe(signer);
    expect([wanted?.level, wanted?.answer.cures.length]).toEqual([level, cures]);
  });
});

describe("structures are parted by how far terms may go", () => {
  const seen = (structures: readonly EqualReturn[]) =>
    structures.map(({ request }) => `${request.termMonths}/${graceMonthsOf(request)}`);

  // The product lends for 36 months at most, with six months of grace.
  test.each<[number, readonly string[], readonly string[]]>([
    [
      30,
      ["24/0", "27/0", "30/0", "30/0", "30/0", "30/0", "30/0", "30/6", "33/0", "36/0"],
      ["30/12", "42/0"],
    ],
  ])("of a loan of %i months, as tenor/grace in months", (termMonths, within, beyond) => {
    const structures = found(partsOf("17", { termMonths }).structures());
    expect(seen(structures.within).toSorted()).toEqual(within);
    expect(seen(structures.beyond).toSorted()).toEqual(beyond);
    expect(structures.byCost).toHaveLength(within.length + beyond.length);
  });
});

test.each<[string, readonly string[]]>([
  ["15", []],
  ["04", ["coverage fails 2"]],
  ["19", ["unsecuredShare fails 1", "termMonths fails 1"]],
])("what fails in deal %s has its cures", (number, expected) => {
  const cures = found(partsOf(number).cures());
  expect(
    cures.map(
      ({ rule, answer }) =>
        `${rule.kind} ${answer.kind} ${answer.kind === "fails" ? answer.cures.length : 0}`,
    ),
  ).toEqual(expected);
  const [first] = cures;
  if (number === "04") expect(first?.source).toEqual({ kind: "condition", code: "dscrFloor" });
});

describe("another bank's offer", () => {
  test("is compared on our own terms", () => {
    const question = dealOf("05");
    const { competitor } = question;
    if (competitor === undefined) throw new Error("no offer");
    const parts = found(briefParts(question, competitor, book));
    const { request } = parts.about();
    const known = policyBookAsOf(book, question.context.pricingDate);
    const compared = found(parts.competitor());
    expect(compared).toEqual(found(compareOffer(request, competitor, known)));
    expect(compared?.name).toBe(competitor.name);
  });

  test("is absent where there is none", () => {
    expect(partsOf("15").competitor()).toEqual({ kind: "ok", value: undefined });
  });
});

test("the best lawful stack is that of the loan, with nothing confirmed", () => {
  const parts = partsOf("15");
  const { request, question } = parts.about();
  const known = policyBookAsOf(book, question.context.pricingDate);
  const own = found(bestStack({ request, confirmed: [] }, known, evaluateFast(known)));
  expect(JSON.stringify(found(parts.stack()))).toBe(JSON.stringify(own));
  expect(own.best?.used).toEqual([]);
});

describe("a whole brief", () => {
  test("has every part of an offer", () => {
    const question = dealOf("15");
    const brief = found(dealBrief(question, undefined, book));
    const parts = found(briefParts(question, undefined, book));
    expect(brief.question).toBe(question);
    expect(brief.fit).toEqual(parts.fit);
    expect(brief.conditionsReference?.id).toBe("CONDITIONS-techInnovationLoan-1");
    expect(brief.bank?.id).toBe("INSTITUTION-stateBank-1");
    expect(brief.card?.factors.map(({ factor }) => factor)).toEqual([
      "tenor",
      "cost",
      "size",
      "risk",
    ]);
    const { offer } = brief;
    expect(toPlainDigits(offer?.quote.figures.customerRate ?? decimal("0"))).toBe("0.0275");
    expect(offer?.authority).toEqual(found(parts.authority()).authority);
    expect(offer?.wanted?.level).toBe("branch");
    expect([offer?.structures.within.length, offer?.structures.beyond]).toEqual([9, []]);
    expect([offer?.cures, offer?.competitor]).toEqual([[], undefined]);
    expect(offer?.stack.best?.used).toEqual([]);
  });

  test("has no offer where the project is not a loan yet", () => {
    const brief = found(dealBrief(dealOf("29"), undefined, book));
    expect(brief.offer).toBeUndefined();
    expect(brief.fit.verdict.outcome).toBe("notALoanYet");
    expect(brief.bank?.id).toBe("INSTITUTION-cityBank-1");
  });

  test("has no conditions, bank and card where none are in force", () => {
    const registers = {
      ...book.registers,
      productConditions: [],
      institutionProfiles: [],
      fitCardRules: [],
    };
    const { about } = found(briefParts(dealOf("15"), undefined, { ...book, registers }));
    const { conditionsReference, bank, card } = about();
    expect([conditionsReference, bank, card]).toEqual([undefined, undefined, undefined]);
  });
});

describe("what cannot be worked out is told", () => {
  test("by the completion of the loan", () => {
    const registers = { ...book.registers, ftpCurves: [] };
    const parts = briefParts(dealOf("03"), undefined, { ...book, registers });
    expect(problemsOf(parts)).toEqual(["pricingDate no-ftp-curve"]);
  });

  test("by the whole brief as well", () => {
    const registers = { ...book.registers, ftpCurves: [] };
    const brief = dealBrief(dealOf("03"), undefined, { ...book, registers });
    expect(problemsOf(brief)).toEqual(["pricingDate no-ftp-curve"]);
  });

  test("by the other bank's offer", () => {
    const offer = { name: "示例他行", terms: { rates: { kind: "steps" as const, steps: [] } } };
    expect(problemsOf(dealBrief(dealOf("15"), offer, book))).toEqual(["rates empty"]);
  });
});
