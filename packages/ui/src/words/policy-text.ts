/**
 * Values of policy data for reading (政策数值): each in the unit a banker writes it in, every digit kept.
 */
import type { Json, PolicyField } from "@xinzhi/domain/schemas";
import { inUnit } from "../digits/amount.ts";
import { grouped, shiftPoint } from "../digits/plain-digits.ts";
import { dictionaryOf } from "./dictionary.ts";
import type { PolicyNames } from "./policy-names.ts";

/** What a value is counted in on the page. */
export type PolicyUnit =
  | "percent"
  | "basisPoints"
  | "tenThousand"
  | "hundredMillion"
  | "months"
  | "days"
  | "workingDays"
  | "dayOfMonth"
  | "years"
  | "times"
  | "points"
  | "hundredths"
  | "notches"
  | "multiple"
  | "plain";

/** Units of values that are bare digits, by the name of the field or of a group around it. */
const BY_NAME: Readonly<Record<string, PolicyUnit>> = {
  quota: "hundredMillion",
  extensionsMax: "times",
  extensions: "times",
  termMonthsMin: "months",
  termMonthsMax: "months",
  bulletTermMonthsMax: "months",
  fiveYearLprAboveMonths: "months",
  longCycleTermMonthsMax: "months",
  graceMonths: "months",
  termMonths: "months",
  graceMonthsMax: "months",
  stepMonths: "months",
  lagMonths: "months",
  monthsMax: "months",
  loanMonthsMax: "months",
  revaluationMonths: "months",
  settlementDay: "dayOfMonth",
  fundsDay: "dayOfMonth",
  workingDays: "workingDays",
  standardWorkingDays: "workingDays",
  yearsFromFiling: "years",
  ftpDiscountBpMax: "basisPoints",
  dscrFloor: "multiple",
  overdueMultiplier: "multiple",
  misuseMultiplier: "multiple",
  lprMultiple: "multiple",
  riskNotches: "notches",
  notches: "notches",
  points: "points",
  unevidencedPoints: "points",
  pointsMax: "points",
  outOf: "points",
  good: "points",
  part: "hundredths",
  weight: "hundredths",
};

const BY_QUANTITY = {
  perYear: "percent",
  share: "percent",
  addedPerYear: "basisPoints",
  yuan: "tenThousand",
} as const;

/** The unit of a value by its field and the names that lead to it. */
export function policyUnit(field: PolicyField, names: readonly string[]): PolicyUnit {
  if (field.kind === "orNone" || field.kind === "wordOr") return policyUnit(field.of, names);
  const named = names.findLast((name) => BY_NAME[name] !== undefined);
  const byName = named === undefined ? undefined : BY_NAME[named];
  if (field.kind === "quantity") {
    return byName === "hundredMillion" ? byName : BY_QUANTITY[field.unit];
  }
  return field.kind === "decimal" || field.kind === "count" ? (byName ?? "plain") : "plain";
}

/** The unit in words; empty for a bare number. */
export function unitWord(unit: PolicyUnit, { language }: PolicyNames): string {
  return dictionaryOf(language).policyDesk.units[unit];
}

const PLACES: Readonly<Partial<Record<PolicyUnit, number>>> = { percent: 2 };
const PLAIN_DIGITS = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The digits of a value as a person types them, without their unit; what is not understood stays as it was typed. */
export function typedTextOf(
  field: PolicyField,
  json: Json | undefined,
  unit: PolicyUnit,
  none: string,
): string {
  if (json === undefined) return "";
  if (json === null) return none;
  if (field.kind === "orNone" || field.kind === "wordOr") {
    return typedTextOf(field.of, json, unit, none);
  }
  const bare = field.kind === "quantity" ? digitsIn(json, field.unit) : json;
  if (typeof bare === "number") return String(bare);
  if (typeof bare !== "string") return bare === undefined ? "" : JSON.stringify(bare);
  if (!PLAIN_DIGITS.test(bare) || field.kind === "text" || field.kind === "date") return bare;
  if (unit === "tenThousand" || unit === "hundredMillion") return inUnit(bare, unit);
  if (field.kind !== "quantity") return bare;
  return shiftPoint(bare, unit === "basisPoints" ? 4 : (PLACES[unit] ?? 0));
}

