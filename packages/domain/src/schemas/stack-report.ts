/**
 * The report of the best lawful stack (最优合规叠加结果), decimals as text: what is taken, and every instrument with its verdict as
 * a code, its figures and in words.
 */
import { assertNever } from "../assert.ts";
import type { Decimal } from "../money/decimal.ts";
import type { BestStack, StackVerdict } from "../pricing/stack/best-stack.ts";
import { type Combination, type Dearer, dearerBy } from "../pricing/stack/stack-combinations.ts";
import { inBasisPoints } from "../rates/rate.ts";
import type { Said } from "./fit-words.ts";
import { bookedText, type Report, reportedText } from "./report-text.ts";

/** A sentence for the whole and one for each instrument. */
export type StackWords = {
  readonly stack: (stack: BestStack) => Said;
  readonly verdict: (verdict: StackVerdict) => Said;
};

/** Combinations after the best that are named with their distance. */
const OTHERS_MAX = 5;

/** The answer; `best` is `null` where no combination can be priced. */
export function stackReport(stack: BestStack, words: StackWords): Report {
  const { best, ties, ranked, failed, verdicts } = stack;
  return {
    ...words.stack(stack),
    priced: ranked.length,
    best: best === undefined ? null : combinationReport(best),
    ties: ties.map(({ used }) => idsOf(used)),
    instruments: verdicts.map((verdict) => verdictReport(verdict, words)),
    others:
      best === undefined
        ? []
        : ranked.slice(1, OTHERS_MAX + 1).map((other) => ({
            used: idsOf(other.used),
            ...dearerReport(dearerBy(other, best)),
          })),
    failed: failed.map(({ used, code }) => ({ used: idsOf(used), code })),
  };
}

function idsOf(used: Combination["used"]): readonly string[] {
  return used.map(({ id }) => id);
}

function combinationReport({ used, customerRate, raroc, annualCost, cost }: Combination): Report {
  return {
    used: idsOf(used),
    customerRate: reportedText(customerRate),
    raroc: reportedText(raroc),
    annualCost: annualCost === undefined ? null : reportedText(annualCost),
    cost: bookedText(cost),
  };
}

/** Signed: above nought it is dearer than the best. */
function dearerReport({ perYear, yuan }: Dearer): Report {
  return { annualCostDifferenceBp: optionalBp(perYear), costDifference: bookedText(yuan) };
}

function optionalBp(perYear: Decimal | undefined): string | null {
  return perYear === undefined ? null : reportedText(inBasisPoints(perYear));
}

function verdictReport(verdict: StackVerdict, words: StackWords): Report {
  const { kind, id, name, reference } = verdict.instrument;
  return {
    kind,
    id,
    name,
    verdict: verdict.kind,
    ...detailReport(verdict),
    policy:
      reference === undefined
        ? null
        : {
            id: reference.id,
            effectiveFrom: reference.effectiveFrom,
            document: reference.document.title,
            confidence: reference.document.confidence,
          },
    ...words.verdict(verdict),
  };
}

function detailReport(verdict: StackVerdict): Report {
  switch (verdict.kind) {
    case "used":
      return verdict.without === undefined ? {} : { without: dearerReport(verdict.without) };
    case "applied": {
      const { takenOffBp, isDroppedWhileRelent } = verdict.ruled;
      return takenOffBp === undefined
        ? {}
        : { takenOffBp: reportedText(takenOffBp), isDroppedWhileRelent };
    }
    case "notUsed": {
      const { exclusion, dearer } = verdict;
      return {
        ...dearerReport(dearer),
        ...(exclusion === undefined
          ? {}
          : { excludedBy: exclusion.other.id, rule: exclusion.rule }),
      };
    }
    case "noPrice":
      return { code: verdict.code };
    case "closed":
      return { reasons: verdict.reasons.map(({ code, facts }) => ({ code, facts })) };
    default:
      return assertNever(verdict);
  }
}
