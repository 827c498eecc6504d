/**
 * The report of a replay: one line for each suite, below it the cases that did not come out, and a
 * total.
 */
import type { Miss, SuiteOutcome } from "@xinzhi/domain/conformance";

const NAME_WIDTH = 20;
const REASON_LENGTH = 400;

/** The lines of one suite. */
export function suiteLines(outcome: SuiteOutcome): readonly string[] {
  const name = outcome.suite.padEnd(NAME_WIDTH);
  if (outcome.kind === "not-handled") {
    const { cases, suiteKind } = outcome;
    return [`${name} not handled yet 尚不支持: ${cases} cases of kind "${suiteKind}"`];
  }
  const { passed, failed, extended } = outcome;
  return [
    `${name} ${countsText(passed, passed + failed.length, extended.length)}`,
    ...failed.map((miss) => missLine("failed 不符", miss)),
    ...extended.map((miss) => missLine("extended 扩展", miss)),
  ];
}

/** The last line: every suite that was replayed, added up. */
export function totalLine(outcomes: readonly SuiteOutcome[]): string {
  const replayed = outcomes.filter((outcome) => outcome.kind === "replayed");
  const sum = (count: (outcome: (typeof replayed)[number]) => number) =>
    replayed.reduce((total, outcome) => total + count(outcome), 0);
  const passed = sum((outcome) => outcome.passed);
  const failed = sum((outcome) => outcome.failed.length);
  const extended = sum((outcome) => outcome.extended.length);
  const counts = countsText(passed, passed + failed, extended);
  const notHandled = outcomes.length - replayed.length;
  const rest = notHandled === 0 ? "" : `; not handled yet 尚不支持: ${notHandled}`;
  return `${"total 合计".padEnd(NAME_WIDTH - 2)} ${counts}${rest}`;
}

function countsText(passed: number, inScope: number, extended: number): string {
  return `${passed} passed 通过 / ${inScope} in scope 应过 / ${extended} extended 扩展`;
}

function missLine(word: string, miss: Miss): string {
  return `  ${word} ${miss.id}: ${miss.reasons.join("; ").slice(0, REASON_LENGTH)}`;
}
