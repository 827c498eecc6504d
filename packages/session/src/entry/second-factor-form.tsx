/**
 * Setting up the second factor (两步验证): the password, then what the authenticator app is to be given, then its first code.
 */
"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { TextField } from "@xinzhi/ui/fields/text-field.tsx";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "../client/api-provider.tsx";
import { EntryFrame, EntryProblem } from "./entry-frame.tsx";
import { PasswordField } from "./password-field.tsx";
import { QrCode } from "./qr-code.tsx";
import { SendButton } from "./sign-in-form.tsx";

/** The page's one feature. */
export function SecondFactorForm() {
  const words = useTranslations("session.secondFactor");
  const api = useApi();
  const profile = useQuery(api.session.profile.queryOptions({}));
  const [isDone, setDone] = useState(false);
  const isSignedOut = profile.error?.message === "not-signed-in";
  return (
    <EntryFrame title={words("title")} intro={words("intro")}>
      {profile.isPending ? <p role="status">{words("loading")}</p> : null}
      {profile.isError ? <p role="alert">{words(isSignedOut ? "none" : "failed")}</p> : null}
      {profile.data === undefined ? null : (
        <Steps
          hasPassword={profile.data.loginName !== undefined}
          isSetUp={isDone || profile.data.hasSecondFactor}
          onDone={() => setDone(true)}
        />
      )}
      <a className="justify-self-start text-accent underline" href="/">
        {words("back")}
      </a>
    </EntryFrame>
  );
}

function Steps(props: {
  readonly hasPassword: boolean;
  readonly isSetUp: boolean;
  readonly onDone: () => void;
}) {
  const words = useTranslations("session.secondFactor");
  const [address, setAddress] = useState<string>();
  if (props.isSetUp) return <p role="status">{words("done")}</p>;
  if (!props.hasPassword) return <p>{words("noPassword")}</p>;
  return address === undefined ? (
    <PasswordStep onAddress={setAddress} />
  ) : (
    <CodeStep address={address} onDone={props.onDone} />
  );
}

function PasswordStep({ onAddress }: { readonly onAddress: (address: string) => void }) {
  const words = useTranslations("session");
  const api = useApi();
  const [password, setPassword] = useState("");
  const start = useMutation(
    api.session.startSecondFactor.mutationOptions({
      onSuccess: ({ address }) => onAddress(address),
    }),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    start.mutate({ password });
  };
  return (
    <form className="grid gap-3" onSubmit={send}>
      <PasswordField
        name="password"
        label={words("password")}
        text={password}
        onType={setPassword}
        isNew={false}
      />
      <EntryProblem error={start.error} />
      <SendButton isBusy={start.isPending} label={words("secondFactor.start")} />
    </form>
  );
}

const SIGNS_IN_A_GROUP = /.{1,4}/g;

function CodeStep({ address, onDone }: { readonly address: string; readonly onDone: () => void }) {
  const words = useTranslations("session.secondFactor");
  const api = useApi();
  const [code, setCode] = useState("");
  const confirm = useMutation(
    api.session.confirmSecondFactor.mutationOptions({ onSuccess: onDone }),
  );
  const key = new URL(address).searchParams.get("secret") ?? "";
  const send = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ code: code.trim() });
  };
  return (
    <form className="grid gap-3" onSubmit={send}>
      <p>{words("scan")}</p>
      <QrCode text={address} label={words("picture")} />
      <p>
        <a className="text-accent underline" href={address}>
          {words("open")}
        </a>
      </p>
      <p>
        <span className="text-faint">{words("key")}: </span>
        <code className="figures whitespace-normal" data-testid="second-factor-key">
          {key.match(SIGNS_IN_A_GROUP)?.join(" ")}
        </code>
      </p>
      <TextField kind="count" name="code" label={words("firstCode")} text={code} onType={setCode} />
      <EntryProblem error={confirm.error} />
      <SendButton isBusy={confirm.isPending} label={words("confirm")} />
    </form>
  );
}
