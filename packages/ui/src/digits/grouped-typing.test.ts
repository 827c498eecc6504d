/** A hand in a grouped amount: the number is the one it would be without the commas; foreign commas stay. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Typing, typedAmong } from "./grouped-typing.ts";
import { grouped } from "./plain-digits.ts";
import { typedAmount } from "./typed-number.ts";

/** What a browser leaves in the field: `putIn` in place of what stood between two places. */
function put(before: string, from: number, to: number, putIn: string): Typing {
  return {
    text: before.slice(0, from) + putIn + before.slice(to),
    caret: from + putIn.length,
    putIn,
  };
}

describe("a hand in a text that stood grouped", () => {
  it.each([
    ["a digit at the end", put("1,234", 5, 5, "5"), "12345", 5],
    ["a digit at the front", put("1,234", 0, 0, "9"), "91234", 1],
    ["a digit right behind the comma", put("1,234", 2, 2, "9"), "19234", 2],
    ["the last digit deleted", put("1,234", 4, 5, ""), "123", 3],
    ["the first digit deleted", put("1,234", 0, 1, ""), "234", 0],
    ["the comma deleted", put("1,234", 1, 2, ""), "1234", 1],
    ["all but the first deleted", put("1,234", 2, 5, ""), "1", 1],
    ["a point", put("1,234", 5, 5, "."), "1234.", 5],
    ["a unit", put("1,234", 5, 5, "万"), "1234万", 5],
    ["digits pasted over digits", put("1,234", 2, 4, "500"), "15004", 4],
    ["another number over all", put("1,234", 0, 5, "2.5"), "2.5", 3],
  ])("1,234: %s", (_, typing, text, caret) => {
    expect(typedAmong("1,234", typing)).toEqual({ text, caret });
  });

  it("of several groups, with a sign and decimals, loses every comma", () => {
    const before = "−1,234,567.8";
    expect(typedAmong(before, put(before, 12, 12, "9"))).toEqual({
      text: "−1234567.89",
      caret: 11,
    });
  });
});

describe("commas that are not the field's own stay for the domain to judge", () => {
  it.each([
    ["pasted over all", "1,234", put("1,234", 0, 5, "1,23"), "unclear-separators"],
    ["pasted behind", "1,234", put("1,234", 5, 5, ",5"), "unclear-separators"],
    ["typed by hand", "1,234", put("1,234", 5, 5, ","), "unclear-separators"],
    ["typed full-width", "1,234", put("1,234", 5, 5, "，"), "unclear-separators"],
    ["no groups before", "1,2", put("1,2", 3, 3, "3"), "unclear-separators"],
    ["four in a group", "1,2345", put("1,2345", 6, 6, "6"), "unclear-separators"],
  ] as const)("%s", (_, before, typing, error) => {
    const { text, caret } = typedAmong(before, typing);
    expect({ text, caret }).toEqual({ text: typing.text, caret: typing.caret });
    expect(typedAmount(text, "tenThousand")).toEqual({ kind: "error", error });
  });

  it("so do those of a change that nobody can tell, such as an undo", () => {
    const undone = { text: "1,2", caret: 3, putIn: undefined };
    expect(typedAmong("1,234", undone)).toEqual({ text: "1,2", caret: 3 });
  });
});

const AMOUNT = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.option(fc.bigInt({ min: 1n, max: 999n })))
  .map(([whole, part]) => (part === null ? `${whole}` : `${whole}.${part}`));
const DIGIT = fc.constantFrom("", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

it("one digit typed or deleted anywhere gives the number one gets without commas", () => {
  fc.assert(
    fc.property(AMOUNT, fc.nat(), DIGIT, (digits, somewhere, digit) => {
      const before = grouped(digits);
      const place = somewhere % (before.length + 1);
      const end = digit === "" ? Math.min(place + 1, before.length) : place;
      const plain = [before.slice(0, place), digit, before.slice(end)].join("").replaceAll(",", "");
      const { text, caret } = typedAmong(before, put(before, place, end, digit));
      if (before.includes(",")) {
        expect(text).toBe(plain);
        expect(text.slice(caret)).toBe(before.slice(end).replaceAll(",", ""));
      }
      expect(typedAmount(text, "tenThousand")).toEqual(typedAmount(plain, "tenThousand"));
    }),
  );
});
