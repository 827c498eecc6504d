/** What a change says otherwise than the version it was made from (差异), in sentences; and two changes set against what both began with. */
"use client";

import { useQuery } from "@tanstack/react-query";
import type { AppRouter } from "@xinzhi/api";
import { POLICY_CONTENT_KINDS, type PolicyContentKind, policyForm } from "@xinzhi/domain/schemas";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { LoadingNote } from "@xinzhi/session/frame/page-states.tsx";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { usePolicyNames } from "../policy-form/form-context.tsx";
import { DifferenceList, useDifferences } from "../policy-series/differences.tsx";
import { itemOf } from "../policy-series/item-text.ts";

/** A change as the API tells it. */
export type Change = AppRouter["policy"]["change"]["_def"]["$types"]["output"];

/** One of its differences. */
type Difference = Change["differences"][number];

/** The sentences. A new thing says so instead. */
export function ChangeDifferences({ change }: { readonly change: Change }) {
  const words = useTranslations("reviews.change");
  const kind = POLICY_CONTENT_KINDS.find((known) => known === change.kind);
  if (change.baseRevision === 0 || kind === undefined) return <p>{words("newThing")}</p>;
  return <Sentences change={change} kind={kind} />;
}

function Sentences(props: { readonly change: Change; readonly kind: PolicyContentKind }) {
  const { kind } = props;
  const { code, baseRevision, content } = props.change;
  const words = useTranslations("reviews.change");
  const api = useApi();
  const { data } = useQuery(api.policy.revisions.queryOptions({ kind, code }));
  const field = useMemo(() => policyForm(kind).content, [kind]);
  const text = data?.revisions.find(({ revision }) => revision === baseRevision)?.content;
  const base = useMemo(() => (text === undefined ? undefined : itemOf(text)), [text]);
  const item = useMemo(() => itemOf(content), [content]);
  const sentences = useDifferences(field, base, item);
  if (data === undefined) return <LoadingNote />;
  return <DifferenceList sentences={sentences} nothing={words("onlyDates")} />;
}

/** Two changes against the base both began with (三方比对), value by value. */
export function ThreeWayTable({ differences }: { readonly differences: readonly Difference[] }) {
  const words = useTranslations("reviews.change");
  const wayOf = useWayName();
  return (
    <section
      aria-label={words("threeWay")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
      tabIndex={0}
      className="overflow-x-auto rounded border border-line bg-paper"
    >
      <table className="w-full min-w-[44rem]" data-testid="three-way">
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
              <th scope="row" className="px-2 py-1.5 text-left font-normal">
                {wayOf(path)}
              </th>
              {[base, theirs, mine].map((side, index) => (
                <td key={SIDES[index]} className="figures px-2 py-1.5">
                  {sideText(side, words("none"))}
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

/** Answers a way to a value in words. */
export function useWayName(): (path: string) => string {
  const names = usePolicyNames();
  return (path) =>
    path
      .split(".")
      .filter((part) => part !== "content")
      .map((part) => names.field(part))
      .join(" · ");
}

/** A side's JSON text without its quotes. */
export function sideText(side: string | undefined, none: string): string {
  return side === undefined ? none : side.replace(/^"|"$/g, "");
}
