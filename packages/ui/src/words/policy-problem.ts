/**
 * What is wrong with an item of policy, in sentences (政策数据出错提示): limits spelled in the unit the field is typed in, names in words.
 */
import { isPolicyProblem } from "@xinzhi/domain";
import type { Json, PolicyField } from "@xinzhi/domain/schemas";
import { percentText } from "../digits/rate-text.ts";
import { dictionaryOf } from "./dictionary.ts";
import { fieldProblemText } from "./field-problem.ts";
import { filled } from "./fill.ts";
import type { PolicyNames } from "./policy-names.ts";
import { isGroup, isList, partsOf, policyText } from "./policy-text.ts";

/** A problem as the domain or the API tells it. */
export type PolicyProblem = {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
};

const PERCENT_DECIMALS = 2;

/** The sentence for a problem of an item; `content` is the field of the item's content. */
export function policyProblemText(
  { path, code, facts }: PolicyProblem,
  { content, item }: { readonly content: PolicyField; readonly item: Json },
  names: PolicyNames,
): string {
  if (isPolicyProblem(code)) {
    return filled(dictionaryOf(names.language).policyErrors[code], namedFacts(facts, names));
  }
  const [first, ...rest] = path;
  const inItem = isGroup(item) ? item["content"] : undefined;
  const field = first === "content" ? fieldAt(content, inItem, rest) : undefined;
  const along = path.filter((step) => typeof step === "string");
  const limit = (value: string | number) =>
    field === undefined ? String(value) : policyText(field, asValue(field, value), names, along);
  return fieldProblemText({ code, facts }, limit, names.language);
}

/** Identifiers among the facts in words; digits as they are. */
function namedFacts(facts: PolicyProblem["facts"], names: PolicyNames): PolicyProblem["facts"] {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === "string" ? namedFact(name, value, names) : value,
    ]),
  );
}

/** Shares in percent; of a code that is a kind, the kind. */
function namedFact(name: string, value: string, names: PolicyNames): string {
  if (name.startsWith("share")) return percentText(value, PERCENT_DECIMALS);
  if (name === "facility") return names.kind(value);
  if (name === "fee") return names.code("feeCatalogue", value);
  return /^[a-z]/i.test(value) ? names.value(value) : value;
}

function asValue(field: PolicyField, value: string | number): Json {
  if (field.kind === "orNone" || field.kind === "wordOr") return asValue(field.of, value);
  return field.kind === "quantity" ? { [field.unit]: String(value) } : value;
}

/** The field at the end of a way. */
function fieldAt(
  field: PolicyField,
  json: Json | undefined,
  path: PolicyProblem["path"],
): PolicyField | undefined {
  if (field.kind === "again") return fieldAt(field.open(), json, path);
  if (field.kind === "orNone" || field.kind === "wordOr") return fieldAt(field.of, json, path);
  const [step, ...rest] = path;
  if (step === undefined || field.kind === "quantity") return field;
  if (typeof step === "number") {
    const row = json !== undefined && isList(json) ? json[step] : undefined;
    if (field.kind === "list") return fieldAt(field.of, row, rest);
    const part = field.kind === "row" ? field.of[step] : undefined;
    return part === undefined ? undefined : fieldAt(part, row, rest);
  }
  const part = partsOf(field, json).find(({ name }) => name === step);
  const value = json !== undefined && isGroup(json) ? json[step] : undefined;
  return part === undefined ? undefined : fieldAt(part.field, value, rest);
}
