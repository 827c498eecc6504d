/**
 * A bank whose every secret is marked (标记过的保密参数): its policy with a mark in each figure and each text that the public may not
 * see, and the same policy with all of them changed. What is public is listed here once more, by hand, so that a slip in the
 * projection does not hide itself.
 */
import { publishedPolicyBook } from "../reference-data/index.ts";
import { decimal, fromCount, toPlainDigits } from "../src/money/decimal.ts";
import type { PolicyBook } from "../src/policy-book/policy-book.ts";
import type { Json } from "../src/schemas/policy/plain-json.ts";
import type { PolicyItem } from "../src/schemas/policy/policy-codec.ts";
import { decodePolicyItem, encodePolicyItem } from "../src/schemas/policy/policy-content.ts";
import { policyBookOf, policyItemsOf } from "../src/schemas/policy/policy-items.ts";
import { isList } from "./policy-json.ts";

/** Published by authorities, or by the bank for everybody: nothing in them is a secret. */
const OPEN_KINDS: readonly string[] = [
  "lpr",
  "publishedBands",
  "subsidySchemes",
  "titleRules",
  "sizeClassRules",
  "loanUseRules",
  "supportRules",
  "stageProfiles",
  "stageQuestions",
  "ipLegalTerms",
  "ipPledgeTerms",
  "ipValuationFees",
  // Of the central bank and the state, shown in the list of policy versions.
  "techRelending",
  "equipmentRelending",
  "ruralSmallRelending",
  "privateRelending",
  "taxRule",
  "holidayNotices",
];

/** Kinds of which a part is shown: the paths that are, and everything below them. */
const OPEN_PARTS: Readonly<Record<string, readonly string[]>> = {
  productTerms: [
    "name",
    "settlementDay",
    "frequency",
    "bulletTermMonthsMax",
    "methodBeyond",
    "fiveYearLprAboveMonths",
    "preferentialScope",
  ],
  productConditions: [
    "dscrFloor",
    "pledgeRateMax",
    "securities",
    "unsecuredShareMax",
    "graceMonths",
    "termMonths",
  ],
  feeCatalogue: ["name", "payee", "kind", "borrowerShareMax", "prohibitedFor", "clause"],
  stagePractices: ["lendsOnOperations"],
};

/** What a secret becomes: a figure's digits, an amount of yuan, which has two decimals at most, or a text. */
type Mark = Readonly<Record<"figure" | "yuan" | "text", (said: string) => string>>;

/** Fields of text that people write; what else is text is a name in our own lists, in which no mark may stand. */
const TEXT_FIELDS: readonly string[] = ["name", "note", "title", "grade", "exclusivityGroup"];
/** Figures that may be whole numbers and be marked all the same: those of a pair. */
const PAIR_FIELDS: readonly string[] = ["standard", "preferential"];

/** The policy with its secrets changed by a mark each; what is said twice in one item becomes the same twice. */
function withSecrets(nextMark: () => Mark): readonly Json[] {
  return policyItemsOf(publishedPolicyBook).map((item) => {
    const marks = new Map<string, Mark>();
    const markOf = (said: string): Mark => {
      const mark = marks.get(said) ?? nextMark();
      marks.set(said, mark);
      return mark;
    };
    return secretParts(item, encodePolicyItem(item), (part, field) => walked(part, field, markOf));
  });
}

function walked(value: Json, field: string, markOf: (said: string) => Mark): Json {
  if (isList(value)) return value.map((part) => walked(part, field, markOf));
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value);
    return Object.fromEntries(parts.map(([key, part]) => [key, walked(part, key, markOf)]));
  }
  if (typeof value !== "string") return value;
  if (field === "yuan") return markOf(value).yuan(value);
  const isFigure =
    /^-?\d+\.\d+$/.test(value) || (PAIR_FIELDS.includes(field) && /^\d+$/.test(value));
  if (isFigure) return markOf(value).figure(value);
  return TEXT_FIELDS.includes(field) ? markOf(value).text(value) : value;
}

