/** Days and codes stand on one line, and nothing of the text is lost. */
import * as fc from "fast-check";
import { Children, isValidElement } from "react";
import { expect, it } from "vitest";
import { Unbroken } from "./unbroken.tsx";

type Piece = { readonly isWhole: boolean; readonly text: string };

function piecesOf(text: string): readonly Piece[] {
  return Children.toArray(Unbroken({ children: text })).flatMap((each) =>
    isValidElement<{ readonly children: string }>(each)
      ? [{ isWhole: each.type === "span", text: each.props.children }]
      : [],
  );
}

it.each([
  ["测算日 2026-11-28 · 参数日 2026-11-01", ["2026-11-28", "2026-11-01"]],
  ["2026-11-28 10:15 已保存", ["2026-11-28 10:15"]],
  ["自 2025-05-20 起，FTP-CURVE-2026-01-05", ["2025-05-20", "FTP-CURVE-2026-01-05"]],
  ["报价 2026-000031 · 已报价", ["2026-000031"]],
  ["LPR-10 BP", ["LPR-10"]],
  ["科技-创新，1,234-5，2.85%", []],
  ["", []],
])("%s keeps %o whole", (text, whole) => {
  const pieces = piecesOf(text);
  expect(pieces.filter(({ isWhole }) => isWhole).map((piece) => piece.text)).toEqual(whole);
});

it("shows every character of any text in its order", () => {
  const part = fc.oneof(fc.string(), fc.constantFrom("2026-11-28", "LPR-2025-05-20", "-", "日"));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join("");
      expect(
        piecesOf(text)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
