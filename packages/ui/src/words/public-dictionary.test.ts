/** What enterprises read: every public word, in both languages, and no word of the bank's inside. */
import { expect, it } from "vitest";
import { dictionaryOf } from "./dictionary.ts";
import { LANGUAGES } from "./language.ts";
import { publicWordsOf } from "./public-dictionary.ts";

const INSIDE =
  /\b(FTP|RAROC|EVA|PD|LGD|margin|hurdle)\b|资金转移|转移定价|利差|违约概率|违约损失率|经济资本|预期损失/i;

it.each(LANGUAGES)("says nothing of the bank's inside in %s", (language) => {
  expect(JSON.stringify(publicWordsOf(language))).not.toMatch(INSIDE);
});

it.each(LANGUAGES)(
  "is a part of the whole dictionary in %s, which does speak of it",
  (language) => {
    const whole = dictionaryOf(language);
    expect(whole).toMatchObject(publicWordsOf(language));
    expect(JSON.stringify(whole)).toMatch(INSIDE);
  },
);
