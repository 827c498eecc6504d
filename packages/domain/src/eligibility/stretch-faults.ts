/**
 * Faults of stretches (分档校验): bands and tiers must cover every number exactly once, from the lowest to the highest.
 */
import { toPlainDigits } from "../money/decimal.ts";
import type { Stretch } from "./condition.ts";
import type { RuleFault } from "./rule-fault.ts";

/** What keeps the stretches from covering every number exactly once. */
export function stretchFaults(
  stretches: readonly Stretch[],
  path: RuleFault["path"],
): readonly RuleFault[] {
  if (stretches.length === 0) return [{ path, code: "group-empty", facts: {} }];
  return stretches.flatMap((stretch, index) => {
    const at = [...path, index];
    const before = index === 0 ? undefined : stretches[index - 1];
    const isLast = index === stretches.length - 1;
    return [
      ...joint(before, stretch, at),
      ...(isLast && stretch.to !== undefined ? [notOpen(at)] : []),
      ...reversed(stretch, at),
    ];
  });
}

function notOpen(path: RuleFault["path"]): RuleFault {
  return { path, code: "stretches-not-open", facts: {} };
}

/** Where one stretch ends the next begins. The first begins nowhere. */
function joint(
  before: Stretch | undefined,
  { from }: Stretch,
  path: RuleFault["path"],
): readonly RuleFault[] {
  if (before === undefined) return from === undefined ? [] : [notOpen(path)];
  if (before.to === undefined || from === undefined) {
    return [{ path, code: "stretches-overlap", facts: {} }];
  }
  if (from.eq(before.to)) return [];
  const facts = { from: toPlainDigits(from), endBefore: toPlainDigits(before.to) };
  return [{ path, code: from.gt(before.to) ? "stretches-gapped" : "stretches-overlap", facts }];
}

function reversed({ from, to }: Stretch, path: RuleFault["path"]): readonly RuleFault[] {
  if (from === undefined || to === undefined || from.lt(to)) return [];
  const facts = { from: toPlainDigits(from), to: toPlainDigits(to) };
  return [{ path, code: "stretch-reversed", facts }];
}
