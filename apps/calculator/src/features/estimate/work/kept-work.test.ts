/** What is kept in the browser, and what becomes of something else that stands in its place. */
import { expect, test } from "vitest";
import { rowNumbers, withoutRow, withText } from "./estimate-work.ts";
import { keptWork } from "./kept-work.ts";

function storageWith(content: Record<string, string>): Storage {
  const kept = new Map(Object.entries(content));
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

test("what one page keeps the next one reads", () => {
  const storage = storageWith({});
  const page = keptWork(() => storage);
  page.change((texts) => withText(texts, "need.amount", "1,000"));
  expect(keptWork(() => storage).read()).toEqual({ "need.amount": "1,000" });
  page.change(() => ({}));
  expect(storage.length).toBe(0);
});

test.each([["not json"], ["[]"], ["null"], ['"text"']])("%s is nothing of ours", (content) => {
  expect(keptWork(() => storageWith({ "xinzhi-estimate": content })).read()).toEqual({});
});

test("a value that is no text is left out", () => {
  const storage = storageWith({ "xinzhi-estimate": '{"a":"1","b":2}' });
  expect(keptWork(() => storage).read()).toEqual({ a: "1" });
});

test("a browser that refuses to keep anything does not stop the page", () => {
  const page = keptWork(() => {
    throw new Error("refused");
  });
  page.change((texts) => withText(texts, "need.amount", "5"));
  expect(page.read()).toEqual({ "need.amount": "5" });
});

test("listeners hear of every change until they leave", () => {
  const page = keptWork(() => storageWith({}));
  const heard: string[] = [];
  const leave = page.subscribe(() => heard.push(page.read()["a"] ?? ""));
  page.change((texts) => withText(texts, "a", "1"));
  leave();
  page.change((texts) => withText(texts, "a", "2"));
  expect(heard).toEqual(["1"]);
});

test("rows are counted from what was typed, and move up when one goes", () => {
  const texts = { "rights.0.value": "a", "rights.2.value": "c", "rightsOther.5": "x", name: "n" };
  expect(rowNumbers(texts, "rights", 1)).toEqual([0, 1, 2]);
  expect(rowNumbers({}, "rights", 1)).toEqual([0]);
  expect(withoutRow(texts, "rights", 1)).toEqual({
    "rights.0.value": "a",
    "rights.1.value": "c",
    "rightsOther.5": "x",
    name: "n",
  });
  expect(withoutRow(texts, "rights", 0)).toEqual({
    "rights.1.value": "c",
    "rightsOther.5": "x",
    name: "n",
  });
});
