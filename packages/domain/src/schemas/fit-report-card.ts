/**
 * The fit card of a report (四要素适配卡结果) as plain JSON: every score with its measures, formulas, inputs and bands, what would
 * lift the weakest, and both sides of the deal.
 */
import { assertNever } from "../assert.ts";
import type { Decimal } from "../money/decimal.ts";
import type { CardReading } from "../pricing/fit-card/card-readings.ts";
import type { FactorScore, MeasureScore } from "../pricing/fit-card/card-scores.ts";
import type { FitCard } from "../pricing/fit-card/fit-card.ts";
import type { Improvement, ImprovementAnswer } from "../pricing/fit-card/improvement.ts";
import type { Moment } from "../schedules/span.ts";
import type { CardWords } from "./fit-words.ts";
import { bookedText, type Report, reportedText } from "./report-text.ts";

/** The card as a part of the fit report. */
export function cardReport(card: FitCard, words: CardWords): Report {
  const { rule, sides, improvement, turn } = card;
  const { issuer, title, confidence } = rule.document;
  return {
    rules: { id: rule.id, effectiveFrom: rule.effectiveFrom, issuer, title, confidence },
    good: reportedText(card.good),
    weakest: card.weakest ?? null,
    ...words.card(card),
    cashTurns:
      turn === undefined
        ? null
        : { told: turn.told, at: turn.at === "never" ? turn.at : dayOf(turn.at) },
    factors: card.factors.map((factor) => ({
      ...scoreReport(factor),
      isWeakest: factor.factor === card.weakest,
      formula: factor.formula ?? null,
      measures: factor.measures.map((measure) => measureReport(measure, words)),
      ...words.factor(factor),
    })),
    improvement: improvementReport(improvement, words),
    sides: {
      raroc: reportedText(sides.raroc),
      hurdle: reportedText(sides.hurdle),
      overHurdleBp: reportedText(sides.overHurdleBp),
      coverage: optional(sides.coverage),
      floor: optional(sides.floor),
      headroom: optional(sides.headroom),
      bank: sides.bank,
      firm: sides.firm,
      verdict: sides.verdict,
      ...words.sides(sides),
    },
  };
}

function dayOf(moment: Moment): string | number {
  return moment.kind === "date" ? moment.date : moment.month;
}

/** A figure that does not exist is `null`. */
function optional(value: Decimal | undefined): string | null {
  return value === undefined ? null : reportedText(value);
}

function scoreReport({ factor, score }: FactorScore): Report {
  return { factor, score: optional(score) };
}

function measureReport(measure: MeasureScore, words: CardWords): Report {
  const { code, reading, band } = measure;
  return {
    code,
    kind: reading.kind,
    ...readingReport(reading),
    ...(band === undefined
      ? {}
      : {
          band: { atLeast: optional(band.atLeast), below: optional(band.below) },
          points: reportedText(band.points),
        }),
    ...words.measure(measure),
  };
}

function readingReport(reading: CardReading): Report {
  if (reading.kind === "notAsked") return {};
  if (reading.kind === "unknown") return { gap: reading.gap, supply: reading.supply };
  const { value, formula, inputs, told } = reading;
  return {
    value: reportedText(value),
    formula,
    inputs: Object.fromEntries(
      inputs.map((input) => [input.name, { value: reportedText(input.value), unit: input.unit }]),
    ),
    ...(told === undefined ? {} : { told }),
  };
}

function improvementReport(answer: ImprovementAnswer, words: CardWords): Report {
  const said = words.improvement(answer);
  switch (answer.kind) {
    case "good":
    case "unknown":
      return { kind: answer.kind, ...said };
    case "none": {
      const { kind, weakest, target, tried } = answer;
      return { kind, weakest, target: reportedText(target), tried, ...said };
    }
    case "found": {
      const { kind, weakest, target, improvements } = answer;
      return {
        kind,
        weakest,
        target: reportedText(target),
        ...said,
        changes: improvements.map((change) => changeReport(change, words)),
      };
    }
    default:
      return assertNever(answer);
  }
}

function changeReport(change: Improvement, words: CardWords): Report {
  return {
    lever: change.lever,
    from: reportedText(change.from),
    to: reportedText(change.to),
    scores: change.scores.map(scoreReport),
    costDifference: bookedText(change.costDifference),
    rarocDifferenceBp: reportedText(change.rarocDifferenceBp),
    amountGivenUp: bookedText(change.amountGivenUp),
    ...words.change(change),
  };
}
