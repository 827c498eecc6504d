/** What a change says otherwise than the version it was made from (差异), a sentence for each value. */
"use client";

import type { AppRouter } from "@xinzhi/api";
import { useTranslations } from "use-intl";

/** A change as the API tells it. */
export type Change = AppRouter["policy"]["change"]["_def"]["$types"]["output"];

/** One of its differences. */
export type Difference = Change["differences"][number];

/** The sentences. A new thing says so instead. */
export function ChangeDifferences({ change }: { readonly change: Change }) {
  const words = useTranslations("reviews.change");
  if (change.baseRevision === 0) return <p>{words("newThing")}</p>;
  return (
    <ul className="list-disc pl-5" data-testid="differences">
      {change.differences.map(({ path, base, mine }) => (
        <li key={path}>
          <span className="figures">{path}</span>：
          {words("fromTo", { from: shown(base, words("none")), to: shown(mine, words("none")) })}
        </li>
      ))}
    </ul>
  );
}

/** Two changes against the base both began with. */
export function ThreeWayTable({ differences }: { readonly differences: readonly Difference[] }) {
  const words = useTranslations("reviews.change");
  return (
    <section
      aria-label={words("threeWay")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
      tabIndex={0}
      className="overflow-x-auto rounded border border-line bg-paper"
    >
      <table className="w-full" data-testid="three-way">
        <thead>
          <tr className="text-left text-faint">
            {(["field", "base", "theirs", "mine", "by"] as const).map((head) => (
              <th key={head} scope="col" className="px-2 py-1.5">
                {words(`heads.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ path, base, theirs, mine, by }) => (
            <tr key={path} className={by === "conflict" ? "bg-ambertint" : ""}>
              <th scope="row" className="figures px-2 py-1.5 text-left font-normal">
                {path}
              </th>
              {[base, theirs, mine].map((side, index) => (
                <td key={SIDES[index]} className="figures px-2 py-1.5">
                  {shown(side, words("none"))}
                </td>
              ))}
              <td className="px-2 py-1.5">{words(`by.${by}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const SIDES = ["base", "theirs", "mine"] as const;

function shown(side: string | undefined, none: string): string {
  return side === undefined ? none : side.replace(/^"|"$/g, "");
}
