import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const css = readFileSync(fileURLToPath(new URL("theme.css", import.meta.url)), "utf8");

/** The colour tokens of the block that starts with this text. */
function tokensOf(start: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(start) + start.length).split("}", 1)[0] ?? "";
  return new Map(
    Array.from(block.matchAll(/--color-([a-z]+): (#[0-9a-f]{6});/g), (match) => [
      match[1] ?? "",
      match[2] ?? "",
    ]),
  );
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ["page", "paper", "well"];
const TEXT_PAIRS = [
  ...["ink", "faint", "accent", "vermilion"].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground]),
  ),
  ["ink", "tint"],
  ["accent", "tint"],
  ["onaccent", "accent"],
  ["amber", "ambertint"],
  ["ink", "ambertint"],
  ["vermilion", "vermiliontint"],
  ...["heata", "heatb", "heatc", "heatd", "heate"].map((ground) => ["ink", ground]),
];
const EDGE_PAIRS = [...GROUNDS.map((ground) => ["edge", ground]), ["bar", "paper"]];

const light = tokensOf("@theme {");
const dark = tokensOf(':root[data-theme="dark"] {');
const system = tokensOf(':root[data-theme="system"] {');

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s theme", (_, tokens) => {
  const colour = (name: string | undefined) => tokens.get(name ?? "") ?? "#000000";

  it.each(TEXT_PAIRS)("shows %s text on %s with a contrast of at least 4.5", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGE_PAIRS)(
    "shows the %s of a control on %s with a contrast of at least 3",
    (edge, ground) => {
      expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
    },
  );
});

it("gives the dark system the same colours as the dark choice", () => {
  expect(system).toEqual(dark);
  expect([...dark.keys()]).toEqual([...light.keys()]);
});
