/**
 * Coming in (登录): by a one-time link of the demo bank at once, or with name and password, then the code where one is asked for.
 * What was typed stays where the call fails.
 */
"use client";

import { useMutation } from "@tanstack/react-query";
import { TextField } from "@xinzhi/ui/fields/text-field.tsx";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "../client/api-provider.tsx";
import { EntryFrame, EntryProblem } from "./entry-frame.tsx";
import { PasswordField } from "./password-field.tsx";
import { useLinkToken } from "./use-link-token.ts";
import { wayBack } from "./way-back.ts";

/**
 * The page's one feature. `isHalfWay`: the first factor was shown already. `hasBankSignIn`: one may also sign in at the bank's identity provider. Whoever is inside goes on where they came from; a page that
 * shows the form on top of itself says `onInside`.
 */
export function SignInForm(props: {
  readonly isHalfWay: boolean;
  readonly hasBankSignIn?: boolean;
  readonly onInside?: () => void;
}) {
  const { isHalfWay, onInside = goBack } = props;
  const words = useTranslations("session");
  const api = useApi();
  const [step, setStep] = useState<"name" | "code">(isHalfWay ? "code" : "name");
  const onStep = (answer: { readonly step: "signed-in" | "second-factor" }) => {
    if (answer.step === "second-factor") return setStep("code");
    onInside();
  };
  const demo = useMutation(api.session.redeemDemoLink.mutationOptions({ onSuccess: onStep }));
  useLinkToken((token) => demo.mutate({ token }));

  return (
    <EntryFrame
      title={words("title")}
      intro={words(step === "code" ? "codeIntro" : "intro")}
      isDialog={props.onInside !== undefined}
    >
      {demo.isPending ? <p role="status">{words("coming")}</p> : null}
      <EntryProblem error={demo.error} />
      {step === "name" ? <NameStep onStep={onStep} /> : <CodeStep onStep={onStep} />}
      {step === "name" && props.hasBankSignIn ? <BankSignIn /> : null}
    </EntryFrame>
  );
}

/** As a new page: nothing that an earlier person was shown stays in memory. */
function goBack(): void {
  window.location.replace(wayBack(window.location.search));
}

type StepProps = {
  readonly onStep: (answer: { readonly step: "signed-in" | "second-factor" }) => void;
};

function NameStep({ onStep }: StepProps) {
  const words = useTranslations("session");
  const api = useApi();
  const [loginName, setLoginName] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useMutation(api.session.signIn.mutationOptions({ onSuccess: onStep }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ loginName, password });
  };
  return (
    <form className="grid gap-3" onSubmit={send}>
      <TextField
        kind="text"
        name="loginName"
        label={words("loginName")}
        text={loginName}
        onType={setLoginName}
      />
      <PasswordField
        name="password"
        label={words("password")}
        text={password}
        onType={setPassword}
        isNew={false}
      />
      <EntryProblem error={signIn.error} />
      <SendButton isBusy={signIn.isPending} label={words("enter")} />
    </form>
  );
}

/** To the bank's identity provider (单点登录), and back as somebody who is inside. */
function BankSignIn() {
  const words = useTranslations("session");
  const api = useApi();
  const start = useMutation(
    api.session.startBankSignIn.mutationOptions({
      onSuccess: ({ address }) => window.location.assign(address),
    }),
  );
  return (
    <div className="grid gap-2 border-line border-t pt-3">
      <EntryProblem error={start.error} />
      <button
        type="button"
        aria-disabled={start.isPending}
        className="h-9 rounded border border-edge px-4"
        onClick={() => start.mutate({})}
      >
        {words("bankSignIn")}
      </button>
    </div>
  );
}

function CodeStep({ onStep }: StepProps) {
  const words = useTranslations("session");
  const api = useApi();
  const [code, setCode] = useState("");
  const verify = useMutation(api.session.verifySecondFactor.mutationOptions({ onSuccess: onStep }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate({ code: code.trim() });
  };
  return (
    <form className="grid gap-3" onSubmit={send}>
      <TextField kind="count" name="code" label={words("code")} text={code} onType={setCode} />
      <EntryProblem error={verify.error} />
      <SendButton isBusy={verify.isPending} label={words("enter")} />
    </form>
  );
}

/** The button of a form; it stays where it is while the call runs. */
export function SendButton(props: { readonly isBusy: boolean; readonly label: string }) {
  return (
    <button
      type="submit"
      aria-disabled={props.isBusy}
      className="h-9 rounded bg-accent px-4 text-onaccent"
    >
      {props.label}
    </button>
  );
}
