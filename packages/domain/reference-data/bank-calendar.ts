/**
 * Working days of China's banks (银行营业日), 2014–2026, from the holiday notices of the State Council.
 *
 * Each notice is a version: it holds from the day it was issued, so a calendar can be had as it was
 * known on any day. Weekdays off and make-up working days are what the texts say;
 * `conformance/calendar.json` lists the same days from another source and must agree. The notice
 * for 2027 has not been issued when this was written (usually it comes in November): dates from
 * 2027 on follow the weekday rule and are marked as assumed, and a notice for 2027 may still move
 * the last days of December 2026, as that for 2019 moved those of 2018.
 */
import {
  type BankCalendar,
  calendarOf,
  type DateRange,
  type HolidayNotice,
} from "../src/calendars/bank-calendar.ts";
import { type CalendarDate, calendarDate } from "../src/dates/calendar-date.ts";
import type { DatedSeries, DatedValue, PolicyDocument } from "../src/policy/dated-value.ts";

/** The holiday notices, oldest first. */
export const holidayNotices: DatedSeries<HolidayNotice> = [
  yearNotice(2014, "2013-12-11", "国办发明电〔2013〕28号", {
    off: "01-01 01-31/02-06 04-05 04-07 05-01/05-03 06-02 09-08 10-01/10-07",
    working: "01-26 02-08 05-04 09-28 10-11",
  }),
  yearNotice(2015, "2014-12-16", undefined, {
    off: "01-01/01-03 02-18/02-24 04-05/04-06 05-01 06-20 06-22 09-27 10-01/10-07",
    working: "01-04 02-15 02-28 10-10",
  }),
  amendment("CAL-2015-9-3", "2015-05-13", 2015, "09-03/09-05", "09-06", {
    issuer: "国务院",
    title:
      "关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知（国发明电〔2015〕1号）",
    confidence: "confirmed",
  }),
  yearNotice(2016, "2015-12-10", "国办发明电〔2015〕18号", {
    off: "01-01 02-07/02-13 04-04 05-01/05-02 06-09/06-11 09-15/09-17 10-01/10-07",
    working: "02-06 02-14 06-12 09-18 10-08 10-09",
  }),
  yearNotice(2017, "2016-12-01", "国办发明电〔2016〕17号", {
    off: "01-01/01-02 01-27/02-02 04-02/04-04 05-01 05-28/05-30 10-01/10-08",
    working: "01-22 02-04 04-01 05-27 09-30",
  }),
  yearNotice(2018, "2017-11-30", "国办发明电〔2017〕12号", {
    off: "01-01 02-15/02-21 04-05/04-07 04-29/05-01 06-18 09-24 10-01/10-07",
    working: "02-11 02-24 04-08 04-28 09-29 09-30",
  }),
  yearNotice(2019, "2018-12-04", "国办发明电〔2018〕15号", {
    off: "2018-12-30/2019-01-01 02-04/02-10 04-05 05-01 06-07 09-13 10-01/10-07",
    working: "2018-12-29 02-02 02-03 09-29 10-12",
  }),
  amendment("CAL-2019-5-1", "2019-03-22", 2019, "05-01/05-04", "04-28 05-05", {
    issuer: "国务院办公厅",
    title: "关于调整2019年劳动节假期安排的通知（国办发明电〔2019〕3号）",
    confidence: "confirmed",
  }),
  yearNotice(2020, "2019-11-21", "国办发明电〔2019〕16号", {
    off: "01-01 01-24/01-30 04-04/04-06 05-01/05-05 06-25/06-27 10-01/10-08",
    working: "01-19 02-01 04-26 05-09 06-28 09-27 10-10",
  }),
  amendment("CAL-2020-2-2", "2020-01-26", 2020, "01-24/02-02", "", {
    issuer: "国务院办公厅",
    title: "关于延长2020年春节假期的通知（国办发明电〔2020〕1号）",
    confidence: "confirmed",
  }),
  yearNotice(2021, "2020-11-25", "国办发明电〔2020〕27号", {
    off: "01-01/01-03 02-11/02-17 04-03/04-05 05-01/05-05 06-12/06-14 09-19/09-21 10-01/10-07",
    working: "02-07 02-20 04-25 05-08 09-18 09-26 10-09",
  }),
  yearNotice(2022, "2021-10-25", "国办发明电〔2021〕11号", {
    off: "01-01/01-03 01-31/02-06 04-03/04-05 04-30/05-04 06-03/06-05 09-10/09-12 10-01/10-07",
    working: "01-29 01-30 04-02 04-24 05-07 10-08 10-09",
  }),
  yearNotice(2023, "2022-12-08", "国办发明电〔2022〕16号", {
    off: "2022-12-31/2023-01-02 01-21/01-27 04-05 04-29/05-03 06-22/06-24 09-29/10-06",
    working: "01-28 01-29 04-23 05-06 06-25 10-07 10-08",
  }),
  yearNotice(2024, "2023-10-25", "国办发明电〔2023〕7号", {
    off: "01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10 09-15/09-17 10-01/10-07",
    working: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
  }),
  amendment("CAL-2024-2-9", "2023-10-25", 2024, "02-09", "", {
    issuer: "全国银行间同业拆借中心",
    title: "2024年除夕休市",
    confidence: "single-source",
    note: "国务院办公厅的通知只鼓励当日休息；休市仅见于 QuantLib 的银行间日历，通知日期未查得",
  }),
  yearNotice(2025, "2024-11-12", "国办发明电〔2024〕12号", {
    off: "01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08",
    working: "01-26 02-08 04-27 09-28 10-11",
  }),
  yearNotice(2026, "2025-11-04", "国办发明电〔2025〕7号", {
    off: "01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07",
    working: "01-04 02-14 02-28 05-09 09-20 10-10",
  }),
];

