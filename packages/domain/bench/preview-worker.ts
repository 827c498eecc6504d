/** A worker of the bench (测速工作线程): rows of a preview for the deal files it is sent. */
import { parentPort } from "node:worker_threads";
import { previewRows } from "./saved-quotes.ts";

parentPort?.on("message", (files: readonly object[]) => {
  parentPort?.postMessage(previewRows(files));
});
