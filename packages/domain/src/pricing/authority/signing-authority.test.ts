/**
 * Who may sign the worked deals under the demonstration bank's levels. RAROC at each rate was worked out apart from this code,
 * posting by posting with 60 digits.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedPolicyBook } from "../../../reference-data/index.ts";
import { decimal } from "../../money/decimal.ts";
import { toReported } from "../../money/rounding.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import { authorityReport } from "../../schemas/authority-report.ts";
import { decodeDealFile } from "../../schemas/loan-inquiry.ts";
import { evaluate, parseFormula } from "../formula.ts";
import { authorityLines } from "../lines/authority-lines.ts";
import { priceLoan } from "../price-deal.ts";
import type { Quote } from "../quote.ts";
import { authorityToSign, type SigningAuthority } from "./signing-authority.ts";

const inputsOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../cases/${name}.json`, import.meta.url), "utf8")).inputs;
const [D1, D3, D4, D5] = ["d1", "d3", "d4", "d5"].map(inputsOf);

function quoteOf(inputs: unknown): Quote {
  const inquiry = decodeDealFile(inputs);
  const quote = inquiry.kind === "ok" ? priceLoan(inquiry.value, publishedPolicyBook) : inquiry;
  if (quote.kind !== "ok") throw new Error(JSON.stringify(quote.problems));
  return quote.value;
}

function authorityOf(inputs: unknown, book: PolicyBook = publishedPolicyBook): SigningAuthority {
  const authority = authorityToSign(quoteOf(inputs), book);
  if (authority.kind !== "ok") throw new Error(JSON.stringify(authority.problems));
  return authority.value;
}

/** Each level as: may sign or what stops it; its lowest rate and what breaks one basis point below. */
function shown(authority: SigningAuthority) {
  if (authority.kind === "no-date") return authority.kind;
  return Object.fromEntries(
    authority.levels.map(({ level, bounds, maySign, lowestRate }) => {
      const stops = bounds.flatMap(({ bound, isInside }) => (isInside ? [] : [bound])).join(" ");
      const lowest =
        lowestRate.kind === "none"
          ? `at no rate: ${lowestRate.stoppedBy.join(" ")}`
          : `${lowestRate.value.toFixed()} then ${[lowestRate.brokenBelow].flat().join(" ")}`;
      return [level, `${maySign ? "signs" : stops} | ${lowest}`];
    }),
  );
}

describe("D1: 10 m over 12 months at 2.90 %, RAROC 4.22 %, 35 BP below the reference", () => {
  const authority = authorityOf(D1);

  test("head office signs; a sub-branch could from 3.52 %, a branch from 3.03 %", () => {
    // RAROC 8.03 % at 3.52 % and 7.97 % at 3.51 %; 5.04 % at 3.03 % and 4.97 % at 3.02 %; 3.25 % − 100 BP = 2.25 %.
    expect(shown(authority)).toEqual({
      accountManager: "principalMax rarocMin discountMax | at no rate: principalMax",
      subBranch: "rarocMin discountMax | 0.0352 then rarocMin",
      branch: "rarocMin | 0.0303 then rarocMin",
      headOffice: "signs | 0.0225 then discountMax",
    });
    expect(authority).toMatchObject({ kind: "known", date: "2026-03-16", signer: "headOffice" });
  });

  test("at its lowest rate a level signs, and one basis point below it does not", () => {
    const at = (annualRate: string) =>
      authorityOf({ ...D1, rates: [{ from: "2026-03-16", annualRate }] });
    expect(at("0.0303")).toMatchObject({ signer: "branch" });
    expect(at("0.0302")).toMatchObject({ signer: "headOffice" });
    expect(at("0.0352")).toMatchObject({ signer: "subBranch" });
    expect(at("0.0351")).toMatchObject({ signer: "branch" });
    expect(at("0.0225")).toMatchObject({ signer: "headOffice" });
    expect(at("0.0224")).toMatchObject({ signer: undefined });
  });

  test("the report says it all", () => {
    expect(authorityReport(authority)).toMatchObject({
      kind: "known",
      date: "2026-03-16",
      signer: "headOffice",
      lowestRateOf: "rate",
      levels: [
        {
          level: "accountManager",
          name: "客户经理",
          version: "AUTH-accountManager-1",
          maySign: false,
          bounds: [
            { bound: "principalMax", limit: "5000000", actual: "10000000", isInside: false },
            { bound: "termMonthsMax", limit: "12", actual: "12", isInside: true },
            { bound: "waivedShareMax", limit: "0", actual: "0", isInside: true },
            {
              bound: "rarocMin",
              limit: "0.1",
              actual: "0.042229619148145234697203",
              isInside: false,
            },
            { bound: "discountMax", limit: "0.001", actual: "0.0035", isInside: false },
          ],
          lowestRate: { kind: "none", stoppedBy: ["principalMax"] },
        },
        { level: "subBranch" },
        { lowestRate: { kind: "found", value: "0.0303", brokenBelow: ["rarocMin"] } },
        {
          maySign: true,
          bounds: [{ bound: "termMonthsMax" }, { bound: "rarocMin" }, { bound: "discountMax" }],
        },
      ],
    });
  });
});

