/** A period of a pool with its total (额度期间): a new one, or another total for one that is there. */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { ProofForm } from "@xinzhi/session/entry/proof-form.tsx";
import { FailedNote, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { typedDate } from "@xinzhi/ui/digits/typed-date.ts";
import { typedAmount } from "@xinzhi/ui/digits/typed-number.ts";
import { TextField } from "@xinzhi/ui/fields/text-field.tsx";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { Pool } from "./quota-plan.tsx";

/** The form: a first day that a period has changes its total, another one opens a period. */
export function PeriodForm(props: { readonly pool: Pool; readonly onChanged: () => void }) {
  const { pool, onChanged } = props;
  const words = useTranslations("quotaPlan");
  const outcomes = useTranslations("quotaPlan.outcomes");
  const last = pool.periods.at(-1);
  const [from, setFrom] = useState<string>(last?.startsOn ?? "");
  const [until, setUntil] = useState<string>(last?.endsOn ?? "");
  const [amount, setAmount] = useState("");
  const [isTried, setTried] = useState(false);
  const api = useApi();
  const onSuccess = ({ outcome }: { readonly outcome: string }) => {
    if (outcome !== "done") return;
    setTried(false);
    setAmount("");
    onChanged();
  };
  const openPeriod = useMutation(api.quota.openPeriod.mutationOptions({ onSuccess }));
  const changeTotal = useMutation(api.quota.changeTotal.mutationOptions({ onSuccess }));
  const [startsOn, endsOn] = [typedDate(from), typedDate(until)];
  const total = typedAmount(amount, "tenThousand");
  const isKnown = pool.periods.some((period) => period.startsOn === startsOn);
  const call = isKnown ? changeTotal : openPeriod;
  const send = () => {
    setTried(true);
    if (startsOn === undefined || endsOn === undefined || total.kind !== "digits") return;
    const ask = { poolId: pool.poolId, startsOn, total: total.digits };
    if (isKnown) changeTotal.mutate(ask);
    else openPeriod.mutate({ ...ask, endsOn });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  if (call.error?.message === "proof-too-old") {
    return <ProofForm onProved={send} onCancel={() => call.reset()} />;
  }
  const isBad = call.error?.message === "bad-input";
  const noDay = (day: string | undefined) =>
    isTried && day === undefined ? words("noDay") : undefined;
  const noAmount = isTried && total.kind !== "digits" ? words("noAmount") : undefined;
  const outcome = call.data?.outcome;
  return (
    <form className="grid max-w-xl gap-2" onSubmit={onSubmit} data-testid="period-form">
      <TextField
        kind="date"
        name="startsOn"
        label={words("from")}
        error={noDay(startsOn)}
        text={from}
        onType={setFrom}
      />
      <TextField
        kind="date"
        name="endsOn"
        label={words("until")}
        error={noDay(endsOn)}
        text={until}
        onType={setUntil}
      />
      <TextField
        kind="amount"
        name="total"
        label={words("total")}
        unit={words("unit")}
        error={noAmount}
        text={amount}
        onType={setAmount}
      />
      {isBad ? (
        <p role="alert" className="text-vermilion">
          {words("refused")}
        </p>
      ) : null}
      {call.error === null || isBad ? null : <FailedNote error={call.error} onRetry={send} />}
      {outcome === undefined ? null : (
        <p role="status" className={outcome === "done" ? "" : "text-vermilion"}>
          {outcomes(outcome)}
        </p>
      )}
      <button type="submit" className={`${SIDE_BUTTON} justify-self-start`}>
        {words(isKnown ? "changeTotal" : "openPeriod")}
      </button>
    </form>
  );
}
