/**
 * The token of a one-time link (一次性链接), taken out of the address, so that neither history nor a shared screen keeps it. It stands
 * behind the `#`, which browsers send to nobody; a link that is opened while the page is already there only changes that part.
 */
"use client";

import { useEffect, useEffectEvent } from "react";

const TOKEN = /^#([A-Za-z0-9_-]{43})$/;

/** Calls `onToken` for each token that comes with the address, once. */
export function useLinkToken(onToken: (token: string) => void): void {
  const told = useEffectEvent(onToken);
  useEffect(() => {
    const look = () => {
      const token = TOKEN.exec(window.location.hash)?.[1];
      if (token === undefined) return;
      window.history.replaceState(
        window.history.state,
        "",
        `${window.location.pathname}${window.location.search}`,
      );
      told(token);
    };
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, []);
}
