/**
 * A change tried on the saved quotes (影响测算): batch after batch, some at a time, so that one sees how far it is and may stop. What is
 * there when it is stopped stays.
 */
"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { AppRouter } from "@xinzhi/api";
import type { DealEffect, DealOutcome } from "@xinzhi/domain";
import { decodeDealOutcome } from "@xinzhi/domain/schemas";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import type { CallError } from "@xinzhi/session/frame/page-states.tsx";
import { useEffect, useRef, useState } from "react";

/** The change asked about: one that was submitted, or an item as it is being edited. */
export type ChangeAsked = { readonly changeId: string } | { readonly item: string };

type Row = AppRouter["policy"]["effectOf"]["_def"]["$types"]["output"]["rows"][number];

/** A saved quote with what the change does to it. */
export type QuoteEffect = DealEffect & Pick<Row, "quoteId" | "quoteNumber" | "dealId">;

/** How far it is. */
export type EffectRun = {
  readonly state: "idle" | "running" | "stopped" | "done" | "failed";
  readonly total: number;
  readonly rows: readonly QuoteEffect[];
  /** Why the item cannot be tried. */
  readonly problems: readonly { readonly path: string; readonly code: string }[];
  readonly error: CallError | undefined;
};

const NOTHING: EffectRun = { state: "idle", total: 0, rows: [], problems: [], error: undefined };
const BATCH = 25;
/** Two for each of the server's two workers: neither waits while answers travel. */
const LANES = 4;

/** Starts, stops, and tells. `most`: how many of the latest quotes. */
export function useEffectRun(asked: ChangeAsked, most: number) {
  const api = useApi();
  const queries = useQueryClient();
  const [run, setRun] = useState<EffectRun>(NOTHING);
  const turnRef = useRef(0);
  const stop = () => {
    turnRef.current += 1;
    setRun((now) => (now.state === "running" ? { ...now, state: "stopped" } : now));
  };
  useEffect(
    () => () => {
      turnRef.current += 1;
    },
    [],
  );
  const start = async () => {
    turnRef.current += 1;
    const turn = turnRef.current;
    const isOn = () => turnRef.current === turn;
    const put = (change: (now: EffectRun) => EffectRun) => {
      if (isOn()) setRun(change);
    };
    setRun({ ...NOTHING, state: "running" });
    try {
      const fresh = { staleTime: 0, gcTime: 0 };
      const { quoteIds } = await queries.fetchQuery(
        api.policy.effectQuotes.queryOptions({ most }, fresh),
      );
      put((now) => ({ ...now, total: quoteIds.length }));
      // The latest quote first, whichever batch is answered first.
      const places = new Map(quoteIds.map((quoteId, place) => [quoteId, place]));
      const placeOf = ({ quoteId }: QuoteEffect) => places.get(quoteId) ?? quoteIds.length;
      const batches = batchesOf(quoteIds);
      const lane = async () => {
        for (let batch = batches.shift(); batch !== undefined && isOn(); batch = batches.shift()) {
          const answer = await queries.fetchQuery(
            api.policy.effectOf.queryOptions({ ...asked, quoteIds: batch }, fresh),
          );
          if (answer.outcome === "bad-item") batches.length = 0;
          put((now) => ({
            ...now,
            rows: [...now.rows, ...answer.rows.map(effectIn)].toSorted(
              (one, other) => placeOf(one) - placeOf(other),
            ),
            problems: answer.problems,
          }));
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      put((now) => ({ ...now, state: now.problems.length > 0 ? "failed" : "done" }));
    } catch (error) {
      put((now) => ({ ...now, state: "failed", error: callError(error) }));
    }
  };
  return { run, start: () => void start(), stop };
}

function batchesOf(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / BATCH);
  return Array.from({ length: count }, (_, at) => ids.slice(at * BATCH, (at + 1) * BATCH));
}

function effectIn({ before, after, ...named }: Row): QuoteEffect {
  return { ...named, before: outcomeIn(before), after: outcomeIn(after) };
}

/** Problems cross the wire with their path as one text. */
function outcomeIn(outcome: Row["before"]): DealOutcome {
  return outcome.kind === "priced"
    ? decodeDealOutcome(outcome)
    : { kind: outcome.kind, problems: [] };
}

function callError(error: unknown): CallError {
  return error instanceof Error ? error : { message: "unexpected" };
}