test("D5: an account manager may sign six months of 3 m from 3.83 % on the contract's clock", () => {
  // RAROC 10.08 % at 3.83 %, 9.99 % at 3.82 %; 8.001 % at 3.59 %, 7.91 % at 3.58 %.
  expect(shown(authorityOf(D5))).toEqual({
    accountManager: "rarocMin discountMax | 0.0383 then rarocMin",
    subBranch: "rarocMin discountMax | 0.0359 then rarocMin",
    branch: "rarocMin | 0.0325 then rarocMin",
    headOffice: "signs | 0.0267 then rarocMin",
  });
});

test("a waiver beyond a level's share stops it at any rate", () => {
  const waiver = { share: "0.4", borneBy: "payee", reason: "示例", approvedBy: "branch" };
  const fee = {
    code: "arrangement",
    payer: "borrower",
    payee: "bank",
    kind: "upfrontRate",
    rate: "0.001",
    waiver,
  };
  expect(shown(authorityOf({ ...D5, fees: [fee] }))).toMatchObject({
    accountManager: expect.stringContaining("at no rate: waivedShareMax"),
    subBranch: expect.stringContaining("at no rate: waivedShareMax"),
    branch: expect.not.stringContaining("waivedShareMax"),
  });
});

test("a floating loan is signed by its spread", () => {
  const { rates: _, ...rest } = D4;
  const floatingRate = { base: "LPR1Y", spreadBp: "-10", reset: { rule: "anniversary" } };
  const authority = authorityOf({ ...rest, floatingRate });
  expect(authority).toMatchObject({ lever: "spread" });
  // RAROC falls below nought before the discount of 100 BP below 3.45 % + 25 BP is used up.
  const head = authority.kind === "known" ? authority.levels.at(-1) : undefined;
  expect(head?.lowestRate).toMatchObject({ kind: "found", brokenBelow: ["rarocMin"] });
});

test("nobody may sign 40 years, whatever the rate", () => {
  const authority = authorityOf({
    ...D1,
    maturityDate: "2066-03-16",
    termMonths: 480,
    repayment: { method: "bullet", frequency: "yearly" },
  });
  expect(authority).toMatchObject({ kind: "known", signer: undefined });
  expect(shown(authority)).toMatchObject({
    headOffice: expect.stringMatching(/\| at no rate: termMonthsMax$/),
  });
});

test("a loan without a date has no levels, and neither has a day before the first version", () => {
  expect(authorityOf(D3)).toEqual({ kind: "no-date" });
  expect(authorityReport(authorityOf(D3))).toEqual({ kind: "no-date" });
  const registers = { ...publishedPolicyBook.registers, authorityLevels: [] };
  expect(authorityOf(D1, { ...publishedPolicyBook, registers })).toMatchObject({
    kind: "known",
    levels: [],
    signer: undefined,
  });
});

test("where nothing keeps a rate from falling, the lowest is the end of the range", () => {
  const registers = {
    ...publishedPolicyBook.registers,
    authorityLevels: publishedPolicyBook.registers.authorityLevels.map((item) => ({
      ...item,
      value: { name: item.value.name, rarocMin: { perYear: decimal("-10") } },
    })),
  };
  const authority = authorityOf(D1, { ...publishedPolicyBook, registers });
  expect(shown(authority)).toMatchObject({ branch: "signs | 0 then end-of-range" });
  expect(authorityReport(authority)).toMatchObject({
    levels: [
      { lowestRate: { kind: "found", value: "0", brokenBelow: "end-of-range" } },
      {},
      {},
      {},
    ],
  });
});

test.each([
  ["D1", D1],
  ["D1 at a break-even reference", { ...D1, passThrough: { reference: "breakEven" } }],
  [
    "D1 with half a fee waived",
    {
      ...D1,
      fees: [
        {
          code: "arrangement",
          payer: "borrower",
          payee: "bank",
          kind: "upfrontRate",
          rate: "0.001",
          waiver: { share: "0.5", borneBy: "payee", reason: "示例", approvedBy: "branch" },
        },
      ],
    },
  ],
])("%s: every figure is a line, and its formula gives its value", (_, inputs) => {
  const authority = authorityOf(inputs);
  const lines = authorityLines(authority);
  const byId = new Map([...quoteOf(inputs).lines, ...lines].map((line) => [line.id, line.value]));
  for (const line of lines) {
    if (line.formula === undefined) {
      expect(["policy", "assumed"]).toContain(line.origin.kind);
      continue;
    }
    const value = evaluate(parseFormula(line.formula), (name) => {
      const ids = line.inputs.find((input) => input.name === name)?.lines ?? [];
      return ids.map((id) => byId.get(id) ?? decimal("99"));
    });
    expect([line.id, toReported(value).toFixed()]).toEqual([
      line.id,
      toReported(line.value).toFixed(),
    ]);
  }
  const ids = lines.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("authorityRarocMin@branch");
  expect(ids).toContain("lowestRate@headOffice");
});
