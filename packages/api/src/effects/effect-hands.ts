/**
 * Hands for effects (测算线程池): a few workers that run saved quotes under both books of a change. Without a worker's file the work is done
 * in this process, as in tests and small tools.
 */
import { Worker } from "node:worker_threads";
import { type EffectRow, type EffectTask, effectRows } from "@xinzhi/db";
import { DomainError } from "@xinzhi/domain";

/** Whoever does the work. */
export type EffectHands = {
  readonly rows: (task: EffectTask) => Promise<readonly EffectRow[]>;
  /** How many workers there are; none where the work is done in this process. */
  readonly count: () => number;
  readonly close: () => Promise<void>;
};

type Reply = {
  readonly id: number;
  readonly rows?: readonly EffectRow[];
  readonly failure?: string;
};
type Waiting = {
  readonly done: (rows: readonly EffectRow[]) => void;
  readonly failed: (error: Error) => void;
};
type Hand = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

/** As many as small machines have cores. */
const HANDS = 2;

/** The pool; workers start with the first work and do not keep the process alive. */
export function effectHands(workerFile: string | undefined, count = HANDS): EffectHands {
  if (workerFile === undefined) {
    return { rows: async (task) => effectRows(task), count: () => 0, close: async () => {} };
  }
  const hands = new Set<Hand>();
  let lastId = 0;
  const rows = (task: EffectTask) =>
    new Promise<readonly EffectRow[]>((done, failed) => {
      const hand = freeHand(hands, workerFile, count);
      lastId += 1;
      hand.waiting.set(lastId, { done, failed });
      hand.worker.postMessage({ id: lastId, task });
    });
  const close = async () => {
    await Promise.all([...hands].map(({ worker }) => worker.terminate()));
    hands.clear();
  };
  return { rows, count: () => hands.size, close };
}

/** The hand with the least to do; a new one as long as all are busy and there may be more. */
function freeHand(hands: Set<Hand>, workerFile: string, count: number): Hand {
  const [least] = [...hands].sort((one, other) => one.waiting.size - other.waiting.size);
  if (least !== undefined && (least.waiting.size === 0 || hands.size >= count)) return least;
  return newHand(hands, workerFile);
}

function newHand(hands: Set<Hand>, workerFile: string): Hand {
  const worker = new Worker(workerFile, { execArgv: [] });
  const hand: Hand = { worker, waiting: new Map() };
  const ended = () => {
    hands.delete(hand);
    for (const { failed } of hand.waiting.values()) failed(new DomainError("worker-ended", {}));
    hand.waiting.clear();
  };
  worker.unref();
  worker.on("message", ({ id, rows, failure }: Reply) => {
    const waiting = hand.waiting.get(id);
    hand.waiting.delete(id);
    if (rows === undefined)
      waiting?.failed(new DomainError("effect-failed", { failure: failure ?? "" }));
    else waiting?.done(rows);
  });
  worker.on("error", ended);
  worker.on("exit", ended);
  hands.add(hand);
  return hand;
}
