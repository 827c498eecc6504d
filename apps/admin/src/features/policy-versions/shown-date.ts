/**
 * The date whose versions are shown (所示日期). It lives in the address, so that it can be sent, kept and gone back to;
 * what is being typed stays in the field until it is a real day.
 */
"use client";

import { addDays, type CalendarDate, parseCalendarDate } from "@xinzhi/domain";
import { typedDate } from "@xinzhi/ui/digits/typed-date.ts";
import { useSearchParams } from "next/navigation";
import { useState } from "react";

/** The date, the text in its field, and every way to change them. */
export type ShownDate = {
  /** `undefined` when the address names no real day. */
  readonly date: CalendarDate | undefined;
  readonly text: string;
  /** Whether the text is a real day. */
  readonly isReal: boolean;
  readonly type: (text: string) => void;
  readonly tidy: () => void;
  readonly step: (direction: 1 | -1) => void;
  /** Shows another date, and remembers this one for going back; no date means today. */
  readonly go: (date: string | undefined) => void;
};

/**
 * What was typed last, and the address it leads to. The page hears of its new address some time after the key (`isAwaited`): until then the
 * field keeps what was typed, or the next key would fall into the date before.
 */
type Typed = { readonly text: string; readonly address: string; readonly isAwaited: boolean };

/** The ends of the calendar, beyond which no arrow key leads. */
const ENDS = { "1": "2199-12-31", "-1": "1900-01-01" } as const;

/** The date in the address, today when it names none. */
export function useShownDate(today: string): ShownDate {
  const address = useSearchParams().get("date") ?? today;
  const [typed, setTyped] = useState<Typed>({ text: address, address, isAwaited: false });
  if (typed.isAwaited && typed.address === address) setTyped({ ...typed, isAwaited: false });
  // Another address, by a link or by going back, replaces what was typed.
  const isOwn = typed.isAwaited || typed.address === address;
  const now = isOwn ? typed : { text: address, address, isAwaited: false };
  const date = parseCalendarDate(address);
  const typedDay = dayIn(now.text);

  const show = (day: CalendarDate, asTyped: string) => {
    setTyped({ text: asTyped, address: day, isAwaited: true });
    window.history.replaceState(null, "", addressOf(day));
  };
  return {
    date,
    text: now.text,
    isReal: typedDay !== undefined,
    type: (newText) => {
      const day = dayIn(newText);
      if (day === undefined) setTyped({ ...now, text: newText });
      else show(day, newText);
    },
    tidy: () => {
      if (typedDay !== undefined) setTyped({ ...now, text: typedDay });
    },
    step: (direction) => {
      if (typedDay === undefined || typedDay === ENDS[direction]) return;
      const day = addDays(typedDay, direction);
      show(day, day);
    },
    go: (newDate) => {
      setTyped({ text: newDate ?? today, address: newDate ?? today, isAwaited: true });
      window.history.pushState(null, "", addressOf(newDate));
    },
  };
}

/** The address of a date on this page; without a date it is the page of today. */
export function addressOf(date: string | undefined): string {
  return date === undefined ? "/" : `/?date=${date}`;
}

function dayIn(text: string): CalendarDate | undefined {
  return parseCalendarDate(typedDate(text) ?? "");
}
