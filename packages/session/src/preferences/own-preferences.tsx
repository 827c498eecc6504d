/**
 * Language, colours and unit of whoever has signed in (本人偏好): a choice goes to their account, one after the other, so that the last
 * one stands. The client comes with the first choice: a page's first load does without it.
 */
"use client";

import { KeepForPerson, type KeepPreferences } from "@xinzhi/ui/preferences/preference-keeper.tsx";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { useTranslations } from "use-intl";

/** Around everything that has switches. Without a person there is nothing to keep but the browser's own. */
export function OwnPreferences(props: {
  readonly isSignedIn: boolean;
  readonly children: ReactNode;
}) {
  const words = useTranslations("session");
  const [hasFailed, setFailed] = useState(false);
  const before = useRef(Promise.resolve());
  const keep = useCallback<KeepPreferences>((chosen) => {
    before.current = before.current.then(async () => setFailed(!(await isSaved(chosen))));
    return before.current;
  }, []);
  return (
    <KeepForPerson value={props.isSignedIn ? keep : undefined}>
      {props.children}
      {hasFailed ? (
        <p
          role="alert"
          className="fixed inset-x-2 bottom-16 z-50 flex max-w-md items-center gap-3 rounded border border-amber bg-ambertint p-3 text-amber desk:right-auto desk:bottom-2"
        >
          {words("preferencesNotKept")}
          <button
            type="button"
            className="min-h-8 shrink-0 rounded border border-amber px-2"
            onClick={() => setFailed(false)}
          >
            {words("again.close")}
          </button>
        </p>
      ) : null}
    </KeepForPerson>
  );
}

/** Whether the account has taken it. */
async function isSaved(chosen: Parameters<KeepPreferences>[0]): Promise<boolean> {
  try {
    const { newApiClient } = await import("../client/api-client.ts");
    await newApiClient().preferences.save.mutate(chosen);
    return true;
  } catch {
    return false;
  }
}
