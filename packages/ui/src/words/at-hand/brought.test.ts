/** The words that a page came with are those its sentences are made of. */
import { expect, test } from "vitest";
import { dictionaryOf as whole } from "../dictionary.ts";
import { bringWords, dictionaryOf } from "./brought.ts";

test("words are there once they were brought, part after part, and not before", () => {
  expect(() => dictionaryOf("en")).toThrow("no words in en");
  const { units, stack } = whole("en");
  bringWords("en", { units });
  bringWords("en", { stack });
  expect(dictionaryOf("en")).toEqual({ units, stack });
  expect(() => dictionaryOf("zh-CN")).toThrow("no words in zh-CN");
});
