/**
 * Whether a loan is supported (再贷款支持对象): by the bank that lends, the length of the loan, and the firm or project it is
 * for. A no names every reason and what would be open instead.
 */
import type { ErrorFacts } from "../assert.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { type DatedSeries, type DatedValue, inForceOn } from "../policy/dated-value.ts";
import type { DealFacts, FirmTitle } from "../policy/deal-facts.ts";
import { listStanding } from "../policy/institution-list.ts";
import type { RelendingFacility, SupportedClass } from "../policy/relending-facility.ts";
import { outOfScope } from "../policy/scope.ts";
import { type Span, wholeMonthsAndDays } from "../schedules/span.ts";

/** Why relending cannot be drawn. */
export const RELENDING_REFUSALS = [
  "no-facility-in-force",
  "institution-unknown",
  "institution-not-listed",
  "term-too-short",
  "not-supported",
  "title-self-assessed",
  "title-lapsed",
  "project-not-listed",
  "funds-after-maturity",
  "quota-used-up",
] as const;

/** One reason, with the facts a sentence needs. */
export type RelendingRefusal = {
  readonly code: (typeof RELENDING_REFUSALS)[number];
  readonly facts: ErrorFacts;
};

/** What the answer depends on. */
export type SupportQuestion = {
  readonly facility: DatedSeries<RelendingFacility>;
  /** Other facilities to name to a bank that this one is closed to. */
  readonly alternatives: readonly DatedSeries<RelendingFacility>[];
  readonly facts: DealFacts;
  /** The project stands on a government list; `undefined` is not known and does not count. */
  readonly isProjectListed: boolean | undefined;
  readonly life: Span;
};

/** The title a loan is supported by lapses on a day: the first on which it is no longer held. */
export type TitleLapse = { readonly title: FirmTitle; readonly on: CalendarDate };

/** Supported under a version until a title lapses, if one does, or every reason why not. */
export type Support =
  | {
      readonly kind: "supported";
      readonly version: DatedValue<RelendingFacility>;
      readonly lapse: TitleLapse | undefined;
    }
  | { readonly kind: "refused"; readonly reasons: readonly RelendingRefusal[] };

/** The answer on the day the funds would arrive. The facility must have been there when the loan was made. */
export function supportOn(question: SupportQuestion, drawnOn: CalendarDate): Support {
  const { facility, facts } = question;
  if (inForceOn(facility, facts.drawdownDate) === undefined)
    return noFacilityOn(facts.drawdownDate);
  const version = inForceOn(facility, drawnOn);
  if (version === undefined) return noFacilityOn(drawnOn);
  const heldThen: DealFacts = { ...facts, drawdownDate: drawnOn };
  const classes = version.value.supported ?? [];
  const matched = classes.filter((supported) => isMatched(supported, heldThen, question));
  const reasons = [
    ...institutionReasons(version.value, question, drawnOn),
    ...termReasons(version.value, question.life),
    ...(matched.length > 0 ? [] : classReasons(classes, heldThen, question)),
  ];
  return reasons.length > 0
    ? { kind: "refused", reasons }
    : { kind: "supported", version, lapse: lastLapse(matched, heldThen) };
}

/** A reason with its facts. */
export function refusal(code: RelendingRefusal["code"], facts: ErrorFacts = {}): RelendingRefusal {
  return { code, facts };
}

function noFacilityOn(date: CalendarDate): Support {
  return { kind: "refused", reasons: [refusal("no-facility-in-force", { date })] };
}

function institutionReasons(
  facility: RelendingFacility,
  { facts: { institution }, alternatives }: SupportQuestion,
  date: CalendarDate,
): readonly RelendingRefusal[] {
  if (institution === undefined) return [refusal("institution-unknown")];
  if (listStanding(facility, institution) === "listed") return [];
  const open = alternatives.flatMap((series) => {
    const other = inForceOn(series, date)?.value;
    return other && listStanding(other, institution) === "listed" ? [other.name] : [];
  });
  const facts = { facility: facility.name, institution, alternatives: open.join("、") };
  return [refusal("institution-not-listed", facts)];
}

function termReasons(
  { termMonthsMin }: RelendingFacility,
  life: Span,
): readonly RelendingRefusal[] {
  const termMonths =
    life.kind === "months"
      ? life.toMonth - life.fromMonth + 1
      : wholeMonthsAndDays(life.from, life.to).months;
  return termMonthsMin === undefined || termMonths >= termMonthsMin
    ? []
    : [refusal("term-too-short", { termMonths, termMonthsMin })];
}

function isMatched(
  { scope, isProjectListed }: SupportedClass,
  facts: DealFacts,
  question: SupportQuestion,
): boolean {
  const needsList = isProjectListed === true && question.isProjectListed !== true;
  return !needsList && outOfScope(scope, facts).length === 0;
}

/** What is nearly there: a title that is only self-assessed or has lapsed, a project that is on no list. */
function classReasons(
  classes: readonly SupportedClass[],
  facts: DealFacts,
  question: SupportQuestion,
): readonly RelendingRefusal[] {
  const wanted = classes.flatMap(({ scope }) => scope.titlesListed ?? []);
  const titles = facts.titles.flatMap(({ title, source, expiresOn }) => {
    if (!wanted.includes(title)) return [];
    if (source === "selfAssessed") return [refusal("title-self-assessed", { title })];
    const hasLapsed = expiresOn !== undefined && expiresOn <= facts.drawdownDate;
    return hasLapsed ? [refusal("title-lapsed", { title, date: expiresOn })] : [];
  });
  const projects = classes.filter(
    ({ scope, isProjectListed }) =>
      isProjectListed === true &&
      question.isProjectListed !== true &&
      outOfScope(scope, facts).length === 0,
  );
  const near = [...titles, ...(projects.length > 0 ? [refusal("project-not-listed")] : [])];
  return near.length > 0 ? near : [refusal("not-supported")];
}

/** The last title to lapse of all the loan is supported by; a class without titles, or a title without end, never lapses. */
function lastLapse(matched: readonly SupportedClass[], facts: DealFacts): TitleLapse | undefined {
  const lapses = matched.flatMap(({ scope: { titlesListed } }) =>
    titlesListed === undefined
      ? [undefined]
      : facts.titles
          .filter(
            ({ title, source }) => source === "governmentList" && titlesListed.includes(title),
          )
          .map(({ title, expiresOn }) => expiresOn && { title, on: expiresOn }),
  );
  const known = lapses.filter((lapse) => lapse !== undefined);
  if (known.length < lapses.length) return undefined;
  return known.reduce<TitleLapse | undefined>(
    (last, lapse) => (last === undefined || lapse.on > last.on ? lapse : last),
    undefined,
  );
}
