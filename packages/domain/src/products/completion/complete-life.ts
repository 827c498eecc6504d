/**
 * The life of a loan (贷款存续期) from the dates that were said: drawdown on the pricing date and maturity after the term
 * where a loan with a pricing date leaves them out. Without any date a loan counts whole months.
 */
import { addMonths, type CalendarDate } from "../../dates/calendar-date.ts";
import type { Span } from "../../schedules/span.ts";
import { type Origins, originsOfMissing } from "../completed-value.ts";
import type { Checked } from "../problem.ts";

/** The dates as said, and the term that stands in for a maturity left out. */
export type SaidDates = {
  readonly pricingDate?: CalendarDate | undefined;
  readonly drawdownDate?: CalendarDate | undefined;
  readonly maturityDate?: CalendarDate | undefined;
  readonly termMonths: number;
};

/** The life with its origins, or the date that is missing where there is no pricing date. */
export function completeLife(
  said: SaidDates,
): Checked<{ readonly life: Span; readonly origins: Origins }> {
  const { pricingDate, drawdownDate, maturityDate, termMonths } = said;
  const from = drawdownDate ?? pricingDate;
  if (from === undefined) {
    return maturityDate === undefined
      ? {
          kind: "ok",
          value: { life: { kind: "months", fromMonth: 1, toMonth: termMonths }, origins: {} },
        }
      : { kind: "refused", problems: [{ path: ["drawdownDate"], code: "missing", facts: {} }] };
  }
  if (maturityDate === undefined && pricingDate === undefined) {
    return { kind: "refused", problems: [{ path: ["maturityDate"], code: "missing", facts: {} }] };
  }
  return {
    kind: "ok",
    value: {
      life: { kind: "dated", from, to: maturityDate ?? addMonths(from, termMonths) },
      origins: {
        ...originsOfMissing(
          { drawdownDate },
          { kind: "assumed", rule: "drawdown-on-pricing-date" },
        ),
        ...originsOfMissing({ maturityDate }, { kind: "assumed", rule: "maturity-after-term" }),
      },
    },
  };
}
