/**
 * Title verdicts (资质判定): does the firm meet the test of a title on a day, and does a government list say that it has it?
 * The two are different facts, and neither stands for the other.
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import { type DatedRegister, itemInForce } from "../policy/dated-value.ts";
import { FIRM_TITLES, type FirmTitle } from "../policy/deal-facts.ts";
import { type PolicyReference, referenceTo } from "../policy/origin.ts";
import { certificatesOn } from "./certificates.ts";
import type { ApplicationWindow, RuleSet } from "./condition.ts";
import type { Certificate, FirmProfile } from "./firm-profile.ts";
import { judged } from "./judge.ts";
import { type Reason, reasonsOf } from "./reason.ts";
import type { Outcome, TraceStep } from "./truth-trace.ts";

/** How the firm stands against the test of a title. */
export type TestVerdict =
  | {
      readonly kind: "tested";
      readonly outcome: Outcome;
      readonly rules: PolicyReference;
      readonly trace: TraceStep;
      /** Empty when the outcome is `met`. */
      readonly reasons: readonly Reason[];
      readonly applicationWindow?: ApplicationWindow & { readonly isOpen: boolean };
    }
  /** The numbers are not established: only the list can tell. */
  | { readonly kind: "listOnly"; readonly rules: PolicyReference }
  /** No text is known for that day. */
  | { readonly kind: "noRules" };

/**
 * What certificates say: `listed` by a government list in force, `selfAssessed` only, `none`, or `unknown` where the firm told
 * nothing of certificates.
 */
export type TitleStanding =
  | { readonly kind: "listed"; readonly certificate: Certificate }
  | { readonly kind: "selfAssessed"; readonly certificate: Certificate }
  | { readonly kind: "none" }
  | { readonly kind: "unknown" };

/** Test and list side by side. */
export type TitleVerdict = {
  readonly title: FirmTitle;
  readonly test: TestVerdict;
  readonly standing: TitleStanding;
};

/** Every title (资质) for the firm on the day, in the order of the list of titles. */
export function titleVerdicts(
  profile: FirmProfile,
  rules: DatedRegister<RuleSet>,
  date: CalendarDate,
): readonly TitleVerdict[] {
  return FIRM_TITLES.map((title) => titleVerdict(profile, title, rules, date));
}

/** One title for the firm on the day. */
export function titleVerdict(
  profile: FirmProfile,
  title: FirmTitle,
  rules: DatedRegister<RuleSet>,
  date: CalendarDate,
): TitleVerdict {
  return {
    title,
    test: testVerdict(profile, title, rules, date),
    standing: titleStanding(profile, title, date),
  };
}

function testVerdict(
  profile: FirmProfile,
  title: FirmTitle,
  rules: DatedRegister<RuleSet>,
  date: CalendarDate,
): TestVerdict {
  const version = itemInForce(rules, title, date);
  if (version === undefined) return { kind: "noRules" };
  const { value, document } = version;
  if (value.kind === "listOnly") return { kind: "listOnly", rules: referenceTo(version) };
  const trace = judged(value.condition, { profile, date, document });
  const { applicationWindow } = value;
  return {
    kind: "tested",
    outcome: trace.outcome,
    rules: referenceTo(version),
    trace,
    reasons: reasonsOf(trace),
    ...(applicationWindow === undefined
      ? {}
      : {
          applicationWindow: {
            ...applicationWindow,
            isOpen: applicationWindow.from <= date && date <= applicationWindow.to,
          },
        }),
  };
}

/** Of several certificates a listed one counts before a self-assessed one, and the one that lasts longest before others. */
export function titleStanding(
  profile: FirmProfile,
  title: FirmTitle,
  date: CalendarDate,
): TitleStanding {
  const certificates = certificatesOn(profile, date);
  if (certificates === undefined) return { kind: "unknown" };
  const held = certificates.filter((certificate) => certificate.class === title);
  const listed = lastingLongest(held.filter(({ source }) => source === "governmentList"));
  if (listed !== undefined) return { kind: "listed", certificate: listed };
  const selfAssessed = lastingLongest(held);
  return selfAssessed === undefined
    ? { kind: "none" }
    : { kind: "selfAssessed", certificate: selfAssessed };
}

function lastingLongest(certificates: readonly Certificate[]): Certificate | undefined {
  const [first, ...others] = certificates;
  if (first === undefined) return undefined;
  return others.reduce((best, other) => (lastsLonger(other, best) ? other : best), first);
}

function lastsLonger({ expiresOn }: Certificate, { expiresOn: other }: Certificate): boolean {
  return other !== undefined && (expiresOn === undefined || expiresOn > other);
}
