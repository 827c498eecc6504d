/** Every word of ours becomes the text that an interpreter of the whole of ICU makes of it. */
import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { dictionaryOf } from "./dictionary.ts";
import formatMessage from "./format-message.ts";
import { LANGUAGES, type Language } from "./language.ts";

type Tree = { readonly [key: string]: string | Tree };

/** Every text of a dictionary. */
function textsOf(tree: Tree): readonly string[] {
  return Object.values(tree).flatMap((part) => (typeof part === "string" ? [part] : textsOf(part)));
}

/** Facts that would show if they were interpreted, and counts on either side of one and of the thousand. */
const TOLD = ["2.85%", "<b>甲 '{count}' $& #</b>", 0] as const;
const COUNTS = [0, 1, 2, 21, 1234] as const;

/** Each set of facts that a message is tried with. */
function factsFor(text: string): readonly Readonly<Record<string, string | number>>[] {
  const names = Array.from(text.matchAll(/\{(\w+)[,}]/g), (match) => match[1] ?? "");
  const isCounted = text.includes(", plural,");
  return (isCounted ? COUNTS : TOLD).map((fact) =>
    Object.fromEntries(names.map((name) => [name, fact])),
  );
}

function around(locale: Language) {
  return {
    locale,
    formatters: {
      getPluralRules: (language: string) => new Intl.PluralRules(language),
      getNumberFormat: (language: string) => new Intl.NumberFormat(language),
    },
  };
}

function interpreted(locale: Language, message: string, facts: object): string {
  const translate = createTranslator({
    locale,
    timeZone: "Asia/Shanghai",
    messages: { message },
    onError: (error) => {
      throw error;
    },
  });
  return translate("message", { ...facts });
}

describe.each(LANGUAGES)("the words in %s", (language) => {
  const texts = textsOf(dictionaryOf(language));
  const open = texts.filter((text) => /[{}<>#']/.test(text));

  it("are filled as ICU fills them", () => {
    expect(open.filter((text) => text.includes(", plural,")).length).toBeGreaterThan(3);
    const own = open.flatMap((text) =>
      factsFor(text).map((facts) => formatMessage("", text, facts, around(language))),
    );
    const known = open.flatMap((text) =>
      factsFor(text).map((facts) => interpreted(language, text, facts)),
    );
    expect(own).toEqual(known);
  });
});

it.each([
  ["en", "{count, plural, one {# entry} other {# entries}}", { count: 1 }, "1 entry"],
  ["en", "{count, plural, one {# entry} other {# entries}}", { count: 1234 }, "1,234 entries"],
  ["zh-CN", "共 {count, plural, other {# 项}}，{name}", { count: 1, name: "甲" }, "共 1 项，甲"],
  ["en", "{a} and {a} and {b}", { a: "{b}", b: "$1" }, "{b} and {b} and $1"],
  ["en", "as it stands {a}", undefined, "as it stands {a}"],
] as const)("%s: %s with %o is %s", (language, message, facts, text) => {
  expect(formatMessage("", message, facts, around(language))).toBe(text);
});

it.each([
  [{ name: "group" }, {}],
  ["{name}", {}],
  ["{count, plural, other {#}}", { count: "3" }],
])("%o with %o is a mistake of ours", (message, facts) => {
  expect(() => formatMessage("", message, facts, around("en"))).toThrow();
});
