/**
 * An explanation as plain text (复制为文字), for a memo or a message: the figure, its formula twice, its inputs with their
 * sources, down to what was entered.
 */
import type { Line, LineId } from "@xinzhi/domain";
import { exactText } from "../figures/line-text.ts";
import type { Explained } from "./explained.ts";

/** The words and readings the text is put together from. */
export type TextWriter = {
  readonly open: (line: Line) => Explained;
  readonly nameOfLine: (line: Line) => string;
  readonly unitOf: (explained: Explained) => string;
  readonly originOf: (line: Line) => string;
};

const DEPTH_MAX = 12;

/** The explanation of a line and of everything it follows from, each figure once, deeper ones indented. */
export function explanationText(line: Line, writer: TextWriter): string {
  const told = new Set<LineId>();
  const texts: string[] = [];
  const tell = (at: Line, depth: number) => {
    const indent = "  ".repeat(depth);
    const explained = writer.open(at);
    const unit = writer.unitOf(explained);
    const value = `${writer.nameOfLine(at)} = ${exactText(at)}${unit === "" ? "" : ` ${unit}`}`;
    const isNew = !told.has(at.id);
    told.add(at.id);
    if (explained.formula === undefined || !isNew) {
      texts.push(`${indent}${value} [${writer.originOf(at)}]`);
      return;
    }
    texts.push(`${indent}${value}`);
    const equals = explained.formula.isEquation ? "" : "= ";
    texts.push(`${indent}  ${equals}${explained.formula.inTerms}`);
    texts.push(`${indent}  ${equals}${explained.formula.withNumbers}`);
    if (depth >= DEPTH_MAX) return;
    for (const { lines } of explained.inputs) for (const input of lines) tell(input, depth + 1);
  };
  tell(line, 0);
  return texts.join("\n");
}
