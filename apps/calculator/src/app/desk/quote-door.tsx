/** The way to a quote on the desk (报价入口): brought only where one is opened, so that the desk itself is not the heavier for it. */
"use client";

import { signInAddress } from "@xinzhi/session/entry/way-back.ts";
import { AwaitedPart } from "@xinzhi/ui/layout/part-states.tsx";
import { lazy, Suspense } from "react";
import { useTranslations } from "use-intl";
import type { OpenedQuote } from "./quote-desk.tsx";

const QuoteDesk = lazy(() => import("./quote-desk.tsx"));

/** The quote; a skeleton until it is there. */
export function QuoteDoor(opened: OpenedQuote) {
  return (
    <Suspense fallback={<AwaitedPart />}>
      <QuoteDesk {...opened} />
    </Suspense>
  );
}

/** In its place where there is none for whoever looks: not signed in, not within reach, or not there. */
export function NoQuote({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const words = useTranslations("frame.state");
  const kind = isSignedIn ? "notFound" : "signIn";
  return (
    <main id="content" className="mx-auto grid max-w-xl gap-2 p-6" data-testid="no-quote">
      <h1 className="font-semibold text-lead">{words(kind)}</h1>
      <p className="text-faint">{words(`${kind}Meaning`)}</p>
      {isSignedIn ? (
        <a className="text-accent underline" href="/quotes">
          {words("toQuotes")}
        </a>
      ) : (
        <a
          className="text-accent underline"
          href="/sign-in"
          onClick={(event) => {
            event.currentTarget.href = signInAddress();
          }}
        >
          {words("goSignIn")}
        </a>
      )}
    </main>
  );
}
