/**
 * A worker that runs saved quotes under both books of a change (测算工作线程), so that the server goes on answering meanwhile.
 */
import { parentPort } from "node:worker_threads";
import { type EffectTask, effectRows } from "@xinzhi/db/effect-rows";

parentPort?.on("message", ({ id, task }: { readonly id: number; readonly task: EffectTask }) => {
  try {
    parentPort?.postMessage({ id, rows: effectRows(task) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : "failed" });
  }
});
