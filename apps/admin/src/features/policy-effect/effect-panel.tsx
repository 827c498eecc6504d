/**
 * The preview of a change (影响预览): how many saved quotes move and by how much, who is taken or dropped, what nobody may sign any more, how
 * much relending is drawn more or less; then each quote that moves.
 */
"use client";

import { type EffectSummary, effectReading, effectSummary } from "@xinzhi/domain";
import { FailedNote, MAIN_BUTTON, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { useEffect, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { EffectTable } from "./effect-table.tsx";
import { spreadText, yuanText } from "./effect-texts.ts";
import { type ChangeAsked, type EffectRun, useEffectRun } from "./use-effect-run.ts";

const SAMPLES = [200, 1000, 2000] as const;

/** The panel. It starts by itself where `isStarted`; an edited item waits for a click, since it changes with every key. */
export function EffectPanel(props: { readonly asked: ChangeAsked; readonly isStarted?: boolean }) {
  const { asked, isStarted = false } = props;
  const words = useTranslations("reviews.effect");
  const [most, setMost] = useState<number>(1000);
  const { run, start, stop } = useEffectRun(asked, most);
  const isRunning = run.state === "running";
  useStartOnce(isStarted, start);
  return (
    <section aria-labelledby="effect-title" className="grid gap-3" data-testid="effect">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="effect-title" className="mr-auto font-semibold text-lead">
          {words("title")}
        </h2>
        <label className="flex items-center gap-2">
          <span className="text-faint">{words("most")}:</span>
          <select
            value={String(most)}
            disabled={isRunning}
            className="h-8 rounded border border-edge bg-paper px-2"
            onChange={(event) => setMost(Number(event.target.value))}
          >
            {SAMPLES.map((count) => (
              <option key={count} value={String(count)}>
                {words("latest", { count: String(count) })}
              </option>
            ))}
          </select>
        </label>
        {isRunning ? (
          <button type="button" className={SIDE_BUTTON} onClick={stop}>
            {words("stop")}
          </button>
        ) : (
          <button type="button" className={MAIN_BUTTON} onClick={start}>
            {words(run.state === "idle" ? "start" : "again")}
          </button>
        )}
      </div>
      <p className="text-faint text-small">{words("meaning")}</p>
      <Progress run={run} />
      {run.error === undefined ? null : <FailedNote error={run.error} onRetry={start} />}
      {run.problems.length === 0 ? null : (
        <p role="alert" className="text-vermilion">
          {words("badItem", { path: run.problems[0]?.path ?? "" })}
        </p>
      )}
      {run.rows.length === 0 ? null : <Found run={run} />}
    </section>
  );
}

/** Starts after the first rendering, once. */
function useStartOnce(isStarted: boolean, start: () => void): void {
  const [isDue, setDue] = useState(isStarted);
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(() => {
      setDue(false);
      start();
    });
    return () => clearTimeout(timer);
  }, [isDue, start]);
}

function Progress({ run }: { readonly run: EffectRun }) {
  const words = useTranslations("reviews.effect");
  if (run.state === "idle") return null;
  const counts = { done: String(run.rows.length), total: String(run.total) };
  return (
    <div className="grid gap-1">
      <progress
        aria-label={words("title")}
        value={run.rows.length}
        max={Math.max(run.total, 1)}
        className="h-2 w-full accent-accent"
      />
      <p role="status" className="figures text-small" data-testid="effect-progress">
        {run.state === "done" && run.total === 0
          ? words("noQuotes")
          : words(`states.${run.state}`, counts)}
      </p>
    </div>
  );
}

function Found({ run }: { readonly run: EffectRun }) {
  const { rows } = run;
  const summary = useMemo(() => effectSummary(rows), [rows]);
  const moved = useMemo(() => rows.filter((row) => effectReading(row).isMoved), [rows]);
  return (
    <>
      <Summary summary={summary} />
      {run.state === "running" ? null : <EffectTable rows={moved} />}
    </>
  );
}

function Summary({ summary }: { readonly summary: EffectSummary }) {
  const words = useTranslations("reviews.effect");
  const { count, moved, gained, lost, fell, rose, unpriced } = summary;
  const facts = [
    ["moved", words("ofCount", { moved: String(moved), count: String(count) })],
    ["breakEven", spreadText(summary.breakEven)],
    ["rate", spreadText(summary.rate)],
    ["raroc", spreadText(summary.raroc)],
    ["gained", String(gained)],
    ["lost", String(lost)],
    ["fell", String(fell)],
    ["rose", String(rose)],
    ["relent", yuanText(summary.relentYuan)],
    ["unpriced", String(unpriced)],
  ] as const;
  return (
    <dl
      className="grid grid-cols-2 gap-x-6 gap-y-2 rounded border border-line bg-paper p-3 desk:grid-cols-5"
      data-testid="effect-summary"
    >
      {facts.map(([name, value]) => (
        <div key={name} data-fact={name}>
          <dt className="text-faint text-small">{words(`facts.${name}`)}</dt>
          <dd className="figures">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
