/**
 * The goal that is being sought (倒算状态): one at a time. A newer question ends the search for the older one.
 */
"use client";

import type { FileObject } from "@xinzhi/domain/schemas";
import { useEffect, useRef, useState } from "react";
import { unpacked } from "../analysis/packed.ts";
import { deskPolicyPacked } from "../open-deal/desk-policy.ts";
import type { GoalOutcome, GoalQuestion, GoalTold, SoughtGoal } from "./goal-messages.ts";

/** Being sought, or answered; `isStale` while a newer question waits. */
export type GoalState =
  | { readonly kind: "seeking" | "not-in-deal" | "refused" | "broken" }
  | {
      readonly kind: "found";
      readonly value: SoughtGoal;
      readonly told: GoalTold;
      readonly isStale: boolean;
    };

const PAUSE_MILLISECONDS = 250;

/** The answer to a question, told as JSON, in a deal; nothing is asked while the question cannot be read. */
export function useGoal(file: FileObject, toldText: string | undefined): GoalState {
  const [state, setState] = useState<GoalState>({ kind: "seeking" });
  const idle = useRef<Worker | undefined>(undefined);
  useEffect(() => () => idle.current?.terminate(), []);
  useEffect(() => {
    if (toldText === undefined) return;
    const told: GoalTold = JSON.parse(toldText);
    const marking = setTimeout(() =>
      setState((before) =>
        before.kind === "found" ? { ...before, isStale: true } : { kind: "seeking" },
      ),
    );
    let asked: Worker | undefined;
    const timer = setTimeout(() => {
      const worker = idle.current ?? startedWorker();
      idle.current = undefined;
      asked = worker;
      const question: GoalQuestion = { file, told, policy: deskPolicyPacked() };
      worker.onmessage = ({ data }: MessageEvent<GoalOutcome>) => {
        asked = undefined;
        idle.current = worker;
        setState(stateOf(data, told));
      };
      worker.postMessage(question);
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(marking);
      clearTimeout(timer);
      asked?.terminate();
    };
  }, [file, toldText]);
  return state;
}

function startedWorker(): Worker {
  return new Worker(new URL("./goal-worker.ts", import.meta.url), { type: "module" });
}

function stateOf(outcome: GoalOutcome, told: GoalTold): GoalState {
  return outcome.kind === "found"
    ? { kind: "found", value: unpacked(outcome.value), told, isStale: false }
    : { kind: outcome.kind };
}
