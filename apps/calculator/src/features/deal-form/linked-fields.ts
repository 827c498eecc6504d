/**
 * Fields that follow each other (联动): the term and the maturity date, the annual rate and its spread over LPR, the last
 * relending segment's end and maturity, and what a contract says together. Whoever types one sees the other move.
 */
import {
  addMonths,
  type CalendarDate,
  decimal,
  inBasisPoints,
  ratePlusSpread,
  spreadOfBasisPoints,
  spreadOver,
  toPlainDigits,
  wholeMonthsAndDays,
} from "@xinzhi/domain";
import { type Typed, typedBasisPoints, typedPercent } from "@xinzhi/ui/digits/typed-number.ts";
import { type DealTexts, type FieldPath, fieldText, NO_BASE, rowsOf } from "./deal-texts.ts";
import { dateIn, endIn, startIn, termIn } from "./life-texts.ts";

/** What the form may look up beside its own texts. */
export type FormGround = {
  /** The published base rate of a tenor on a day, as a fraction in plain digits. */
  readonly publishedBase: (tenor: string, on: CalendarDate) => string | undefined;
  /** The text a field left empty is completed with, as far as the deal was priced. */
  readonly completedText: (path: FieldPath) => string | undefined;
};

/** The texts after an edit of `path`, with everything that follows from it. */
export function withLinkedFields(
  before: DealTexts,
  edited: DealTexts,
  path: FieldPath,
  ground: FormGround,
): DealTexts {
  switch (path) {
    case "deal.pricingDate":
    case "deal.drawdownDate":
    case "deal.termMonths":
      return withEndsMoved(before, withMaturity(edited));
    case "deal.maturityDate":
      return withEndsMoved(before, withTerm(edited));
    case "deal.repayment.method":
      return withCompanions(withoutGraceOfBullet(edited), path, ground);
    default:
      return withRateLinked(withCompanions(edited, path, ground), path, ground);
  }
}

function withRateLinked(edited: DealTexts, path: FieldPath, ground: FormGround): DealTexts {
  const [, row, part] =
    /^deal\.rates\.(\d+)\.(annualRate|base|baseRate|spreadBp)$/.exec(path) ?? [];
  if (row === undefined) return edited;
  const step = `deal.rates.${row}`;
  if (part === "base") return withPublishedBase(edited, step, ground);
  const based = withBaseChosen(edited, step, part === "spreadBp", ground);
  return part === "annualRate" ? withSpread(based, step) : withAnnualRate(based, step);
}

/** What a contract says together: who names one of them names the others as they were completed. */
const COMPANIONS: readonly (readonly FieldPath[])[] = [
  ["deal.repayment.method", "deal.repayment.frequency"],
  ["deal.interest.method", "deal.interest.settlementDay"],
];

function withCompanions(edited: DealTexts, path: FieldPath, ground: FormGround): DealTexts {
  if ((edited[path] ?? "").trim() === "") return edited;
  const [, place = ""] = /^(deal\.(?:repayment|interest)\.)/.exec(path) ?? [];
  const group = COMPANIONS.find(([first]) => place !== "" && first?.startsWith(place)) ?? [];
  if (group.some((other) => (edited[other] ?? "") !== "" && other !== path)) return edited;
  const filled = group.flatMap((other) => {
    const text = other === path ? undefined : ground.completedText(other);
    return text === undefined ? [] : [[other, text] as const];
  });
  return { ...edited, ...Object.fromEntries(filled) };
}

function digitsOf(typed: Typed): string | undefined {
  return typed.kind === "digits" ? typed.digits : undefined;
}

function isSaid(texts: DealTexts, path: FieldPath): boolean {
  return (texts[path] ?? "").trim() !== "";
}

/** A maturity that was typed moves with the start and the term; one left open follows them anyway. */
function withMaturity(edited: DealTexts): DealTexts {
  const [start, months] = [startIn(edited), termIn(edited)];
  if (start === undefined || months === undefined || !isSaid(edited, "deal.maturityDate")) {
    return edited;
  }
  return { ...edited, "deal.maturityDate": addMonths(start, months) };
}

function withTerm(edited: DealTexts): DealTexts {
  const [start, maturity] = [startIn(edited), dateIn(edited, "deal.maturityDate")];
  if (start === undefined || maturity === undefined || maturity <= start) return edited;
  const { months } = wholeMonthsAndDays(start, maturity);
  return { ...edited, "deal.termMonths": String(Math.max(1, months)) };
}

/** A relending segment that ran to maturity still does. */
function withEndsMoved(before: DealTexts, edited: DealTexts): DealTexts {
  const [maturity, maturityBefore] = [endIn(edited), endIn(before)];
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

/** A rate whose base nobody chose stands over the base it was completed with, a bare spread over LPR one year. */
function withBaseChosen(
  edited: DealTexts,
  step: FieldPath,
  isSpread: boolean,
  ground: FormGround,
): DealTexts {
  const base = `${step}.base`;
  if (isSaid(edited, base)) return edited;
  if (!isSpread && !isSaid(edited, `${step}.annualRate`)) return edited;
  const tenor = ground.completedText(base) ?? (isSpread ? "LPR1Y" : undefined);
  return tenor === undefined ? edited : withBaseRate({ ...edited, [base]: tenor }, step, ground);
}

/** The spread that leads from the base to the annual rate; without a rate there is nothing to stand over a base. */
function withSpread(edited: DealTexts, step: FieldPath): DealTexts {
  const base = edited[`${step}.base`];
  if (!isSaid(edited, `${step}.annualRate`)) return withoutRate(edited, step);
  const annual = digitsOf(typedPercent(edited[`${step}.annualRate`] ?? ""));
  const baseRate = digitsOf(typedPercent(edited[`${step}.baseRate`] ?? ""));
  if (annual === undefined || baseRate === undefined || base === NO_BASE) return edited;
  const { addedPerYear } = spreadOver({ perYear: decimal(baseRate) }, { perYear: decimal(annual) });
  return { ...edited, [`${step}.spreadBp`]: toPlainDigits(inBasisPoints(addedPerYear)) };
}

/** A rate that is emptied is left to the product again, its base and spread with it. */
function withoutRate(edited: DealTexts, step: FieldPath): DealTexts {
  const parts = [`${step}.base`, `${step}.baseRate`, `${step}.spreadBp`];
  return { ...edited, ...Object.fromEntries(parts.map((path) => [path, ""])) };
}

/** The annual rate that base and spread lead to. */
function withAnnualRate(edited: DealTexts, step: FieldPath): DealTexts {
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
function withPublishedBase(edited: DealTexts, step: FieldPath, ground: FormGround): DealTexts {
  const based = withBaseRate(edited, step, ground);
  return isSaid(based, `${step}.annualRate`)
    ? withSpread(based, step)
    : withAnnualRate(based, step);
}

function withBaseRate(edited: DealTexts, step: FieldPath, ground: FormGround): DealTexts {
  const from = dateIn(edited, `${step}.from`) ?? startIn(edited);
  const tenor = edited[`${step}.base`] ?? NO_BASE;
  const published = from === undefined ? undefined : ground.publishedBase(tenor, from);
  if (published === undefined) return edited;
  return { ...edited, [`${step}.baseRate`]: fieldText("rate", published, "yuan") };
}
