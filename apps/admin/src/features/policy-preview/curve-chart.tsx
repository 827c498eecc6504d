/** An FTP curve drawn (曲线图): this version against the one before, from the shortest tenor to the longest. The grid beside it is exact. */
"use client";

import type { Json } from "@xinzhi/domain/schemas";
import { exactPercent } from "@xinzhi/ui/digits/rate-text.ts";
import { isGroup, isList } from "@xinzhi/ui/words/policy-text.ts";
import { useTranslations } from "use-intl";
import { valueAt } from "../policy-form/json-path.ts";

type Point = { readonly tenor: string; readonly perYear: string };

const [WIDTH, HEIGHT, EDGE] = [280, 120, 14];
const DIGITS = /^-?\d+(?:\.\d+)?$/;

/** The points that are rates already; what is half typed is left out of the drawing. */
function pointsOf(item: Json | undefined): readonly Point[] {
  const rows = valueAt(item, ["content", "points"]);
  if (rows === undefined || !isList(rows)) return [];
  return rows.flatMap((row) => {
    if (!isGroup(row)) return [];
    const [tenor, perYear] = [row["tenor"], valueAt(row, ["annualRate", "perYear"])];
    return typeof tenor === "string" && typeof perYear === "string" && DIGITS.test(perYear)
      ? [{ tenor, perYear }]
      : [];
  });
}

/** The drawing. */
export function CurveChart({
  item,
  base,
}: {
  readonly item: Json;
  readonly base: Json | undefined;
}) {
  const words = useTranslations("policyDesk.preview");
  const [mine, was] = [pointsOf(item), pointsOf(base)];
  const heights = [...mine, ...was].map(({ perYear }) => Number(perYear));
  const [least, most] = [Math.min(...heights), Math.max(...heights)];
  const across = (index: number, count: number) =>
    EDGE + (index / Math.max(1, count - 1)) * (WIDTH - 2 * EDGE);
  const up = (perYear: string) => {
    const share = most > least ? (Number(perYear) - least) / (most - least) : 1 / 2;
    return HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
  };
  const line = (points: readonly Point[]) =>
    points.map(({ perYear }, index) => `${across(index, points.length)},${up(perYear)}`).join(" ");
  const text = mine.map(({ tenor, perYear }) => `${tenor} ${exactPercent(perYear)}%`).join(" · ");
  return (
    <figure data-testid="curve">
      <svg
        role="img"
        aria-label={words("curveText", { points: text })}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="block w-full"
      >
        <polyline points={line(was)} className="fill-none stroke-barless" strokeWidth="2" />
        <polyline points={line(mine)} className="fill-none stroke-accent" strokeWidth="2" />
        {mine.map(({ tenor, perYear }, index) => (
          <circle
            key={`${tenor} ${perYear}`}
            cx={across(index, mine.length)}
            cy={up(perYear)}
            r="2.5"
            className="fill-accent"
          />
        ))}
      </svg>
      <figcaption className="flex flex-wrap justify-between gap-x-3 text-faint text-small">
        <span>{mine[0]?.tenor}</span>
        <span>
          <span aria-hidden className="text-accent">
            ━
          </span>{" "}
          {words("mine")}{" "}
          {was.length === 0 ? null : (
            <>
              <span aria-hidden>━</span> {words("before")}
            </>
          )}
        </span>
        <span>{mine.at(-1)?.tenor}</span>
      </figcaption>
    </figure>
  );
}
