/**
 * What is wrong with a case, in sentences (用例的问题): each problem of its deal file with the name of the field, and what is asked for at
 * its own field.
 */
import { shiftPoint } from "@xinzhi/ui/digits/plain-digits.ts";
import { pathText } from "@xinzhi/ui/words/deal-file/field-names.ts";
import { fileProblemText } from "@xinzhi/ui/words/deal-file/file-problem.ts";
import { dictionaryOf } from "@xinzhi/ui/words/dictionary.ts";
import { fieldProblemText } from "@xinzhi/ui/words/field-problem.ts";
import type { Language } from "@xinzhi/ui/words/language.ts";
import type { PolicyProblem } from "@xinzhi/ui/words/policy-problem.ts";

/** A problem of the file: the sentence, and where in the file; empty where it is the whole. */
export type FileSentence = { readonly text: string; readonly where: string };

const DEAL_FILE = "dealFile";

/** Every problem of the deal file, in its order. A text that is no JSON is told as such. */
export function fileSentences(
  problems: readonly PolicyProblem[],
  dealFile: string,
  language: Language,
): readonly FileSentence[] {
  return problems
    .filter(({ path }) => path[0] === DEAL_FILE)
    .map(({ path: [, ...path], code, facts }) => ({
      text:
        path.length === 0 && !isJson(dealFile)
          ? dictionaryOf(language).reviews.cases.notJson
          : fileProblemText({ path, code, facts }, language),
      where: pathText(path),
    }));
}

/** The sentence at a field beside the file, e.g. `name` or `expected.rateMax`; limits in percent, as they are typed. */
export function fieldSentence(
  problems: readonly PolicyProblem[],
  field: string,
  language: Language,
): string | undefined {
  const found = problems.find(({ path }) => path.join(".") === field);
  if (found === undefined) return undefined;
  // Of what a case asks for only the ceiling of the rate has an order: it is not below the floor.
  const code = found.code === "not-in-order" ? "cap-below-floor" : found.code;
  const limit = (value: string | number) => `${shiftPoint(String(value), 2)}%`;
  return fieldProblemText({ code, facts: found.facts }, limit, language);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
