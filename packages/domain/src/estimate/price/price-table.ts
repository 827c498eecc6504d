/**
 * The published table read (公开价格表的取档): the class of a firm, that of a security, and the band where they meet.
 */
import type { CalendarDate } from "../../dates/calendar-date.ts";
import type { FirmProfile } from "../../eligibility/firm-profile.ts";
import { judged } from "../../eligibility/judge.ts";
import { type Reason, reasonsOf } from "../../eligibility/reason.ts";
import type { DatedItem } from "../../policy/dated-value.ts";
import type { Security } from "../../policy/scorecard.ts";
import type {
  FirmClass,
  PriceClass,
  PublishedBands,
  SecurityClass,
} from "../../policy-book/published-bands.ts";

/** A class of firms as this firm meets it; `missing` is empty for the classes it belongs to. */
export type FirmClassStanding = {
  readonly firmClass: FirmClass;
  readonly missing: readonly Reason[];
};

/** Every class as the firm meets it, best first, down to its own. */
export function firmClassesTo(
  { value, document }: DatedItem<PublishedBands>,
  profile: FirmProfile,
  date: CalendarDate,
): readonly FirmClassStanding[] {
  const standings = value.firmClasses.map((firmClass) => {
    const { condition } = firmClass;
    const trace = condition && judged(condition, { profile, date, document });
    return { firmClass, isMet: trace === undefined || trace.outcome === "met", trace };
  });
  const own = standings.findIndex(({ isMet }) => isMet);
  return standings.slice(0, own + 1).map(({ firmClass, trace }) => ({
    firmClass,
    missing: trace === undefined ? [] : reasonsOf(trace),
  }));
}

/** The class of a security, where the product has one for it. */
export function securityClassOf(
  { securityClasses }: PublishedBands,
  security: Security,
): SecurityClass | undefined {
  return securityClasses.find(({ securities }) => securities.includes(security));
}

/** The band where two classes meet. */
export function bandAt(
  { cells, priceClasses }: PublishedBands,
  firmClass: string,
  securityClass: string,
): PriceClass | undefined {
  const cell = cells.find(
    (field) => field.firmClass === firmClass && field.securityClass === securityClass,
  );
  return priceClasses.find(({ code }) => code === cell?.priceClass);
}
