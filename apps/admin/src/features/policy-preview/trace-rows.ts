/** The lines of a trace (核对明细): a demand each, with what is needed and what the firm has. */
import {
  assertNever,
  MEASURES,
  type Measure,
  type TitleVerdict,
  toPlainDigits,
} from "@xinzhi/domain";
import { inUnit } from "@xinzhi/ui/digits/amount.ts";
import { grouped } from "@xinzhi/ui/digits/plain-digits.ts";
import { exactPercent } from "@xinzhi/ui/digits/rate-text.ts";
import type { PolicyNames } from "@xinzhi/ui/words/policy-names.ts";
import { unitWord } from "@xinzhi/ui/words/policy-text.ts";

type Step = Extract<TitleVerdict["test"], { kind: "tested" }>["trace"];

/** One line. */
export type TraceRow = {
  readonly key: string;
  readonly depth: number;
  readonly text: string;
  readonly outcome: Step["outcome"];
};

/** All lines, groups before their parts. */
export function traceRows(step: Step, names: PolicyNames, depth = 0): readonly TraceRow[] {
  const row = {
    key: `${depth} ${step.id}`,
    depth,
    text: textOf(step, names),
    outcome: step.outcome,
  };
  const parts = "parts" in step ? step.parts : [];
  return [row, ...parts.flatMap((part) => traceRows(part, names, depth + 1))];
}

function textOf(step: Step, names: PolicyNames): string {
  switch (step.kind) {
    case "allOf":
    case "anyOf":
      return names.value(step.kind);
    case "measure": {
      const read = (value: Parameters<typeof toPlainDigits>[0] | undefined) =>
        value === undefined ? "?" : measureText(step.measure, toPlainDigits(value), names);
      const bounds = [
        ...(step.atLeast === undefined ? [] : [`≥ ${read(step.atLeast)}`]),
        ...(step.atMost === undefined ? [] : [`≤ ${read(step.atMost)}`]),
      ];
      return `${names.value(step.measure)} ${bounds.join(" ")} : ${read(step.actual)}`;
    }
    case "tiers":
      return `${names.value(step.kind)} · ${names.value(step.by)}`;
    case "claim":
      return names.value(step.claim);
    case "title":
      return step.anyOf.map(names.value).join(" / ");
    case "assessed":
      return `${names.value(step.score)} ≥ ${toPlainDigits(step.atLeast)}`;
    case "score": {
      const { least, most } = step.points;
      const [from, to] = [toPlainDigits(least), toPlainDigits(most)];
      const points = from === to ? from : `${from}–${to}`;
      return `${names.value(step.kind)} ≥ ${toPlainDigits(step.atLeast)} / ${toPlainDigits(step.outOf)} : ${points}`;
    }
    default:
      return assertNever(step);
  }
}

function measureText(measure: Measure, digits: string, names: PolicyNames): string {
  const unit = MEASURES[measure];
  if (unit === "share") return `${exactPercent(digits)}%`;
  if (unit === "yuan") {
    return `${grouped(inUnit(digits, "tenThousand"))} ${unitWord("tenThousand", names)}`;
  }
  return grouped(digits);
}
