/**
 * What the first look does not need (空闲预取) is fetched once the page stands and the browser has nothing to do: it is there when it is
 * asked for, also where the network has gone meanwhile.
 */
import { useEffect } from "react";

/** Fetches a part when there is time. One that does not come is asked for again when it is shown. */
export function useBroughtWhenIdle(bring: () => Promise<unknown>): void {
  useEffect(() => whenIdle(() => void bring().catch(() => {})), [bring]);
}

/** Browsers that do not tell when they are idle are given a moment. */
const PAUSE_MILLISECONDS = 200;

function whenIdle(act: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(act, PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }
  const asked = window.requestIdleCallback(act);
  return () => window.cancelIdleCallback(asked);
}
