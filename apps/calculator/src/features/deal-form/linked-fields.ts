/**
 * Fields that follow each other (联动): the term and the maturity date, the annual rate and its spread over LPR, the first
 * rate's start and drawdown, the last relending segment's end and maturity. Whoever types one sees the other move.
 */
import {
  addMonths,
  type CalendarDate,
  decimal,
  inBasisPoints,
  parseCalendarDate,
  ratePlusSpread,
  spreadOfBasisPoints,
  spreadOver,
  toPlainDigits,
  wholeMonthsAndDays,
} from "@xinzhi/domain";
import { typedDate } from "@xinzhi/ui/digits/typed-date.ts";
import {
  type Typed,
  typedBasisPoints,
  typedCount,
  typedPercent,
} from "@xinzhi/ui/digits/typed-number.ts";
import { type DealTexts, type FieldPath, fieldText, NO_BASE, rowsOf } from "./deal-texts.ts";
import { isFarFromTheEnds } from "./stepped.ts";

/** The published base rate of a tenor on a day, as a fraction in plain digits. */
export type PublishedBase = (tenor: string, on: CalendarDate) => string | undefined;

/** The texts after an edit of `path`, with everything that follows from it. */
export function withLinkedFields(
  before: DealTexts,
  edited: DealTexts,
  path: FieldPath,
  publishedBase: PublishedBase,
): DealTexts {
  if (path === "deal.drawdownDate" || path === "deal.termMonths")
    return withMaturity(before, edited);
  if (path === "deal.maturityDate") return withEndsMoved(before, withTerm(edited));
  if (path === "deal.repayment.method") return withoutGraceOfBullet(edited);
  const [, row, part] =
    /^deal\.rates\.(\d+)\.(annualRate|base|baseRate|spreadBp)$/.exec(path) ?? [];
  if (row === undefined) return edited;
  const step = `deal.rates.${row}`;
  if (part === "base") return withPublishedBase(edited, step, publishedBase);
  return part === "annualRate" ? withSpread(edited, step) : withAnnualRate(edited, step);
}

function dateIn(texts: DealTexts, path: FieldPath): CalendarDate | undefined {
  const typed = typedDate(texts[path] ?? "");
  const date = typed === undefined ? undefined : parseCalendarDate(typed);
  return date !== undefined && isFarFromTheEnds(date) ? date : undefined;
}

const TERM_MONTHS_MAX = 480;

function countIn(texts: DealTexts, path: FieldPath): number | undefined {
  const count = Number(digitsOf(typedCount(texts[path] ?? "")) ?? "0");
  return count >= 1 && count <= TERM_MONTHS_MAX ? count : undefined;
}

function digitsOf(typed: Typed): string | undefined {
  return typed.kind === "digits" ? typed.digits : undefined;
}

function withMaturity(before: DealTexts, edited: DealTexts): DealTexts {
  const drawdown = dateIn(edited, "deal.drawdownDate");
  const months = countIn(edited, "deal.termMonths");
  if (drawdown === undefined) return edited;
  const started = { ...edited, ...startMoved(before, drawdown) };
  if (months === undefined) return started;
  return withEndsMoved(before, { ...started, "deal.maturityDate": addMonths(drawdown, months) });
}

/** The first rate starts at drawdown, so it moves along. */
function startMoved(before: DealTexts, drawdown: CalendarDate): DealTexts {
  const from = dateIn(before, "deal.rates.0.from");
  const isLinked = from === undefined || from === dateIn(before, "deal.drawdownDate");
  return isLinked ? { "deal.rates.0.from": drawdown } : {};
}

function withTerm(edited: DealTexts): DealTexts {
  const drawdown = dateIn(edited, "deal.drawdownDate");
  const maturity = dateIn(edited, "deal.maturityDate");
  if (drawdown === undefined || maturity === undefined || maturity <= drawdown) return edited;
  const { months } = wholeMonthsAndDays(drawdown, maturity);
  return { ...edited, "deal.termMonths": String(Math.max(1, months)) };
}

/** A relending segment that ran to maturity still does. */
function withEndsMoved(before: DealTexts, edited: DealTexts): DealTexts {
  const maturity = dateIn(edited, "deal.maturityDate");
  const maturityBefore = dateIn(before, "deal.maturityDate");
  if (maturity === undefined || maturityBefore === undefined) return edited;
  const ends = rowsOf(edited, "deal.funding.relending.segments")
    .map((row) => `deal.funding.relending.segments.${row}.to`)
    .filter((path) => dateIn(before, path) === maturityBefore);
  return { ...edited, ...Object.fromEntries(ends.map((path) => [path, maturity])) };
}

function withoutGraceOfBullet(edited: DealTexts): DealTexts {
  return edited["deal.repayment.method"] === "bullet"
    ? { ...edited, "deal.repayment.gracePeriods": "0" }
    : edited;
}

/** The spread that leads from the base to the annual rate. */
function withSpread(edited: DealTexts, step: string): DealTexts {
  const annual = digitsOf(typedPercent(edited[`${step}.annualRate`] ?? ""));
  const base = digitsOf(typedPercent(edited[`${step}.baseRate`] ?? ""));
  if (annual === undefined || base === undefined || edited[`${step}.base`] === NO_BASE) {
    return edited;
  }
  const { addedPerYear } = spreadOver({ perYear: decimal(base) }, { perYear: decimal(annual) });
  return { ...edited, [`${step}.spreadBp`]: toPlainDigits(inBasisPoints(addedPerYear)) };
}

/** The annual rate that base and spread lead to. */
function withAnnualRate(edited: DealTexts, step: string): DealTexts {
  const base = digitsOf(typedPercent(edited[`${step}.baseRate`] ?? ""));
  const points = digitsOf(
    typedBasisPoints(edited[`${step}.spreadBp`] ?? "", edited[`${step}.base`]),
  );
  if (base === undefined || points === undefined) return edited;
  const { perYear } = ratePlusSpread(
    { perYear: decimal(base) },
    spreadOfBasisPoints(decimal(points)),
  );
  const text = fieldText("rate", toPlainDigits(perYear), "yuan");
  return { ...edited, [`${step}.annualRate`]: text };
}

/** A newly chosen base comes with the rate published for the step's first day; the annual rate stays. */
function withPublishedBase(
  edited: DealTexts,
  step: string,
  publishedBase: PublishedBase,
): DealTexts {
  const tenor = edited[`${step}.base`] ?? NO_BASE;
  const from = dateIn(edited, `${step}.from`);
  const published = from === undefined ? undefined : publishedBase(tenor, from);
  if (published === undefined) return edited;
  const baseRate = fieldText("rate", published, "yuan");
  return withSpread({ ...edited, [`${step}.baseRate`]: baseRate }, step);
}
