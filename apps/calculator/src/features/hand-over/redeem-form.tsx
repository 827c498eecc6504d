/** Redeeming a hand-over (兑换交接码): the code an enterprise tells, and the same deal opens on the desk. */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { MAIN_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";

/** The form; a code that is found leads to the desk with its draft. */
export function RedeemForm() {
  const words = useTranslations("drafts.redeem");
  const api = useApi();
  const [code, setCode] = useState("");
  const [isMissed, setIsMissed] = useState(false);
  const redeem = useMutation(
    api.handOvers.redeem.mutationOptions({
      onSuccess: ({ draftId }) => {
        if (draftId !== undefined) window.location.assign(`/desk?draft=${draftId}`);
      },
    }),
  );
  const id = useId();
  const problem = isMissed
    ? words("missing")
    : redeem.isError
      ? words("failed")
      : redeem.data?.outcome === "no-such-hand-over"
        ? words("no-such-hand-over")
        : undefined;
  return (
    <section
      id="hand-over"
      aria-labelledby={`${id}-title`}
      className="grid gap-2 rounded border border-line bg-paper p-4"
    >
      <h2 id={`${id}-title`} className="font-semibold">
        {words("title")}
      </h2>
      <p className="text-faint">{words("meaning")}</p>
      <form
        className="flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          setIsMissed(code.trim() === "");
          if (code.trim() !== "") redeem.mutate({ code: code.trim() });
        }}
      >
        <label htmlFor={id}>{words("code")}:</label>
        <input
          id={id}
          name="code"
          autoComplete="off"
          spellCheck={false}
          value={code}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          className="figures h-8 min-w-0 flex-1 rounded border border-edge bg-paper px-2 aria-invalid:border-vermilion"
          onChange={(event) => setCode(event.target.value)}
        />
        <button type="submit" className={MAIN_BUTTON} disabled={redeem.isPending}>
          {words(redeem.isPending ? "opening" : "open")}
        </button>
      </form>
      <p id={`${id}-problem`} role="alert" className="text-vermilion">
        {problem}
      </p>
    </section>
  );
}
