/**
 * The palette of the desk (工作台命令面板): what the page can do, and the ways out of it: other pages, sample deals, quotes. It is
 * there from the first: what is typed right after Ctrl+K belongs to it and not to the field behind.
 */
"use client";

import type { HeaderPerson } from "@xinzhi/session/header/person-note.tsx";
import type { Command } from "@xinzhi/ui/commands/command.ts";
import { CommandPalette } from "@xinzhi/ui/commands/command-palette.tsx";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { openWays } from "../../frame/ways.tsx";
import { quoteCommands } from "./found-quotes.ts";

const PAUSE_MILLISECONDS = 200;

/** Fetches the titles of the sample deals; the desk does so ahead. */
export const bringSampleDeals = () => import("@xinzhi/domain/demo-bank");

/** The palette while it is open, with the commands of the page itself. */
export function DeskPalette(props: {
  readonly commands: readonly Command[];
  readonly person: HeaderPerson | undefined;
  readonly onClose: () => void;
}) {
  const { commands, person, onClose } = props;
  const quotes = useQuotes(person !== undefined);
  const ways = useWays(person);
  return (
    <CommandPalette
      commands={[...commands, ...ways, ...quotes.found]}
      onSearch={quotes.seek}
      onClose={onClose}
    />
  );
}

/** Other pages and deals; what was typed here is kept under its own name. */
function useWays(person: HeaderPerson | undefined): readonly Command[] {
  const words = useTranslations("commands");
  const frame = useTranslations("frame");
  const isEnglish = useLocale() === "en";
  const deals = useSampleDeals();
  const to = (address: string) => () => window.location.assign(address);
  return [
    ...openWays(person?.roles ?? []).map(
      ({ way, href }): Command => ({
        id: `page-${way}`,
        group: "page",
        title: frame(`way.${way}`),
        run: to(href),
      }),
    ),
    { id: "blank", group: "action", title: words("action.blank"), run: to("/desk?deal=new") },
    ...deals.map(
      ({ id, title, titleEn }): Command => ({
        id: `deal-${id}`,
        group: "deal",
        title: isEnglish ? titleEn : title,
        detail: id,
        run: to(`/desk?deal=${id}`),
      }),
    ),
  ];
}

type SampleDeals = Awaited<ReturnType<typeof bringSampleDeals>>["DEMO_DEALS"];

/** The titles of the sample deals, a moment after the palette has opened at the latest. */
function useSampleDeals(): SampleDeals {
  const [deals, setDeals] = useState<SampleDeals>([]);
  useEffect(() => {
    const bring = async () => setDeals((await bringSampleDeals()).DEMO_DEALS);
    bring().catch(() => {});
  }, []);
  return deals;
}

/** What the server finds, a moment after the typing pauses; only the answer to the last question counts. */
function useQuotes(isAsked: boolean) {
  const [found, setFound] = useState<readonly Command[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const number = useRef(0);
  const seek = (text: string) => {
    if (!isAsked) return;
    clearTimeout(timer.current);
    number.current += 1;
    const asked = number.current;
    const ask = async () => {
      const answer = await quoteCommands(text);
      if (asked === number.current) setFound(answer);
    };
    timer.current = setTimeout(() => void ask(), PAUSE_MILLISECONDS);
  };
  const begin = useEffectEvent(() => seek(""));
  useEffect(() => {
    begin();
    return () => clearTimeout(timer.current);
  }, []);
  return { found, seek };
}
