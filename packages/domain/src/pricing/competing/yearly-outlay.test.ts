/** What belongs to which year of a loan, on flows made up for it. */
import { expect, test } from "vitest";
import type { BorrowerFlow } from "../../cost-sheet/borrower-flows.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import { type Decimal, decimal, sumOf } from "../../money/decimal.ts";
import type { Moment } from "../../schedules/span.ts";
import { yearlyOutlay } from "./yearly-outlay.ts";

const on = (text: string): Moment => ({ kind: "date", date: calendarDate(text) });
const after = (month: number): Moment => ({ kind: "month", month });

function flow(moment: Moment, ...parts: BorrowerFlow["parts"]): BorrowerFlow {
  return { moment, yuan: sumOf(parts.map(({ yuan }) => yuan)), parts };
}

const drawn = (yuan: string) => ({ kind: "drawdown", index: 0, yuan: decimal(yuan) }) as const;
const paid = (yuan: string) => ({ kind: "payment", period: 1, yuan: decimal(yuan) }) as const;
const fee = (yuan: string) => ({ kind: "fee", index: 0, yuan: decimal(yuan) }) as const;
const early = (yuan: string) => ({ kind: "prepayment", index: 0, yuan: decimal(yuan) }) as const;
const subsidy = (yuan: string) => ({ kind: "subsidy", period: 1, yuan: decimal(yuan) }) as const;

const texts = (values: readonly Decimal[]) => values.map((yuan) => yuan.toFixed());

test("without flows there is no year", () => {
  expect(yearlyOutlay({ flows: [] })).toEqual([]);
});

test("an anniversary ends its year; the day after begins the next, in the same month", () => {
  const flows = [
    flow(on("2026-03-16"), drawn("1000"), fee("-7")),
    flow(on("2027-03-15"), paid("-10")),
    flow(on("2027-03-16"), paid("-20")),
    flow(on("2027-03-17"), paid("-40")),
    flow(on("2028-03-16"), paid("-80")),
    flow(on("2028-04-16"), paid("-160")),
  ];
  expect(texts(yearlyOutlay({ flows }))).toEqual(["37", "120", "160"]);
});

test("what is received lowers what is paid, except the loan itself; money paid back early is paid", () => {
  const flows = [
    flow(on("2026-03-16"), drawn("1000")),
    flow(on("2026-09-16"), drawn("500"), paid("-30"), subsidy("12"), early("-100")),
  ];
  expect(texts(yearlyOutlay({ flows }))).toEqual(["118"]);
});

test("months count from drawdown: the twelfth ends the first year and the thirteenth begins the next", () => {
  const flows = [
    flow(after(0), drawn("1000"), fee("-7")),
    flow(after(11), paid("-10")),
    flow(after(12), paid("-20")),
    flow(after(13), paid("-40")),
    flow(after(24), paid("-80")),
  ];
  expect(texts(yearlyOutlay({ flows }))).toEqual(["37", "120"]);
});

test("a year in which nothing is paid stands with nought, whatever the order of the flows", () => {
  const flows = [
    flow(after(0), drawn("1000")),
    flow(after(36), paid("-40")),
    flow(after(6), paid("-10")),
  ];
  expect(texts(yearlyOutlay({ flows }))).toEqual(["10", "0", "40"]);
});

test("a loan drawn and paid on one day has one year", () => {
  const flows = [flow(on("2026-03-16"), drawn("1000"), fee("-7"))];
  expect(texts(yearlyOutlay({ flows }))).toEqual(["7"]);
});
