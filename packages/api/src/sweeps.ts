/**
 * Sweeps (到期处理) that go on as long as an app runs: once after its start and then every minute. One that fails is told to the log and
 * tried again the next time.
 */
import { getTRPCErrorFromUnknown } from "@trpc/server";
import { type Database, sweep } from "@xinzhi/db";
import { type CallFailure, failureOf } from "./error-map.ts";
import { underTrace } from "./trace.ts";

const MILLISECONDS = 60_000;

/** What a schedule goes by; the clock is the machine's when none is given. */
export type SweepSchedule = {
  readonly report: (failure: CallFailure) => void;
  readonly now?: () => Date;
  readonly everyMilliseconds?: number;
};

/** Begins. The answer ends it, and waits for the sweep that is under way. A process may end without asking. */
export function startSweeps(
  database: Database,
  { report, now = () => new Date(), everyMilliseconds = MILLISECONDS }: SweepSchedule,
): () => Promise<void> {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const once = () =>
    underTrace(async (trace) => {
      try {
        await sweep(database, now());
      } catch (thrown) {
        report(failureOf(getTRPCErrorFromUnknown(thrown), "sweep", trace));
      }
    });
  const goOn = async (): Promise<void> => {
    await once();
    if (isOver) return;
    timer = setTimeout(() => {
      running = goOn();
    }, everyMilliseconds);
    timer.unref();
  };
  let running = goOn();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await running;
  };
}
