import { TERMS } from "@xinzhi/domain/glossary";
import { describe, expect, it } from "vitest";
import { dictionaryOf } from "./dictionary.ts";
import { LANGUAGES } from "./language.ts";

type Tree = { readonly [key: string]: string | Tree };

/** Every text of a dictionary by its path. */
function textsOf(tree: Tree, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as const]
      : textsOf(value, `${path}${key}.`),
  );
}

/** The names in braces, e.g. `{rate}` and `{count, plural, …}`. */
function placeholdersOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/\{(\w+)[,}]/g), (match) => match[1] ?? "").sort();
}

const chinese = new Map(textsOf(dictionaryOf("zh-CN")));

describe.each(LANGUAGES)("the words in %s", (language) => {
  const texts = textsOf(dictionaryOf(language));

  it("exist for every key of the Chinese original", () => {
    expect(texts.map(([path]) => path)).toEqual([...chinese.keys()]);
  });

  it("take the placeholders of the Chinese original", () => {
    const taken = texts.map(([path, text]) => [path, placeholdersOf(text)]);
    expect(taken).toEqual([...chinese].map(([path, text]) => [path, placeholdersOf(text)]));
  });
});

it("has no Chinese left in the English, but for what names a Chinese thing", () => {
  const left = textsOf(dictionaryOf("en")).filter(([, text]) => /\p{Script=Han}/u.test(text));
  expect(left.map(([path]) => path)).toEqual([
    "errors.not-a-number",
    "errors.unknown-unit",
    "errors.unclear-units",
    "page.languages.zh-CN",
  ]);
});

it.each(Object.entries(TERMS).filter(([code]) => code in dictionaryOf("zh-CN").terms))(
  "calls %s what the glossary calls it",
  (code, { zh, en }) => {
    expect(chinese.get(`terms.${code}.name`)).toBe(zh);
    const english = new Map(textsOf(dictionaryOf("en"))).get(`terms.${code}.name`);
    expect(english?.toLowerCase()).toBe(en.toLowerCase());
  },
);
