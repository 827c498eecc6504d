/**
 * Autosave on a page (页面上的自动保存): finds what this window left behind, keeps what is typed, and says how it stands.
 */
"use client";

import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { type Autosave, type SaveState, startAutosave } from "./autosave.ts";
import { browserStore } from "./browser-store.ts";
import { letGoOf, takeForThisWindow } from "./only-window.ts";
import { serverDrafts } from "./server-drafts.ts";
import { slotOfDraft, type Work, type WorkStore } from "./work.ts";

/** What the page was opened with. */
export type OpenedWork = {
  readonly slot: string;
  /** The draft on the server, where one was opened. */
  readonly draft?: {
    readonly draftId: string;
    readonly revision: number;
    readonly savedAt: string;
  };
};

/** What autosave needs of the page. */
export type AutosaveUse = {
  readonly opened: OpenedWork;
  /** Who has signed in, and whether their role keeps drafts on the server. */
  readonly person: { readonly staffId: string; readonly keepsDrafts: boolean } | undefined;
  /** Everything typed, and the name it goes by. */
  readonly text: string;
  readonly title: string;
  /** Puts back what was left behind. */
  readonly onRestore: (text: string) => void;
};

/** How saving stands; `undefined` until the browser's own store has answered. */
export type AutosaveView = {
  readonly state: SaveState | undefined;
  readonly restoredFrom: string | undefined;
  readonly isElsewhere: boolean;
  /** Other work in this browser that was not finished. */
  readonly unfinished: Work | undefined;
  readonly autosave: Autosave | undefined;
};

const NOTHING: AutosaveView = {
  state: undefined,
  restoredFrom: undefined,
  isElsewhere: false,
  unfinished: undefined,
  autosave: undefined,
};

/** Keeps the page's work. */
export function useAutosave({ opened, person, text, title, onRestore }: AutosaveUse) {
  const [view, setView] = useState<AutosaveView>(NOTHING);
  const running = useRef<Autosave>(undefined);
  const heldSlot = useRef(opened.slot);

  const start = useEffectEvent(async (isGone: () => boolean) => {
    const store = browserStore();
    const found = await workToOpen(store, { opened, ownerId: person?.staffId, text, title });
    if (isGone()) return;
    const { work, isElsewhere, unfinished } = found;
    const isRestored = work.text !== text;
    if (isRestored) onRestore(work.text);
    const autosave = startAutosave(work, {
      store,
      save: person?.keepsDrafts === true ? serverDrafts(person.staffId) : undefined,
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      onState: (state) => {
        if (state.work.slot !== heldSlot.current) moveLock(heldSlot.current, state.work.slot);
        heldSlot.current = state.work.slot;
        setView((before) => ({ ...before, state }));
      },
    });
    running.current = autosave;
    const restoredFrom = isRestored ? work.changedAt : undefined;
    setView({ state: undefined, restoredFrom, isElsewhere, unfinished, autosave });
  });

  useEffect(() => {
    let isGone = false;
    void start(() => isGone);
    return () => {
      isGone = true;
      void running.current?.flush();
      running.current?.stop();
      running.current = undefined;
    };
  }, []);

  // The first text that is seen after the start is what the start has put there.
  const isStarted = view.autosave !== undefined;
  useEffect(() => {
    if (isStarted) running.current?.changed(text, title);
  }, [text, title, isStarted]);

  useWindowEvents(running, view.state);
  const closeNotes = useCallback(
    () => setView((before) => ({ ...before, restoredFrom: undefined, unfinished: undefined })),
    [],
  );
  return { ...view, closeNotes };
}

/** Work that has become a draft is locked as one; the deal it began with is free for another window. */
function moveLock(from: string, to: string): void {
  void takeForThisWindow(to);
  letGoOf(from);
}