function digitsIn(json: Json, unit: string): Json | undefined {
  return isGroup(json) ? json[unit] : json;
}

/** A value as a sentence has it: digits with their unit, choices in words, lists with commas. */
export function policyText(
  field: PolicyField,
  json: Json | undefined,
  names: PolicyNames,
  path: readonly string[],
): string {
  const { policyDesk } = dictionaryOf(names.language);
  const { none, unsaid, yes, no, between } = policyDesk.writing;
  if (json === undefined) return unsaid;
  if (json === null) return none;
  const inner = (of: PolicyField, part: Json | undefined) => policyText(of, part, names, path);
  switch (field.kind) {
    case "flag":
    case "yesNo":
      return json === true ? yes : no;
    case "choice":
      return typeof json === "string" ? names.choice(field.of, json) : JSON.stringify(json);
    case "names":
    case "texts":
    case "list":
    case "row": {
      const parts = isList(json) ? json : [];
      const fieldAt = (index: number): PolicyField =>
        field.kind === "list"
          ? field.of
          : field.kind === "row"
            ? (field.of[index] ?? { kind: "texts" })
            : { kind: "choice", of: [] };
      const texts = parts.map((part, index) => inner(fieldAt(index), part));
      return texts.length === 0 ? policyDesk.writing.nothing : texts.join(between);
    }
    case "group":
    case "variants":
      return groupText(partsOf(field, json), json, names, path);
    case "orNone":
      return inner(field.of, json);
    case "wordOr":
      return json === field.word ? names.value(field.word) : inner(field.of, json);
    case "again":
      return inner(field.open(), json);
    default:
      return figureText(field, json, names, path);
  }
}

/** The parts of a group, or of the variant that a value is. */
export function partsOf(field: PolicyField, json: Json | undefined) {
  if (field.kind === "group") return field.parts;
  if (field.kind !== "variants" || json === undefined || !isGroup(json)) return [];
  return field.of.find(({ name }) => name === json["kind"])?.parts ?? [];
}

function groupText(
  parts: ReturnType<typeof partsOf>,
  json: Json,
  names: PolicyNames,
  path: readonly string[],
): string {
  const { between, nothing } = dictionaryOf(names.language).policyDesk.writing;
  if (!isGroup(json)) return JSON.stringify(json);
  const kind = typeof json["kind"] === "string" ? [names.value(json["kind"])] : [];
  const said = parts.flatMap(({ name, field }) => {
    const part = json[name];
    if (part === undefined || (name === "kind" && kind.length > 0)) return [];
    return [`${names.part({ name, field })} ${policyText(field, part, names, [...path, name])}`];
  });
  const all = [...kind, ...said];
  return all.length === 0 ? nothing : all.join(between);
}

/** Texts that are codes of ours, which have names. */
const CODED = ["code", "factor", "industry", "grade"];

function figureText(
  field: PolicyField,
  json: Json,
  names: PolicyNames,
  path: readonly string[],
): string {
  const unit = policyUnit(field, path);
  const typed = typedTextOf(field, json, unit, "");
  if (field.kind === "text" && CODED.includes(path.at(-1) ?? "")) return names.value(typed);
  if (field.kind === "text" || field.kind === "date" || !PLAIN_DIGITS.test(typed)) return typed;
  const word = unitWord(unit, names);
  const digits = unit === "plain" && field.kind === "count" ? typed : grouped(typed);
  return word === "" ? digits : `${digits}${word === "%" ? "" : " "}${word}`;
}

/** Whether a JSON value has named parts. */
export function isGroup(json: Json): json is { readonly [key: string]: Json } {
  return typeof json === "object" && json !== null && !isList(json);
}

/** Whether a JSON value is a list. */
export function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
