/**
 * Keeps the page for when there is no network (离线): registers the worker, and tells it of the scripts that were loaded after the page.
 */
"use client";

import { useEffect } from "react";

const WORKER = "/estimate-worker.js";
const SCOPE = "/estimate";

/** Nothing to see. */
export function KeepOffline() {
  useEffect(() => {
    keepPage().catch(() => undefined);
  }, []);
  return null;
}

/** A browser without workers, or one that refuses them, goes on without. */
async function keepPage(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === window.location.origin)
    .map(({ pathname }) => pathname);
  active?.postMessage(loaded);
}
