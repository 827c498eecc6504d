/**
 * The desk's commands (工作台命令): Ctrl+K finds them, Ctrl+Enter saves or issues, F1 explains. The palette asks each part of the page
 * what it can do and adds the ways out of it: other pages, sample deals, quotes.
 */
"use client";

import type { HeaderPerson } from "@xinzhi/session/header/person-note.tsx";
import type { Command } from "@xinzhi/ui/commands/command.ts";
import { useAllCommands } from "@xinzhi/ui/commands/command-registry.tsx";
import { useBroughtWhenIdle } from "@xinzhi/ui/layout/bring-when-idle.ts";
import { lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { bringSampleDeals, DeskPalette } from "./desk-palette.tsx";

const KeyList = lazy(() => import("./key-list.tsx").then((list) => ({ default: list.KeyList })));

/** The button in the header, and what it and the keys open. */
export function DeskCommands({ person }: { readonly person: HeaderPerson | undefined }) {
  const words = useTranslations("commands");
  const all = useAllCommands();
  const [open, setOpen] = useState<"palette" | "keys">();
  const [commands, setCommands] = useState<readonly Command[]>([]);
  useBroughtWhenIdle(bringSampleDeals);
  const openPalette = () => {
    const keys: Command = {
      id: "keys",
      group: "action",
      title: words("action.keys"),
      keys: "F1",
      run: () => setOpen("keys"),
    };
    setCommands([...all(), keys]);
    setOpen("palette");
  };
  useKeys({
    onPalette: () => (open === "palette" ? setOpen(undefined) : openPalette()),
    onHelp: () => setOpen("keys"),
    onSave: () => {
      // Pressed right behind a typed digit, before the page has told that there is something to save.
      if (!runFirst(all())) setTimeout(() => runFirst(all()), SAVE_AGAIN_MILLISECONDS);
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
        <DeskPalette commands={commands} person={person} onClose={() => setOpen(undefined)} />
      ) : null}
      {open === "keys" ? (
        <Suspense fallback={null}>
          <KeyList onClose={() => setOpen(undefined)} />
        </Suspense>
      ) : null}
    </>
  );
}

/** How long a page takes at most to offer saving what was just typed. */
const SAVE_AGAIN_MILLISECONDS = 200;

/** Saves, or issues what is saved. Answers whether either was possible. */
function runFirst(possible: readonly Command[]): boolean {
  const found = ["save", "issue"].flatMap((id) => possible.filter((command) => command.id === id));
  found[0]?.run();
  return found.length > 0;
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
