/**
 * Autosave (自动保存): a change is in the browser a quarter of a second later, and on the server soon after. Each save names the
 * revision it stands on; where the server has moved on, saving stops and the reader decides. Nothing is overwritten in silence.
 */
import type { DraftOutcome, SaveDraft, Work, WorkStore } from "./work.ts";
import { slotOfDraft } from "./work.ts";

const LOCAL_MILLISECONDS = 250;
const SERVER_MILLISECONDS = 1500;
const RETRY_MILLISECONDS = 10_000;

/** What keeps the server from having the text, where something does. */
export type Obstacle = Exclude<DraftOutcome["kind"], "saved">;

/** What the page says about saving. */
export type SaveState = {
  /** Nothing was changed yet, something waits to be written, or all is kept as far as it goes. */
  readonly phase: "untouched" | "pending" | "kept";
  /** Whether the browser could keep it. */
  readonly isLocal: boolean;
  readonly obstacle: Obstacle | undefined;
  /** The revision and moment that the server has instead, where that is the obstacle. */
  readonly theirs: { readonly revision: number; readonly savedAt: string } | undefined;
  readonly work: Work;
};

/** What autosave works with. `save` is absent where nobody has signed in who may keep drafts. */
export type AutosaveParts = {
  readonly store: WorkStore;
  readonly save: SaveDraft | undefined;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly onState: (state: SaveState) => void;
};

/** A running autosave. */
export type Autosave = {
  readonly changed: (text: string, title: string) => void;
  /** Writes to the browser what waits, at once. */
  readonly flush: () => Promise<void>;
  /** Tries the server again. */
  readonly retry: () => Promise<void>;
  /** Goes on as a draft of its own, beside what the server has. */
  readonly saveAsNew: () => Promise<void>;
  /** Puts this text in place of what the server has; only ever on a person's word. */
  readonly overwrite: () => Promise<void>;
  readonly stop: () => void;
};

/** What runs: the state, and what is due. */
type Running = {
  readonly parts: AutosaveParts;
  state: SaveState;
  localTimer: ReturnType<typeof setTimeout> | undefined;
  serverTimer: ReturnType<typeof setTimeout> | undefined;
  isSending: boolean;
  isStopped: boolean;
};

/** Starts with work as it was opened. */
export function startAutosave(opened: Work, parts: AutosaveParts): Autosave {
  const phase = opened.isOnServer ? "untouched" : "pending";
  const told = { phase, isLocal: true, obstacle: undefined, theirs: undefined } as const;
  const it: Running = {
    parts,
    state: { ...told, work: opened },
    localTimer: undefined,
    serverTimer: undefined,
    isSending: false,
    isStopped: false,
  };
  if (phase === "pending") sendSoon(it, 0);
  return {
    changed: (text, title) => change(it, text, title),
    flush: () => flush(it),
    retry: () => resume(it, it.state.work),
    saveAsNew: () => {
      const draftId = parts.newId();
      const slot = slotOfDraft(draftId);
      return resume(it, { ...it.state.work, draftId, slot, revision: 0, isOnServer: false });
    },
    overwrite: () => {
      const { work, theirs } = it.state;
      const revision = theirs?.revision ?? work.revision;
      return resume(it, { ...work, revision, isOnServer: false });
    },
    stop: () => {
      it.isStopped = true;
      clearTimeout(it.localTimer);
      clearTimeout(it.serverTimer);
    },
  };
}

function tell(it: Running, change: Partial<SaveState>): void {
  it.state = { ...it.state, ...change };
  if (!it.isStopped) it.parts.onState(it.state);
}

function change(it: Running, text: string, title: string): void {
  const { work, obstacle } = it.state;
  if (text === work.text) return;
  const changedAt = it.parts.now().toISOString();
  tell(it, { phase: "pending", work: { ...work, text, title, changedAt, isOnServer: false } });
  it.localTimer ??= setTimeout(() => void flush(it), LOCAL_MILLISECONDS);
  if (obstacle === undefined) sendSoon(it, SERVER_MILLISECONDS);
  else if (obstacle === "failed") sendSoon(it, RETRY_MILLISECONDS);
}

/** Writes to the browser. Where the server takes no drafts, that is as far as it goes. */
async function flush(it: Running): Promise<void> {
  clearTimeout(it.localTimer);
  it.localTimer = undefined;
  const { work } = it.state;
  try {
    await it.parts.store.write(work);
    if (!it.state.isLocal) tell(it, { isLocal: true });
  } catch {
    tell(it, { isLocal: false });
  }
  if (it.parts.save === undefined && it.state.work === work) tell(it, { phase: "kept" });
}

function sendSoon(it: Running, milliseconds: number): void {
  if (it.parts.save === undefined || it.serverTimer !== undefined || it.isStopped) return;
  it.serverTimer = setTimeout(() => void send(it), milliseconds);
}

/** One save at a time; what is typed meanwhile goes with the next. */
async function send(it: Running): Promise<void> {
  clearTimeout(it.serverTimer);
  it.serverTimer = undefined;
  const { save } = it.parts;
  const sent = it.state.work;
  if (save === undefined || it.isSending || it.isStopped || sent.isOnServer) return;
  it.isSending = true;
  const outcome = await save(sent);
  it.isSending = false;
  // Meanwhile it may have become a draft of its own.
  if (sent.draftId !== it.state.work.draftId) return sendSoon(it, 0);
  if (outcome.kind === "saved") return keep(it, sent, outcome.revision);
  const theirs = outcome.kind === "stale" ? outcome : undefined;
  tell(it, { obstacle: outcome.kind, theirs, phase: "kept" });
  if (outcome.kind === "failed") sendSoon(it, RETRY_MILLISECONDS);
}

/** The first save makes it a draft: from then on the browser keeps it under the draft's name. */
async function keep(it: Running, sent: Work, revision: number): Promise<void> {
  const isSame = it.state.work.text === sent.text;
  const { slot: before } = it.state.work;
  const slot = slotOfDraft(sent.draftId);
  const savedAt = it.parts.now().toISOString();
  const work = { ...it.state.work, slot, revision, savedAt, isOnServer: isSame };
  tell(it, { work, phase: isSame ? "kept" : "pending", obstacle: undefined, theirs: undefined });
  await flush(it);
  if (before !== slot) await it.parts.store.remove(before).catch(() => {});
  if (!isSame) sendSoon(it, SERVER_MILLISECONDS);
}

async function resume(it: Running, work: Work): Promise<void> {
  tell(it, { work, obstacle: undefined, theirs: undefined, phase: "pending" });
  await flush(it);
  await send(it);
}
