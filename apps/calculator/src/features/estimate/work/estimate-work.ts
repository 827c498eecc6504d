/**
 * What an enterprise has entered (测算内容): one text for each field, exactly as typed, under the field's path. Tools keep theirs under
 * `tool.`. Nothing of it leaves the device until the enterprise asks.
 */

/** A field's place, e.g. `need.amount` or `rights.0.value`. */
export type TextPath = string;

/** The texts of all fields; one that is empty was not told. */
export type EstimateTexts = Readonly<Record<TextPath, string>>;

/** The text at a path. */
export type TextAt = (path: TextPath) => string;

/** Reads texts by their path. */
export function textAt(texts: EstimateTexts): TextAt {
  return (path) => texts[path] ?? "";
}

/** With one text changed. An empty one is forgotten. */
export function withText(texts: EstimateTexts, path: TextPath, text: string): EstimateTexts {
  const { [path]: _, ...others } = texts;
  return text === "" ? others : { ...others, [path]: text };
}

/** The numbers of a list's rows, 0 first; `least` rows are there even when nothing was typed. */
export function rowNumbers(texts: EstimateTexts, list: TextPath, least: number): readonly number[] {
  const told = Object.keys(texts).flatMap((path) => {
    if (!path.startsWith(`${list}.`)) return [];
    const row = Number(path.slice(list.length + 1).split(".")[0]);
    return Number.isInteger(row) ? [row] : [];
  });
  const most = told.reduce((most, row) => (row >= most ? row + 1 : most), least);
  return Array.from({ length: most }, (_, row) => row);
}

/** Without one row of a list; the rows after it move up. */
export function withoutRow(texts: EstimateTexts, list: TextPath, row: number): EstimateTexts {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([path, text]): readonly [string, string][] => {
      if (!path.startsWith(`${list}.`)) return [[path, text]];
      const [number = "", ...rest] = path.slice(list.length + 1).split(".");
      const at = Number(number);
      if (at === row) return [];
      return [[at > row ? [list, at - 1, ...rest].join(".") : path, text]];
    }),
  );
}