/** The calendar that all notices make. */
export const chinaBankCalendar: BankCalendar = calendarOf(
  "china-banks",
  holidayNotices.map((notice) => notice.value),
);

/** The calendar as it was known on a day: later notices were not yet issued. */
export function chinaBankCalendarKnownOn(date: CalendarDate): BankCalendar {
  const issued = holidayNotices.filter((notice) => notice.effectiveFrom <= date);
  return calendarOf(
    "china-banks",
    issued.map((notice) => notice.value),
  );
}

type Days = { readonly off: string; readonly working: string };

function yearNotice(
  year: number,
  issuedOn: string,
  number: string | undefined,
  days: Days,
): DatedValue<HolidayNotice> {
  const title = `关于${year}年部分节假日安排的通知`;
  return {
    id: `CAL-${year}`,
    effectiveFrom: calendarDate(issuedOn),
    value: {
      settlesYear: year,
      off: rangesOf(year, days.off),
      workingWeekendDays: rangesOf(year, days.working).map(([date]) => date),
    },
    document: {
      issuer: "国务院办公厅",
      title: number === undefined ? title : `${title}（${number}）`,
      issuedOn: calendarDate(issuedOn),
      confidence: "confirmed",
    },
  };
}

function amendment(
  id: string,
  issuedOn: string,
  year: number,
  off: string,
  working: string,
  document: PolicyDocument,
): DatedValue<HolidayNotice> {
  return {
    id,
    effectiveFrom: calendarDate(issuedOn),
    value: {
      settlesYear: undefined,
      off: rangesOf(year, off),
      workingWeekendDays: rangesOf(year, working).map(([date]) => date),
    },
    document,
  };
}

/** `"01-31/02-06 04-05"`: ranges and days of the year, or with a year of their own. */
function rangesOf(year: number, text: string): readonly DateRange[] {
  const dateOfText = (day: string) => calendarDate(day.length > 5 ? day : `${year}-${day}`);
  return text
    .split(" ")
    .filter((range) => range !== "")
    .map((range): DateRange => {
      const [from = "", to = from] = range.split("/");
      return [dateOfText(from), dateOfText(to)];
    });
}
