/**
 * Signing in again on top of a page (重新登录), whose work stays as it is. Whoever comes in by a link does so in another window and closes
 * this one.
 */
"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { ApiProvider } from "../client/api-provider.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** The dialog; it is open as long as it is there. */
export default function SignInDialog(props: {
  readonly onInside: () => void;
  readonly onClose: () => void;
}) {
  const { onInside, onClose } = props;
  const words = useTranslations("session.again");
  const dialogRef = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialogRef.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialogRef}
      aria-label={words("title")}
      className="m-auto w-full max-w-md rounded border border-line bg-paper p-4 text-ink"
      onClose={onClose}
    >
      <ApiProvider>
        <SignInForm isHalfWay={false} onInside={onInside} />
      </ApiProvider>
      <p className="mt-4 text-faint text-small">{words("otherWindow")}</p>
      <button
        type="button"
        className="mt-2 h-8 rounded border border-edge px-3"
        onClick={() => dialogRef.current?.close()}
      >
        {words("close")}
      </button>
    </dialog>
  );
}
