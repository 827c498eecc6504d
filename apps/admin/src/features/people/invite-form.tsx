/** Somebody new (邀请): name, branch, roles, and the link by which they enrol, shown once. */
"use client";

import { useMutation } from "@tanstack/react-query";
import type { Approver } from "@xinzhi/domain";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { ProofForm } from "@xinzhi/session/entry/proof-form.tsx";
import { FailedNote, MAIN_BUTTON, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { ChoiceField } from "@xinzhi/ui/fields/choice-field.tsx";
import { TextField } from "@xinzhi/ui/fields/text-field.tsx";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { LevelField } from "./level-field.tsx";
import { LinkNote } from "./link-note.tsx";
import type { Branch } from "./people-list.tsx";
import { type Role, RoleBoxes } from "./role-boxes.tsx";

/** The button, and the form behind it. */
export function InviteForm(props: {
  readonly branches: readonly Branch[];
  readonly onInvited: () => void;
}) {
  const { branches, onInvited } = props;
  const words = useTranslations("people");
  const api = useApi();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [branchId, setBranch] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [signsTo, setLevel] = useState<Approver>();
  const invite = useMutation(api.users.invite.mutationOptions({ onSuccess: onInvited }));
  const chosen = branchId === "" ? (branches[0]?.branchId ?? "") : branchId;
  const send = () => {
    const level = signsTo === undefined ? {} : { signsTo };
    if (!invite.isPending) invite.mutate({ name, branchId: chosen, roles, ...level });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  if (invite.data !== undefined) {
    return (
      <LinkNote
        title={words("invited", { name })}
        link={invite.data.link}
        onDone={() => {
          invite.reset();
          setOpen(false);
          setName("");
          setRoles([]);
          setLevel(undefined);
        }}
      />
    );
  }
  if (!isOpen) {
    return (
      <button
        type="button"
        className={`${MAIN_BUTTON} justify-self-start`}
        onClick={() => setOpen(true)}
      >
        {words("invite")}
      </button>
    );
  }
  if (invite.error?.message === "proof-too-old") {
    return <ProofForm onProved={send} onCancel={() => invite.reset()} />;
  }
  return (
    <form
      className="grid max-w-xl gap-2 rounded border border-line bg-paper p-3"
      onSubmit={onSubmit}
      data-testid="invite"
    >
      <TextField
        kind="text"
        name="name"
        label={words("heads.name")}
        error={invite.error?.message === "bad-input" ? words("nameNeeded") : undefined}
        text={name}
        onType={setName}
      />
      <ChoiceField
        name="branchId"
        label={words("heads.branch")}
        choices={branches.map(({ branchId: value, name: label }) => ({ value, label }))}
        chosen={chosen}
        onChoose={setBranch}
      />
      <RoleBoxes roles={roles} onChoose={setRoles} />
      {roles.includes("approver") ? <LevelField level={signsTo} onChoose={setLevel} /> : null}
      {invite.error === null || invite.error.message === "bad-input" ? null : (
        <FailedNote error={invite.error} onRetry={send} />
      )}
      <div className="flex gap-2">
        <button type="submit" className={MAIN_BUTTON}>
          {words("invite")}
        </button>
        <button type="button" className={SIDE_BUTTON} onClick={() => setOpen(false)}>
          {words("cancel")}
        </button>
      </div>
    </form>
  );
}
