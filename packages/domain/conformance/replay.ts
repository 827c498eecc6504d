/**
 * Replays conformance suites (一致性用例): cases whose expected figures others have written. The command
 * line replays any folder of them, and the tests replay the project's own through the same
 * functions.
 *
 * A case is in scope unless it is marked as extended, by its `tier` or by the tag `tier:extended`,
 * and does not come out; such a case is listed with the reason.
 */
import { DomainError } from "../src/assert.ts";
import { HANDLERS } from "./handlers.ts";
import { CaseFault, type Entry, entriesOf, isEntry, textOf, textsOf } from "./read-case.ts";

export { CaseFault, type Entry } from "./read-case.ts";

/** The format of every suite file. */
export const SUITE_FORMAT = "loan-cases/1";

/** A case that did not come out, and why. */
export type Miss = { readonly id: string; readonly reasons: readonly string[] };

/** What became of a suite. */
export type SuiteOutcome =
  | {
      readonly kind: "replayed";
      readonly suite: string;
      readonly passed: number;
      /** In scope and wrong. */
      readonly failed: readonly Miss[];
      /** Tagged as extended and not coming out. */
      readonly extended: readonly Miss[];
    }
  | {
      readonly kind: "not-handled";
      readonly suite: string;
      readonly suiteKind: string;
      readonly cases: number;
    };

/** Whether a JSON document claims to be a suite. */
export function isSuite(document: unknown): document is Entry {
  return isEntry(document) && document.format === SUITE_FORMAT;
}

/**
 * Replays every case of a suite.
 * @throws {CaseFault} when the suite's own header or list of cases is not what the format asks for.
 */
export function replaySuite(suite: Entry): SuiteOutcome {
  const name = textOf(suite, "suite");
  const kind = textOf(suite, "kind");
  const cases = entriesOf(suite, "cases");
  const handler = HANDLERS.get(kind);
  if (handler === undefined) {
    return { kind: "not-handled", suite: name, suiteKind: kind, cases: cases.length };
  }
  const failed: Miss[] = [];
  const extended: Miss[] = [];
  for (const testCase of cases) {
    const reasons = differencesOf(() => handler(testCase, suite));
    if (reasons.length === 0) continue;
    const miss = { id: textOf(testCase, "id"), reasons };
    if (isExtended(testCase)) extended.push(miss);
    else failed.push(miss);
  }
  const passed = cases.length - failed.length - extended.length;
  return { kind: "replayed", suite: name, passed, failed, extended };
}

/**
 * A case may be written wrongly or break a promise of the domain: both are reasons, not the end of
 * the run.
 */
function differencesOf(replay: () => readonly string[]): readonly string[] {
  try {
    return replay();
  } catch (error) {
    if (error instanceof CaseFault || error instanceof DomainError) return [error.message];
    throw error;
  }
}

function isExtended(testCase: Entry): boolean {
  if (testCase.tier === "extended") return true;
  return testCase.features !== undefined && textsOf(testCase, "features").includes("tier:extended");
}