/** Leaving writes what waits; coming back tries what failed; closing warns only where something would be lost. */
function useWindowEvents(
  running: { readonly current: Autosave | undefined },
  state: SaveState | undefined,
): void {
  const obstacle = state?.obstacle;
  const isAtRisk = state !== undefined && !state.isLocal && !state.work.isOnServer;
  useEffect(() => {
    const onHide = () => void running.current?.flush();
    const onBack = () => {
      if (obstacle === "failed" || obstacle === "signed-out") void running.current?.retry();
    };
    const onClose = (event: BeforeUnloadEvent) => {
      if (isAtRisk) event.preventDefault();
    };
    window.addEventListener("pagehide", onHide);
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("focus", onBack);
    window.addEventListener("online", onBack);
    window.addEventListener("beforeunload", onClose);
    return () => {
      window.removeEventListener("pagehide", onHide);
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("focus", onBack);
      window.removeEventListener("online", onBack);
      window.removeEventListener("beforeunload", onClose);
    };
  }, [running, obstacle, isAtRisk]);
}

type Asked = Pick<AutosaveUse, "opened" | "text" | "title"> & {
  readonly ownerId: string | undefined;
};

type Found = {
  readonly work: Work;
  readonly isElsewhere: boolean;
  readonly unfinished: Work | undefined;
};

/** What this window goes on with: what it left behind, if that is not older than the server's; else what was opened. */
async function workToOpen(store: WorkStore, asked: Asked): Promise<Found> {
  const { opened, ownerId } = asked;
  const { draft, slot } = opened;
  const fresh = freshWork(asked, draft?.draftId ?? crypto.randomUUID(), slot);
  if (!(await takeForThisWindow(slot))) {
    const draftId = crypto.randomUUID();
    const copy = freshWork({ ...asked, opened: { slot } }, draftId, slotOfDraft(draftId));
    return { work: copy, isElsewhere: true, unfinished: undefined };
  }
  const kept = await store.read(slot).catch(() => undefined);
  if (kept !== undefined && isOf(kept, ownerId) && goesOn(kept, draft)) {
    const owned = ownerId === undefined ? kept : { ...kept, ownerId };
    return { work: owned, isElsewhere: false, unfinished: undefined };
  }
  const all = await store.all().catch(() => []);
  return { work: fresh, isElsewhere: false, unfinished: latest(all, slot, ownerId) };
}

function freshWork(
  { opened: { draft }, ownerId, text, title }: Asked,
  draftId: string,
  slot: string,
): Work {
  return {
    slot,
    title,
    draftId,
    revision: draft?.revision ?? 0,
    text,
    isOnServer: true,
    changedAt: new Date().toISOString(),
    ...(draft === undefined ? {} : { savedAt: draft.savedAt }),
    ...(ownerId === undefined ? {} : { ownerId }),
  };
}

/** Whoever has signed in sees their own work, and what was typed before anybody had. */
function isOf({ ownerId }: Work, personId: string | undefined): boolean {
  return ownerId === undefined || ownerId === personId;
}

/** Work that the server has is no newer than the draft that was opened from there. */
function goesOn(kept: Work, draft: OpenedWork["draft"]): boolean {
  return draft === undefined || !kept.isOnServer;
}

const DAY_MILLISECONDS = 86_400_000;

function latest(all: readonly Work[], slot: string, ownerId: string | undefined) {
  const since = new Date(Date.now() - DAY_MILLISECONDS).toISOString();
  return all
    .filter((work) => work.slot !== slot && work.changedAt > since && isOf(work, ownerId))
    .toSorted((one, other) => other.changedAt.localeCompare(one.changedAt))
    .find(({ isOnServer }) => !isOnServer);
}

/** Takes out of this browser what the server has, when a person leaves; what it does not have stays for them. */
export async function forgetSaved(): Promise<void> {
  const store = browserStore();
  for (const work of await store.all().catch(() => [])) {
    if (work.isOnServer) await store.remove(work.slot).catch(() => {});
  }
}

/** Takes a draft that is no more out of this browser. */
export async function forgetDraft(draftId: string): Promise<void> {
  await browserStore()
    .remove(slotOfDraft(draftId))
    .catch(() => {});
}
