/**
 * Fields of policy data (政策数据字段): texts, counts, rates, shares and lists of names with their bounds. A value keeps its
 * unit in its field, as everywhere in the domain: `{ "yuan": "5000000" }`, `{ "perYear": "0.029" }`, `{ "share": "0.6" }`.
 */
import * as z from "zod/mini";
import type { ErrorFacts } from "../../assert.ts";
import type { Problem, ProblemCode } from "../../products/problem.ts";
import { decimalField } from "../decimal-text.ts";
import { LIST_MAX, NOTE_MAX, POLICY_YUAN_MAX, TERM_MONTHS_MAX, TEXT_MAX } from "../limits.ts";
import { problemsOfIssues, refused } from "../refusal.ts";
import { noted } from "./form-notes.ts";

/** Signs that no form shows and no database keeps: control signs and halves of signs. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/** Scheme, host, and no blanks. */
const LINK = /^https?:\/\/[^\s/?#]+\S*$/;

function printableText(lengthMax: number) {
  return z
    .string()
    .check(z.minLength(1), z.maxLength(lengthMax))
    .check(({ value, issues }) => {
      if (!UNPRINTABLE.test(value) && value.trim() === value) return;
      const params = { problem: "text-not-printable" };
      issues.push({ code: "custom", input: value, params });
    });
}

/** A name, a title or a code: printable, without blanks around it. */
export const nameField = printableText(TEXT_MAX);
/** What a reader must know of a document. */
export const noteField = printableText(NOTE_MAX);

/** Where a document can be read: an address of the web, and nothing that a browser would run. */
export const linkField = withFaults(nameField, (text) =>
  LINK.test(text) ? [] : [fault([], "not-a-link")],
);

/** A whole number between two bounds, both counted. */
export const countField = (least: number, most: number) =>
  z.int().check(z.minimum(least), z.maximum(most));
/** A term in months. */
export const monthsField = countField(1, TERM_MONTHS_MAX);
/** A count of months that may be nought. */
export const someMonthsField = countField(0, TERM_MONTHS_MAX);
/** True, or left out. */
export const flagField = z.exactOptional(z.literal(true));

/** A plain number between two bounds, both counted. */
export const plainField = (atLeast: string, atMost: string) =>
  decimalField({ atLeast, atMost }, (value) => value);
/** `{ yuan }` above 0. */
export const amountField = z.strictObject({
  yuan: decimalField({ above: "0", atMost: POLICY_YUAN_MAX, decimalsMax: 2 }, (yuan) => yuan),
});
/** `{ perYear }` from 0 to 1. */
export const yearlyRateField = z.strictObject({ perYear: plainField("0", "1") });
/** `{ perYear }` of a market, which may lie below 0. */
export const marketRateField = z.strictObject({ perYear: plainField("-0.1", "1") });
/** `{ addedPerYear }` of either sign. */
export const spreadField = z.strictObject({ addedPerYear: plainField("-0.1", "0.1") });
/** `{ addedPerYear }` from 0. */
export const positiveSpreadField = z.strictObject({ addedPerYear: plainField("0", "0.1") });
/** `{ share }` from 0 to 1. */
export const partField = z.strictObject({ share: plainField("0", "1") });
/** `{ share }` above 0, up to 1. */
export const realPartField = z.strictObject({
  share: decimalField({ above: "0", atMost: "1" }, (share) => share),
});
/** `{ share }` of a tax. */
export const taxField = z.strictObject({ share: plainField("0", "0.5") });

/** A value that must be said even where there is none, which is `null`: a cap that was forgotten is not a loan without cap. */
export function orNone<T>(field: z.ZodMiniType<T>) {
  return z.pipe(
    z.nullable(field),
    z.transform((value): T | undefined => value ?? undefined),
  );
}

/** One word that stands for everything, or a value of its own; what is wrong is told of the value. */
export function wordOr<Word extends string, T>(word: Word, field: z.ZodMiniType<T>) {
  const either = z.pipe(
    z.unknown(),
    z.transform((input, context): Word | T => {
      if (input === word) return word;
      if (input === undefined) return refused(context, "missing") ?? z.NEVER;
      const decoded = field.safeParse(input, { reportInput: true });
      if (decoded.success) return decoded.data;
      for (const { path, code, facts } of problemsOfIssues(decoded.error.issues)) {
        const params = { problem: code, facts };
        context.issues.push({ code: "custom", input, path: [...path], params });
      }
      return z.NEVER;
    }),
  );
  return noted(either, { kind: "wordOr", word, shape: field });
}

/** Different names out of a closed list, at least so many of them. */
export function namesField<const Names extends readonly [string, ...string[]]>(
  names: Names,
  least: 0 | 1,
) {
  return withFaults(
    z.array(z.enum(names)).check(z.minLength(least), z.maxLength(LIST_MAX)),
    repeated,
  );
}

/** Different texts. */
export const textsField = withFaults(z.array(nameField).check(z.maxLength(LIST_MAX)), repeated);

/** Every text that stands in the list before. */
function repeated(texts: readonly string[]): readonly Problem[] {
  return texts.flatMap((text, index) =>
    texts.indexOf(text) < index ? [fault([index], "named-twice", { name: text })] : [],
  );
}

/** A shape, and what may be wrong with its values beyond their shape. */
export function withFaults<S extends z.ZodMiniType>(
  shape: S,
  faultsOf: (value: z.output<S>) => readonly Problem[],
): S {
  return shape.check(({ value, issues }) => {
    for (const { path, code, facts } of faultsOf(value)) {
      issues.push({
        code: "custom",
        input: value,
        path: [...path],
        params: { problem: code, facts },
      });
    }
  });
}

/** One thing wrong with a value. */
export function fault(path: Problem["path"], code: ProblemCode, facts: ErrorFacts = {}): Problem {
  return { path, code, facts };
}
