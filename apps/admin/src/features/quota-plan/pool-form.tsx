/** A new pool (新额度池): of what kind, under which code, below which other. */
"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import type { AppRouter } from "@xinzhi/api";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { ProofForm } from "@xinzhi/session/entry/proof-form.tsx";
import { FailedNote, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { ChoiceField } from "@xinzhi/ui/fields/choice-field.tsx";
import { TextField } from "@xinzhi/ui/fields/text-field.tsx";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { Pool } from "./quota-plan.tsx";

type Ask = AppRouter["quota"]["openPool"]["_def"]["$types"]["input"];

const KINDS = ["facility", "bank", "plan", "branch"] as const satisfies readonly Ask["kind"][];

/** The form; what was typed stays where it is refused. */
export function PoolForm(props: {
  readonly pools: readonly Pool[];
  readonly onOpened: () => void;
}) {
  const words = useTranslations("quotaPlan");
  const outcomes = useTranslations("quotaPlan.outcomes");
  const api = useApi();
  const [kind, setKind] = useState<Ask["kind"]>("plan");
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [parentId, setParent] = useState("");
  const [branchId, setBranch] = useState("");
  const branches = useQuery(api.users.branches.queryOptions({}));
  const open = useMutation(
    api.quota.openPool.mutationOptions({
      onSuccess: ({ outcome }) => {
        if (outcome !== "done") return;
        setCode("");
        setName("");
        props.onOpened();
      },
    }),
  );
  const send = () =>
    open.mutate({
      kind,
      code: code.trim(),
      name,
      ...(parentId === "" ? {} : { parentId }),
      ...(branchId === "" ? {} : { branchId }),
    });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  if (open.error?.message === "proof-too-old") {
    return <ProofForm onProved={send} onCancel={() => open.reset()} />;
  }
  const isBad = open.error?.message === "bad-input";
  const outcome = open.data?.outcome;
  return (
    <form
      className="grid max-w-xl gap-2 rounded border border-line bg-paper p-3"
      onSubmit={onSubmit}
      data-testid="pool-form"
    >
      <h2 className="font-semibold">{words("newPool")}</h2>
      <ChoiceField
        name="kind"
        label={words("heads.kind")}
        choices={KINDS.map((value) => ({ value, label: words(`kinds.${value}`) }))}
        chosen={kind}
        onChoose={(value) => setKind(KINDS.find((each) => each === value) ?? "plan")}
      />
      <TextField
        kind="text"
        name="code"
        label={words("heads.code")}
        error={isBad ? words("codeRule") : undefined}
        text={code}
        onType={setCode}
      />
      <TextField kind="text" name="name" label={words("heads.pool")} text={name} onType={setName} />
      <ChoiceField
        name="parentId"
        label={words("heads.parent")}
        choices={[
          { value: "", label: words("top") },
          ...props.pools.map(({ poolId: value, name: label }) => ({ value, label })),
        ]}
        chosen={parentId}
        onChoose={setParent}
      />
      <ChoiceField
        name="branchId"
        label={words("heads.branch")}
        choices={[
          { value: "", label: words("wholeBank") },
          ...(branches.data?.branches ?? []).map(({ branchId: value, name: label }) => ({
            value,
            label,
          })),
        ]}
        chosen={branchId}
        onChoose={setBranch}
      />
      {open.error === null || isBad ? null : <FailedNote error={open.error} onRetry={send} />}
      {outcome === undefined ? null : (
        <p role="status" className={outcome === "done" ? "" : "text-vermilion"}>
          {outcomes(outcome)}
        </p>
      )}
      <button type="submit" className={`${SIDE_BUTTON} justify-self-start`}>
        {words("open")}
      </button>
    </form>
  );
}
