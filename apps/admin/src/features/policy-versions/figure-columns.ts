/**
 * Columns of figures (数值列): which figures a table of versions has, and their texts with the same number of decimals in
 * a column. Nothing is cut: the column is as wide as its longest figure.
 */
import type { PolicyVersionText } from "@xinzhi/api";
import { FIGURE_TERMS, type FigureTerm, type FigureUnit } from "@xinzhi/api/figure-terms";
import { inUnit } from "@xinzhi/ui/digits/amount.ts";
import { cutTo, grouped, withoutTrailingZeros } from "@xinzhi/ui/digits/plain-digits.ts";
import { exactPercent } from "@xinzhi/ui/digits/rate-text.ts";

/** One column: its figure, its unit, and the decimals all its texts have. */
export type FigureColumn = {
  readonly term: FigureTerm;
  readonly unit: FigureUnit;
  readonly decimals: number;
};

/** Rates are read to two places even where the second is nought. */
const DECIMALS_MIN: Readonly<Record<FigureUnit, number>> = {
  perYear: 2,
  share: 0,
  yuan: 0,
  count: 0,
  months: 0,
};

/** One column for each figure that any of the versions has, in the order of the terms. */
export function columnsOf(versions: readonly PolicyVersionText[]): readonly FigureColumn[] {
  return FIGURE_TERMS.flatMap((term) => {
    const figures = versions.flatMap(({ value }) =>
      value.figures.filter((figure) => figure.term === term),
    );
    const [first] = figures;
    if (first === undefined) return [];
    const places = figures.map(({ unit, digits }) => placesOf(inShownUnit(unit, digits)));
    const decimals = Math.max(DECIMALS_MIN[first.unit], ...places);
    return [{ term, unit: first.unit, decimals }];
  });
}

/**
 * The text of a version's figure in a column; `undefined` where its document does not state one.
 * @example textIn({ term: "relendingQuota", unit: "yuan", decimals: 0 }, rel6) // => "12,000", in 亿元
 */
export function textIn(column: FigureColumn, version: PolicyVersionText): string | undefined {
  const figure = version.value.figures.find(({ term }) => term === column.term);
  if (figure === undefined) return undefined;
  return grouped(cutTo(inShownUnit(figure.unit, figure.digits), column.decimals));
}

/** Rates and shares in percent, money in 亿元, every digit kept. */
function inShownUnit(unit: FigureUnit, digits: string): string {
  switch (unit) {
    case "perYear":
    case "share":
      return exactPercent(digits);
    case "yuan":
      return inUnit(digits, "hundredMillion");
    case "count":
    case "months":
      return withoutTrailingZeros(digits);
  }
}

function placesOf(digits: string): number {
  return digits.split(".")[1]?.length ?? 0;
}
