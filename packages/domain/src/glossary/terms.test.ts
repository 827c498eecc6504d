import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { BANK_TERMS } from "./bank-terms.ts";
import { BORROWER_TERMS } from "./borrower-terms.ts";
import { FIRM_TERMS } from "./firm-terms.ts";
import { FIT_CARD_TERMS } from "./fit-card-terms.ts";
import { FTP_TERMS } from "./ftp-terms.ts";
import { INNOVATION_TERMS } from "./innovation-terms.ts";
import { INTEREST_TERMS } from "./interest-terms.ts";
import { LOAN_TERMS } from "./loan-terms.ts";
import { RELENDING_TERMS } from "./relending-terms.ts";
import { SHARING_TERMS } from "./sharing-terms.ts";
import { isTermCode, TERMS } from "./terms.ts";

const CASES = fileURLToPath(new URL("../../cases/", import.meta.url));

/**
 * Words of the deal file that name no notion of their own, and the term that each stands for in its
 * place.
 */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  repayment: ["repayment"],
  "repayment.method": ["repayment"],
  interest: ["interest"],
  "interest.method": ["dayCount"],
  "funding.relending.share": ["relendingShare"],
  "funding.relending.segments": ["relendingSegments"],
  "funding.relending.segments.rate": ["relendingRate"],
  "fees.kind": ["feeKind"],
  "fees.rate": ["fees"],
  "subsidy.rate": ["subsidyRate"],
  "subsidy.months": ["subsidyMonths"],
  "pledge.value": ["pledgeValue"],
  "pledge.cap": ["pledgeRateMax"],
  "dscr.cash": ["debtServiceCash"],
};
/** Labels, groups and ends of stretches: plain words in any field. */
const PLAIN_WORDS = [
  "id",
  "titleZh",
  "code",
  "amount",
  "capital",
  "tax",
  "from",
  "to",
  "fromMonth",
  "toMonth",
  "fromPeriod",
  "toPeriod",
];

type Entry = Readonly<Record<string, unknown>>;

function caseFiles(): readonly { readonly inputs: Entry; readonly expected: Entry }[] {
  return readdirSync(CASES)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(`${CASES}${name}`, "utf8")))
    .filter((document) => "inputs" in document);
}

/** Paths of all fields of a deal, list places left out: `fees.kind`. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsOf(item, path));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => {
    const here = [...path, field];
    return [here.join("."), ...pathsOf(inner, here)];
  });
}

test("every figure of a deal's totals and of its borrower is a term", () => {
  const figures = caseFiles().flatMap(({ expected }) => [
    ...Object.keys(expected.totals ?? {}),
    ...Object.keys(expected.borrower ?? {}),
    ...Object.keys((expected.borrower as Entry | undefined)?.afterSubsidy ?? {}),
  ]);
  expect(new Set(figures).size).toBeGreaterThan(35);
  expect([...new Set(figures)].filter((figure) => !isTermCode(figure))).toEqual([]);
});

test("every field of a deal file is a term, stands for one, or is a plain word", () => {
  const fields = new Set(caseFiles().flatMap(({ inputs }) => pathsOf(inputs)));
  expect(fields.size).toBeGreaterThan(50);
  const unknown = [...fields].filter((path) => {
    const last = path.split(".").at(-1) ?? "";
    const names = FIELDS[path] ?? [last];
    return !PLAIN_WORDS.includes(last) && !names.every(isTermCode);
  });
  expect(unknown).toEqual([]);
});

test("no word is defined twice, and no two words share a Chinese or an English name", () => {
  const lists = [
    LOAN_TERMS,
    INTEREST_TERMS,
    BANK_TERMS,
    FTP_TERMS,
    BORROWER_TERMS,
    INNOVATION_TERMS,
    FIRM_TERMS,
    FIT_CARD_TERMS,
    RELENDING_TERMS,
    SHARING_TERMS,
  ];
  const count = lists.reduce((total, list) => total + Object.keys(list).length, 0);
  const terms = Object.values(TERMS);
  expect(terms.length).toBe(count);
  expect(new Set(terms.map((term) => term.zh)).size).toBe(count);
  expect(new Set(terms.map((term) => term.en)).size).toBe(count);
});

test("a meaning is one sentence, and names are names", () => {
  const misshapen = Object.entries(TERMS).filter(([, { zh, en, meaning }]) => {
    const isSentence = /^[A-Z].*\.$/.test(meaning) && !/\. [A-Z]/.test(meaning);
    return !isSentence || /[.。]$/.test(zh) || !/[\u4e00-\u9fff]/.test(zh) || /[.。]$/.test(en);
  });
  expect(misshapen).toEqual([]);
});

test("other texts are no terms", () => {
  expect(isTermCode("principal")).toBe(true);
  expect(isTermCode("toString")).toBe(false);
});
