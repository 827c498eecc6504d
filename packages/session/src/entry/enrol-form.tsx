/**
 * Enrolment (开通账户): a name and a password of one's own, by a one-time link.
 */
"use client";

import { useMutation } from "@tanstack/react-query";
import { TextField } from "@xinzhi/ui/fields/text-field.tsx";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "../client/api-provider.tsx";
import { EntryFrame, EntryProblem } from "./entry-frame.tsx";
import { PasswordField } from "./password-field.tsx";
import { SendButton } from "./sign-in-form.tsx";
import { useLinkToken } from "./use-link-token.ts";

/** The page's one feature. */
export function EnrolForm() {
  const words = useTranslations("session");
  const api = useApi();
  const [token, setToken] = useState<string>();
  const [loginName, setLoginName] = useState("");
  const [password, setPassword] = useState("");
  useLinkToken(setToken);
  const enrol = useMutation(
    api.session.enrol.mutationOptions({
      onSuccess: ({ kind }) => {
        if (kind === "enrolled") window.location.replace("/sign-in");
      },
    }),
  );
  const faults = enrol.data?.faults ?? [];
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (token !== undefined) enrol.mutate({ token, loginName, password });
  };
  return (
    <EntryFrame title={words("enrolTitle")} intro={words("enrolIntro")}>
      <form className="grid gap-3" onSubmit={send}>
        <TextField
          kind="text"
          name="loginName"
          label={words("loginName")}
          hint={words("loginNameHint")}
          text={loginName}
          onType={setLoginName}
        />
        <PasswordField
          name="password"
          label={words("newPassword")}
          error={
            faults.length === 0
              ? undefined
              : faults.map((fault) => words(`faults.${fault}`)).join(words("and"))
          }
          text={password}
          onType={setPassword}
          isNew
        />
        {token === undefined ? <p className="text-faint">{words("noToken")}</p> : null}
        <EntryProblem error={enrol.error} />
        <SendButton isBusy={enrol.isPending} label={words("enrol")} />
      </form>
    </EntryFrame>
  );
}
