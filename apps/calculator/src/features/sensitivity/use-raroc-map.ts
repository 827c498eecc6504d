/**
 * The map on the page (热力图状态): rows appear as they arrive; the map before the last edit stands, marked, until the new one begins.
 */
"use client";

import type { FileObject } from "@xinzhi/domain/schemas";
import { useEffect, useRef, useState } from "react";
import { unpacked } from "../analysis/packed.ts";
import { deskPolicyPacked } from "../open-deal/desk-policy.ts";
import type { MapAnswer, MapAxes, MapCell, MapFrame, MapQuestion } from "./map-messages.ts";

/** Rows that are not there yet are `undefined`. */
export type MapState =
  | { readonly kind: "waiting" | "no-axis" | "none" | "broken" }
  | {
      readonly kind: "map";
      readonly frame: MapFrame;
      readonly rows: readonly (readonly MapCell[] | undefined)[];
      readonly isStale: boolean;
    };

const PAUSE_MILLISECONDS = 150;

/** The map of a deal over two terms. */
export function useRarocMap(file: FileObject, { across, down }: MapAxes): MapState {
  const [state, setState] = useState<MapState>({ kind: "waiting" });
  const worker = useRef<Worker | undefined>(undefined);
  const number = useRef(0);
  useEffect(() => {
    const started = new Worker(new URL("./map-worker.ts", import.meta.url), { type: "module" });
    started.addEventListener("message", ({ data }: MessageEvent<MapAnswer>) => {
      if (data.number === number.current) setState((before) => after(before, data));
    });
    worker.current = started;
    return () => started.terminate();
  }, []);
  useEffect(() => {
    number.current += 1;
    const policy = deskPolicyPacked();
    const question: MapQuestion = { number: number.current, file, across, down, policy };
    const marking = setTimeout(() =>
      setState((before) =>
        before.kind === "map" ? { ...before, isStale: true } : { kind: "waiting" },
      ),
    );
    const asking = setTimeout(() => worker.current?.postMessage(question), PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(marking);
      clearTimeout(asking);
    };
  }, [file, across, down]);
  return state;
}

/** The state after an answer. */
function after(before: MapState, answer: MapAnswer): MapState {
  switch (answer.kind) {
    case "frame": {
      const frame = unpacked(answer.frame);
      const rows = frame.down.values.map(() => undefined);
      return { kind: "map", frame, rows, isStale: false };
    }
    case "row": {
      if (before.kind !== "map") return before;
      const cells = unpacked(answer.cells).map((cell) => cell ?? undefined);
      return { ...before, rows: before.rows.with(answer.row, cells) };
    }
    case "done":
      return before;
    default:
      return { kind: answer.kind };
  }
}
