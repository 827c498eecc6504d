/**
 * What authorities publish (公布的政策) as JSON: LPR, relending facilities, taxes, holidays.
 */
import * as z from "zod/mini";
import type { HolidayNotice } from "../../calendars/bank-calendar.ts";
import { type CalendarDate, daysBetween, partsOf } from "../../dates/calendar-date.ts";
import { INSTITUTION_KINDS } from "../../policy/deal-facts.ts";
import type { RelendingFacility } from "../../policy/relending-facility.ts";
import type { TaxRule } from "../../policy/tax-rule.ts";
import type { Problem } from "../../products/problem.ts";
import type { LprFixing } from "../../rates/lpr.ts";
import { dateField } from "../date-text.ts";
import { EXTENSIONS_MAX, LIST_MAX } from "../limits.ts";
import {
  amountField,
  countField,
  fault,
  flagField,
  monthsField,
  nameField,
  namesField,
  orNone,
  plainField,
  realPartField,
  taxField,
  withFaults,
  yearlyRateField,
} from "./policy-fields.ts";
import { scopeShape } from "./scope-shape.ts";

/** LPR. */
export const lprShape: z.ZodMiniType<LprFixing> = z.strictObject({
  oneYear: yearlyRateField,
  fiveYear: yearlyRateField,
});

/** 再贷款工具. */
export const relendingFacilityShape: z.ZodMiniType<RelendingFacility> = z.strictObject({
  name: nameField,
  oneYearRate: yearlyRateField,
  sixMonthRate: z.exactOptional(yearlyRateField),
  threeMonthRate: z.exactOptional(yearlyRateField),
  relendingShare: realPartField,
  quota: z.exactOptional(amountField),
  extensionsMax: z.exactOptional(countField(0, EXTENSIONS_MAX)),
  termMonthsMin: z.exactOptional(monthsField),
  institutions: z.exactOptional(namesField(INSTITUTION_KINDS, 1)),
  supported: z.exactOptional(
    z
      .array(z.strictObject({ scope: scopeShape, isProjectListed: flagField }))
      .check(z.minLength(1), z.maxLength(LIST_MAX)),
  ),
});

/** 利息收入税率. */
export const taxRuleShape: z.ZodMiniType<TaxRule> = z.strictObject({
  vatRate: taxField,
  surchargeRate: taxField,
  incomeTaxRate: z.strictObject({ share: plainField("0", "0.99") }),
});

/** The longest holiday that is not a slip of the keyboard. Unit: days. */
const HOLIDAY_DAYS_MAX = 60;

/** 节假日通知. */
export const holidayNoticeShape: z.ZodMiniType<HolidayNotice> = withFaults(
  z.strictObject({
    settlesYear: orNone(countField(1900, 2199)),
    off: z.array(z.tuple([dateField, dateField])).check(z.maxLength(LIST_MAX)),
    workingWeekendDays: z.array(dateField).check(z.maxLength(LIST_MAX)),
  }),
  ({ settlesYear, off, workingWeekendDays }) => [
    ...off.flatMap(([from, to], index) => [
      ...rangeFaults(from, to, index),
      ...yearFaults(settlesYear, [from, to], ["off", index]),
    ]),
    ...workingWeekendDays.flatMap((date, index) =>
      yearFaults(settlesYear, [date], ["workingWeekendDays", index]),
    ),
  ],
);

function rangeFaults(from: CalendarDate, to: CalendarDate, index: number): readonly Problem[] {
  if (to < from) return [fault(["off", index], "not-in-order")];
  const days = daysBetween(from, to) + 1;
  return days > HOLIDAY_DAYS_MAX
    ? [fault(["off", index], "out-of-range", { value: days, atMost: HOLIDAY_DAYS_MAX })]
    : [];
}

/** The days of a notice lie in the year it settles or in the one before. */
function yearFaults(
  settlesYear: number | undefined,
  dates: readonly CalendarDate[],
  path: Problem["path"],
): readonly Problem[] {
  if (settlesYear === undefined) return [];
  const stray = dates.find((date) => {
    const [year] = partsOf(date);
    return year !== settlesYear && year !== settlesYear - 1;
  });
  return stray === undefined
    ? []
    : [fault(path, "day-outside-year", { date: stray, year: settlesYear })];
}
