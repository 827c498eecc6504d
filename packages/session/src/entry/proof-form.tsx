/** Shows again who one is (身份确认), where a step wants a fresh proof; the step goes on by itself. */
"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { TextField } from "@xinzhi/ui/fields/text-field.tsx";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "../client/api-provider.tsx";
import { MAIN_BUTTON, SIDE_BUTTON } from "../frame/page-states.tsx";
import { PasswordField } from "./password-field.tsx";

/** The form. */
export function ProofForm(props: { readonly onProved: () => void; readonly onCancel: () => void }) {
  const words = useTranslations("quotes.act");
  const session = useTranslations("session");
  const api = useApi();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const { data: own, isPending } = useQuery(api.session.profile.queryOptions({}));
  const prove = useMutation(api.session.prove.mutationOptions({ onSuccess: props.onProved }));
  // Whoever came into the demo bank by a link has neither a name nor a password; a real bank knows nobody without.
  const hasNothing =
    own?.bankKind === "demo" && own.loginName === undefined && !own.hasSecondFactor;
  // Until it is known what somebody proves with, nothing is asked: a field that goes away would take with it what was typed.
  const hasFields = !isPending && !hasNothing;
  const hint = isPending ? "proveWait" : hasNothing ? "proveDemo" : "proveHint";
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    prove.mutate({
      ...(password === "" ? {} : { password }),
      ...(code === "" ? {} : { code: code.trim() }),
    });
  };
  return (
    <form
      className="grid max-w-md gap-2 rounded border border-line bg-paper p-3"
      onSubmit={send}
      data-testid="proof-form"
    >
      <h2 className="font-semibold">{words("prove")}</h2>
      <p role="status" className="text-faint text-small">
        {words(hint)}
      </p>
      {hasFields ? (
        <>
          <PasswordField
            name="password"
            label={session("password")}
            text={password}
            onType={setPassword}
            isNew={false}
          />
          <TextField
            kind="count"
            name="code"
            label={session("code")}
            text={code}
            onType={setCode}
          />
        </>
      ) : null}
      {prove.error === null ? null : <p role="alert">{session("problems.sign-in-refused")}</p>}
      <div className="flex gap-2">
        <button type="submit" className={MAIN_BUTTON} aria-disabled={isPending}>
          {words("confirm")}
        </button>
        <button type="button" className={SIDE_BUTTON} onClick={props.onCancel}>
          {words("cancel")}
        </button>
      </div>
    </form>
  );
}
