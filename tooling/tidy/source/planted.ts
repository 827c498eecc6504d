/**
 * Planted faults: the smallest file that breaks a rule, to prove that its check can fail.
 */
import type { Check } from "../finding.ts";

/** What the check says about files given as `{ path: text }`, as `path:line` and the words. */
export function findingsIn(
  check: Check,
  texts: Readonly<Record<string, string>>,
): readonly string[] {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  return check(files).map(({ path, line, says }) => `${path}:${line} ${says}`);
}