/** The item with every secret part passed through `change`: its content, and a note that may speak of it. */
function secretParts(
  { kind }: PolicyItem,
  json: Json,
  change: (part: Json, field: string) => Json,
): Json {
  if (OPEN_KINDS.includes(kind)) return json;
  const open = OPEN_PARTS[kind];
  const { content = {}, document = {}, ...head } = group(json);
  const changedContent = isList(content)
    ? change(content, "content")
    : Object.fromEntries(
        Object.entries(group(content)).map(([key, part]) => [
          key,
          open?.includes(key) ? part : change(part, key),
        ]),
      );
  const { note, ...shown } = group(document);
  const inner = open === undefined ? change(shown, "document") : shown;
  const notes = note === undefined ? {} : { note: change(note, "note") };
  return { ...head, document: { ...group(inner), ...notes }, content: changedContent };
}

function group(json: Json): { readonly [key: string]: Json } {
  return typeof json === "object" && json !== null && !isList(json) ? json : {};
}

/** Digits that no computation gives by chance, in every mark. */
const MARK_DIGITS = "731964027153";
/** The same for an amount, which has no room for more. */
const MARK_YUAN = decimal("731964.02");
const MARK_YUAN_DIGITS = "31964.02";

/** A mark stands behind so many places, so that neighbours keep their order. */
const PLACES = 6;

/** Items with a mark in every secret, and the marks. A figure keeps its size: the mark follows its digits. */
export function markedPolicy(): {
  readonly items: readonly PolicyItem[];
  readonly marks: readonly string[];
} {
  const marks: string[] = [];
  const noted = (mark: string) => {
    if (!marks.includes(mark)) marks.push(mark);
    return mark;
  };
  const items = withSecrets(() => {
    let own: string | undefined;
    const mark = () => {
      // No digits end in a nought, which a decimal would not keep.
      own ??= noted(`${MARK_DIGITS}${String(marks.length).padStart(4, "0")}1`);
      return own;
    };
    return {
      figure: (digits) => {
        const [whole = "", places = ""] = digits.split(".");
        return `${whole}.${places.padEnd(PLACES, "0")}${mark()}`;
      },
      yuan: (digits) => noted(toPlainDigits(decimal(digits).plus(MARK_YUAN))),
      text: (said) => `${said}〔${mark()}〕`,
    };
  });
  return { items: items.map(read), marks };
}

/** The published policy with every secret figure a thousandth larger and every secret text another. */
export function otherSecrets(): PolicyBook {
  const larger = (digits: string) =>
    toPlainDigits(decimal(digits).times(fromCount(1001)).div(fromCount(1000)));
  const items = withSecrets(() => ({
    figure: larger,
    yuan: (digits) => toPlainDigits(decimal(digits).plus(MARK_YUAN)),
    text: (said) => `${said}（改）`,
  }));
  return bookOf(items.map(read));
}

/**
 * What would tell a secret in the answers, pages and scripts of a bank with this policy: no text that the public gets has a mark
 * in it. Figures computed from secrets would not; those are kept out by what public code can reach.
 */
export function marksIn(text: string, marks: readonly string[]): readonly string[] {
  return text.includes(MARK_DIGITS) || text.includes(MARK_YUAN_DIGITS)
    ? marks.filter((mark) => text.includes(mark))
    : [];
}

/** So long, a text or a figure stands in a script or on a page by no chance. */
const SECRET_LENGTH_MIN = 6;
/** A grade's code, `remote`: a word that any program may use. */
const ORDINARY_WORD = /^[a-z]+$/;

/**
 * What the published policy itself says in its secret fields and nowhere in the open ones, and the names of its secret items. In the
 * scripts of a build there are no marks: what is built in, is built in as published.
 */
export function publishedSecrets(): readonly string[] {
  const said = new Set<string>();
  const taken = (value: string) => {
    said.add(value);
    return "";
  };
  const open = JSON.stringify(withSecrets(() => ({ figure: taken, yuan: taken, text: taken })));
  const secrets = [...said].filter(
    (value) =>
      value.length >= SECRET_LENGTH_MIN && !ORDINARY_WORD.test(value) && !open.includes(value),
  );
  const names = policyItemsOf(publishedPolicyBook)
    .filter(({ kind }) => !OPEN_KINDS.includes(kind) && OPEN_PARTS[kind] === undefined)
    .map(({ id }) => id);
  return [...names, ...secrets];
}

/** The book that items make. */
export function bookOf(items: readonly PolicyItem[]): PolicyBook {
  const book = policyBookOf(items);
  if (book.kind === "refused") throw new Error(JSON.stringify(book.problems));
  return book.value;
}

function read(json: Json): PolicyItem {
  const item = decodePolicyItem(json);
  if (item.kind === "ok") return item.value;
  throw new Error(JSON.stringify([json, item.problems]));
}
