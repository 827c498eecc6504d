/**
 * Whether the bank's policy has moved while a page is open (政策更新): asked when the reader comes back to the page, and now and then. The
 * page keeps the policy it was opened with, so that no price changes between two looks; it only says so.
 */
import { useEffect, useState } from "react";

const ASKED_EVERY_MILLISECONDS = 300_000;

/** `digest` of the policy that the page prices under; without one, the published sample, nothing is asked. */
export function usePolicyMoved(digest: string | undefined): boolean {
  const [hasMoved, setMoved] = useState(false);
  useEffect(() => {
    if (digest === undefined || hasMoved) return;
    const ask = () => {
      // A server that does not answer is told of where work is saved; the next asking may reach it.
      inForce(digest).then(
        (now) => setMoved(now !== digest),
        () => {},
      );
    };
    const clock = setInterval(ask, ASKED_EVERY_MILLISECONDS);
    window.addEventListener("focus", ask);
    return () => {
      clearInterval(clock);
      window.removeEventListener("focus", ask);
    };
  }, [digest, hasMoved]);
  return hasMoved;
}

/** The digest of the policy that a page opened now would price under. */
async function inForce(known: string): Promise<string> {
  const { newApiClient } = await import("@xinzhi/session/client/api-client.ts");
  return (await newApiClient().policy.forPricing.query({ known })).digest;
}
