/**
 * The desk's commands (工作台命令): Ctrl+K finds them, Ctrl+Enter saves or issues, F1 explains. The palette asks each part of the page
 * what it can do and adds the ways out of it: other pages, sample deals, quotes.
 */
"use client";

import { DEMO_DEALS } from "@xinzhi/domain/demo-bank";
import type { HeaderPerson } from "@xinzhi/session/header/person-note.tsx";
import type { Command } from "@xinzhi/ui/commands/command.ts";
import { CommandPalette } from "@xinzhi/ui/commands/command-palette.tsx";
import { useAllCommands } from "@xinzhi/ui/commands/command-registry.tsx";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { openWays } from "../../frame/ways.tsx";
import { quoteCommands } from "./found-quotes.ts";
import { KeyList } from "./key-list.tsx";

const PAUSE_MILLISECONDS = 200;

/** The button in the header, and what it and the keys open. */
export function DeskCommands({ person }: { readonly person: HeaderPerson | undefined }) {
  const words = useTranslations("commands");
  const all = useAllCommands();
  const [open, setOpen] = useState<"palette" | "keys">();
  const [commands, setCommands] = useState<readonly Command[]>([]);
  const quotes = useQuotes(person !== undefined);
  const ways = useWays(person);
  const openPalette = () => {
    const keys: Command = {
      id: "keys",
      group: "action",
      title: words("action.keys"),
      keys: "F1",
      run: () => setOpen("keys"),
    };
    setCommands([...all(), keys, ...ways]);
    setOpen("palette");
    quotes.seek("");
  };
  useKeys({
    onPalette: () => (open === "palette" ? setOpen(undefined) : openPalette()),
    onHelp: () => setOpen("keys"),
    onSave: () => {
      const possible = all();
      const done = ["save", "issue"].map((id) => possible.find((command) => command.id === id));
      done.find((command) => command !== undefined)?.run();
    },
  });
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K"
        title={`${words("title")} Ctrl+K`}
        className="min-h-8 shrink-0 rounded border border-edge px-2"
        onClick={openPalette}
      >
        {words("open")}
      </button>
      {open === "palette" ? (
        <CommandPalette
          commands={[...commands, ...quotes.found]}
          onSearch={quotes.seek}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {open === "keys" ? <KeyList onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

/** Other pages and deals; what was typed here is kept under its own name. */
function useWays(person: HeaderPerson | undefined): readonly Command[] {
  const words = useTranslations("commands");
  const frame = useTranslations("frame");
  const isEnglish = useLocale() === "en";
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
    ...DEMO_DEALS.map(
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

/** What the server finds, a moment after the typing pauses; only the answer to the last question counts. */
function useQuotes(isAsked: boolean) {
  const [found, setFound] = useState<readonly Command[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const number = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
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
  return { found, seek };
}

/** The keys of the whole page; where a part of it has used one, or a dialog keeps the focus, they are left alone. */
function useKeys(on: {
  readonly onPalette: () => void;
  readonly onHelp: () => void;
  readonly onSave: () => void;
}): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const isControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const isInDialog = document.querySelector("dialog:modal") !== null;
    if (isControl && event.key.toLowerCase() === "k") on.onPalette();
    else if (isInDialog) return;
    else if (isControl && event.key === "Enter") on.onSave();
    else if (event.key === "F1") on.onHelp();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
