/**
 * Autosave against a store in memory and a server that answers as told: what is kept when, and that nothing is overwritten in silence.
 */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type SaveState, startAutosave } from "./autosave.ts";
import type { DraftOutcome, SaveDraft, Work, WorkStore } from "./work.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-28T02:15:00.000Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

function memoryStore(): WorkStore & { readonly kept: Map<string, Work> } {
  const kept = new Map<string, Work>();
  return {
    kept,
    read: async (slot) => kept.get(slot),
    write: async (work) => void kept.set(work.slot, work),
    remove: async (slot) => void kept.delete(slot),
    all: async () => [...kept.values()],
  };
}

const UNTOUCHED: Work = {
  slot: "deal:d1",
  title: "示例",
  draftId: "id-1",
  revision: 0,
  text: "sample",
  isOnServer: true,
  changedAt: "2026-11-28T02:00:00.000Z",
};

function started(outcomes: readonly DraftOutcome[] | undefined, opened = UNTOUCHED) {
  const store = memoryStore();
  const sent: Parameters<SaveDraft>[0][] = [];
  const said: SaveState[] = [];
  const left = [...(outcomes ?? [])];
  const save: SaveDraft = async ({ draftId, revision, text }) => {
    sent.push({ draftId, revision, text });
    return left.shift() ?? { kind: "failed" };
  };
  const autosave = startAutosave(opened, {
    store,
    save: outcomes === undefined ? undefined : save,
    now: () => new Date(),
    newId: () => "id-2",
    onState: (state) => said.push(state),
  });
  const last = () => said.at(-1);
  return { autosave, store, sent, last };
}

test("a change is in the browser within a second, also where nobody has signed in", async () => {
  const { autosave, store, last } = started(undefined);
  autosave.changed("typed", "甲");
  expect(last()?.phase).toBe("pending");
  await vi.advanceTimersByTimeAsync(300);
  expect(store.kept.get("deal:d1")).toMatchObject({ text: "typed", isOnServer: false });
  expect(last()?.phase).toBe("kept");
});

test("typing without a pause is kept all the same", async () => {
  const { autosave, store } = started(undefined);
  for (let key = 0; key < 40; key += 1) {
    autosave.changed(`typed ${key}`, "甲");
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(store.kept.get("deal:d1")?.text).toMatch(/^typed 3[5-9]$/);
});

test("the first save makes a draft, and the browser keeps it under the draft's name", async () => {
  const { autosave, store, sent, last } = started([{ kind: "saved", revision: 1 }]);
  autosave.changed("typed", "甲");
  await vi.advanceTimersByTimeAsync(2000);
  expect(sent).toEqual([{ draftId: "id-1", revision: 0, text: "typed" }]);
  expect([...store.kept.keys()]).toEqual(["draft:id-1"]);
  expect(last()).toMatchObject({
    phase: "kept",
    work: { revision: 1, isOnServer: true, savedAt: "2026-11-28T02:15:01.500Z" },
  });
});

test("what was typed while a save was on its way is saved on top of it", async () => {
  const { autosave, sent } = started([
    { kind: "saved", revision: 1 },
    { kind: "saved", revision: 2 },
  ]);
  autosave.changed("one", "甲");
  await vi.advanceTimersByTimeAsync(1400);
  autosave.changed("two", "甲");
  await vi.advanceTimersByTimeAsync(200);
  autosave.changed("three", "甲");
  await vi.advanceTimersByTimeAsync(4000);
  expect(sent.map(({ revision, text }) => [revision, text])).toEqual([
    [0, "two"],
    [1, "three"],
  ]);
});

test("where the server has moved on saving stops, until a person says what is to be done", async () => {
  const stale = { kind: "stale", revision: 5, savedAt: "2026-11-28T02:10:00Z" } as const;
  const { autosave, sent, last } = started([stale, { kind: "saved", revision: 6 }]);
  autosave.changed("mine", "甲");
  await vi.advanceTimersByTimeAsync(2000);
  expect(last()).toMatchObject({ obstacle: "stale", theirs: { revision: 5 } });
  autosave.changed("mine, more", "甲");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  await autosave.overwrite();
  expect(sent.at(-1)).toEqual({ draftId: "id-1", revision: 5, text: "mine, more" });
  expect(last()).toMatchObject({ obstacle: undefined, phase: "kept", work: { revision: 6 } });
});

test("a draft of its own stands beside what the server has", async () => {
  const stale = { kind: "stale", revision: 5, savedAt: "" } as const;
  const { autosave, sent, store } = started([stale, { kind: "saved", revision: 1 }]);
  autosave.changed("mine", "甲");
  await vi.advanceTimersByTimeAsync(2000);
  await autosave.saveAsNew();
  expect(sent.at(-1)).toEqual({ draftId: "id-2", revision: 0, text: "mine" });
  expect(store.kept.get("draft:id-2")).toMatchObject({ isOnServer: true, revision: 1 });
});

test("a server that does not answer is asked again; nothing typed is lost meanwhile", async () => {
  const { autosave, store, sent, last } = started([
    { kind: "failed" },
    { kind: "saved", revision: 1 },
  ]);
  autosave.changed("typed", "甲");
  await vi.advanceTimersByTimeAsync(2000);
  expect(last()?.obstacle).toBe("failed");
  expect(store.kept.get("deal:d1")).toMatchObject({ text: "typed", isOnServer: false });
  await vi.advanceTimersByTimeAsync(11_000);
  expect(sent).toHaveLength(2);
  expect(last()).toMatchObject({ obstacle: undefined, work: { isOnServer: true } });
});

test("after the session has ended nothing is sent until somebody has signed in again", async () => {
  const { autosave, store, sent, last } = started([
    { kind: "signed-out" },
    { kind: "saved", revision: 1 },
  ]);
  autosave.changed("typed", "甲");
  await vi.advanceTimersByTimeAsync(2000);
  autosave.changed("typed on", "甲");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(last()?.obstacle).toBe("signed-out");
  expect(store.kept.get("deal:d1")?.text).toBe("typed on");
  await autosave.retry();
  expect(sent.at(-1)?.text).toBe("typed on");
  expect(last()?.work.isOnServer).toBe(true);
});

test("work that a crash left behind goes to the server when it is opened", async () => {
  const left = { ...UNTOUCHED, slot: "draft:id-1", revision: 3, text: "left", isOnServer: false };
  const { sent } = started([{ kind: "saved", revision: 4 }], left);
  await vi.advanceTimersByTimeAsync(10);
  expect(sent).toEqual([{ draftId: "id-1", revision: 3, text: "left" }]);
});

test("a browser that cannot keep anything says so", async () => {
  const said: SaveState[] = [];
  const refuses = () => Promise.reject(new Error("full"));
  const store = { read: refuses, write: refuses, remove: refuses, all: refuses };
  const autosave = startAutosave(UNTOUCHED, {
    store,
    save: undefined,
    now: () => new Date(),
    newId: () => "id-2",
    onState: (state) => said.push(state),
  });
  autosave.changed("typed", "甲");
  await vi.advanceTimersByTimeAsync(300);
  expect(said.at(-1)?.isLocal).toBe(false);
});
