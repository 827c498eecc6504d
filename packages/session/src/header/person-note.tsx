/** Who has signed in (当前用户): a menu with the roles, the way to one's own second factor and the way out. */
"use client";

import type { AppRouter } from "@xinzhi/api";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { signInAddress } from "../entry/way-back.ts";

type Profile = AppRouter["session"]["profile"]["_def"]["$types"]["output"];

/** Who has signed in. */
export type HeaderPerson = Pick<Profile, "staffId" | "name" | "roles">;

/**
 * The name opens the menu; whoever has not signed in finds the way in. `isTold`: the app says aloud that nobody has signed in, because
 * what is done here is kept only for who has. `afterLeaving` runs once the session has ended, before the page is loaded anew.
 */
export function PersonNote(props: {
  readonly person: HeaderPerson | undefined;
  readonly isTold?: boolean;
  readonly afterLeaving?: () => Promise<void>;
}) {
  const { person, isTold = false, afterLeaving } = props;
  const words = useTranslations("session");
  if (person !== undefined) return <PersonMenu person={person} afterLeaving={afterLeaving} />;
  return (
    <p className="flex items-center gap-2">
      {isTold ? <span className="text-faint text-small">{words("notSignedIn")}</span> : null}
      <a
        className="flex min-h-6 items-center text-accent underline"
        href="/sign-in"
        onClick={(event) => {
          event.currentTarget.href = signInAddress();
        }}
      >
        {words("title")}
      </a>
    </p>
  );
}

function PersonMenu(props: {
  readonly person: HeaderPerson;
  readonly afterLeaving: (() => Promise<void>) | undefined;
}) {
  const { person, afterLeaving } = props;
  const words = useTranslations("session");
  const [hasFailed, setFailed] = useState(false);
  const menuRef = useRef<HTMLDetailsElement>(null);
  const close = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || menuRef.current?.open !== true) return;
    event.preventDefault();
    menuRef.current.open = false;
    menuRef.current.querySelector("summary")?.focus();
  };
  const leave = async () => {
    try {
      await signOut();
    } catch {
      return setFailed(true);
    }
    await afterLeaving?.();
    window.location.reload();
  };
  return (
    <details ref={menuRef} className="relative ml-auto" onKeyDown={close}>
      <summary className="flex min-h-6 items-center gap-1 rounded px-1" data-testid="person">
        {person.name}
        <span aria-hidden className="text-faint">
          ▾
        </span>
      </summary>
      <div className="absolute right-0 z-40 grid w-56 gap-2 rounded border border-line bg-paper p-3 shadow-lg">
        <p className="text-faint text-small">
          {person.roles.map((role) => words(`roles.${role}`)).join(" · ")}
        </p>
        <a className="flex min-h-6 items-center text-accent underline" href="/second-factor">
          {words("secondFactor.title")}
        </a>
        <button
          type="button"
          className="h-8 rounded border border-edge px-2"
          onClick={() => void leave()}
        >
          {words("signOut")}
        </button>
        {hasFailed ? <p role="alert">{words("signOutFailed")}</p> : null}
      </div>
    </details>
  );
}

/** The client comes with the click: a page's first load does without it. */
async function signOut(): Promise<void> {
  const { newApiClient } = await import("../client/api-client.ts");
  await newApiClient().session.signOut.mutate({});
}
