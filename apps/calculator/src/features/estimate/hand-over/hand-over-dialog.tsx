/** The consent (同意) and the code, in one dialog: what is sent, what is not, a tick, and then the code to tell the officer. */
"use client";

import { momentText } from "@xinzhi/ui/digits/moment-text.ts";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { MAIN, SIDE } from "../fields/buttons.ts";
import { PlainTick } from "../fields/plain-choices.tsx";
import type { EstimateFile } from "../form/estimate-file-of.ts";
import { type LeftHandOver, leaveHandOver } from "./leave-hand-over.ts";

type State = { readonly kind: "asked" | "sending" } | LeftHandOver;

/** The dialog while it is open. */
export function HandOverDialog(props: {
  readonly file: EstimateFile;
  readonly onClose: () => void;
}) {
  const { file, onClose } = props;
  const words = useTranslations("estimateHandOver");
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<State>({ kind: "asked" });
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const send = async () => {
    setState({ kind: "sending" });
    setState(await leaveHandOver(file));
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className="m-auto grid max-h-dvh w-[min(36rem,100vw)] gap-3 overflow-y-auto rounded border border-edge bg-paper p-4 text-ink backdrop:bg-ink/40"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id} className="font-semibold text-lead">
        {words(state.kind === "left" ? "code" : "dialog")}
      </h2>
      {state.kind === "left" ? (
        <Code code={state.code} expiresAt={state.expiresAt} onClose={onClose} />
      ) : (
        <Consent state={state} onSend={() => void send()} onClose={onClose} />
      )}
    </dialog>
  );
}

function Consent(props: {
  readonly state: Exclude<State, { kind: "left" }>;
  readonly onSend: () => void;
  readonly onClose: () => void;
}) {
  const { state, onSend, onClose } = props;
  const words = useTranslations("estimateHandOver");
  const [isAgreed, setIsAgreed] = useState(false);
  const [isMissed, setIsMissed] = useState(false);
  const isSending = state.kind === "sending";
  return (
    <>
      <p className="font-semibold">{words("what")}</p>
      <ul className="grid list-disc gap-1 pl-5">
        <li>{words("whatFirm")}</li>
        <li>{words("whatNeed")}</li>
      </ul>
      <p>{words("not")}</p>
      <p className="text-faint">{words("kept")}</p>
      <PlainTick
        name="consent"
        choice={{ code: "consent", name: words("consent") }}
        isTicked={isAgreed}
        onTick={(ticked) => {
          setIsAgreed(ticked);
          setIsMissed(false);
        }}
      />
      <div role="alert">
        {isMissed ? <p className="text-vermilion">{words("needConsent")}</p> : null}
        {state.kind === "asked" || state.kind === "sending" ? null : (
          <p className="text-vermilion">{words(state.kind)}</p>
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        <button type="button" className={SIDE} onClick={onClose}>
          {words("cancel")}
        </button>
        <button
          type="button"
          className={`${MAIN} flex-1`}
          disabled={isSending}
          onClick={() => (isAgreed ? onSend() : setIsMissed(true))}
        >
          {words(isSending ? "sending" : "send")}
        </button>
      </div>
    </>
  );
}

function Code(props: {
  readonly code: string;
  readonly expiresAt: string;
  readonly onClose: () => void;
}) {
  const words = useTranslations("estimateHandOver");
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(props.code);
    setIsCopied(true);
  };
  return (
    <>
      <p
        role="status"
        className="figures select-all break-all rounded bg-tint p-3 text-center font-semibold text-figure"
        data-testid="hand-over-code"
      >
        {props.code}
      </p>
      <p>{words("tell", { date: momentText(props.expiresAt) })}</p>
      <div className="flex flex-wrap gap-3">
        <button
          type="button"
          className={SIDE}
          onClick={() => void copy().catch(() => setIsCopied(false))}
        >
          {words(isCopied ? "copied" : "copy")}
        </button>
        <button type="button" className={`${MAIN} flex-1`} onClick={props.onClose}>
          {words("close")}
        </button>
      </div>
    </>
  );
}
