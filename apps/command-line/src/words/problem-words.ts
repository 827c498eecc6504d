/**
 * What is wrong with a deal file (输入问题), for a terminal: the way to the field, its name, and the sentence in both languages.
 */
import type { Problem } from "@xinzhi/domain";
import { pathText } from "@xinzhi/ui/words/deal-file/field-names.ts";
import { fileProblem } from "@xinzhi/ui/words/deal-file/file-problem.ts";

/** Both sentences of a problem, with the field's path and name. */
export function problemText(problem: Problem): string {
  const { name, says } = fileProblem(problem);
  const where = pathText(problem.path);
  const prefix = where === "" ? "" : `${where} · `;
  return [`${prefix}${name.zh}：${says.zh}`, `    ${name.en} ${says.en}`].join("\n");
}
