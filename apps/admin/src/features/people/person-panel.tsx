/** What an administrator does for somebody (人员管理): roles, branch, account, a new link, sessions. Nobody does it for themselves. */
"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { ProofForm } from "@xinzhi/session/entry/proof-form.tsx";
import { type CallError, FailedNote, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { ChoiceField } from "@xinzhi/ui/fields/choice-field.tsx";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { LevelField } from "./level-field.tsx";
import { LinkNote } from "./link-note.tsx";
import type { Branch, Person } from "./people-list.tsx";
import { RoleBoxes } from "./role-boxes.tsx";
import { SessionTable } from "./session-table.tsx";

type Act = "roles" | "branch" | "level" | "state" | "link";

/** The panel below the table. */
export function PersonPanel(props: {
  readonly person: Person;
  readonly branches: readonly Branch[];
  readonly isSelf: boolean;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { person, branches, isSelf, onChanged, onClose } = props;
  const words = useTranslations("people");
  const [roles, setRoles] = useState(person.roles);
  const [branchId, setBranch] = useState(person.branchId);
  const [signsTo, setLevel] = useState(person.signsTo);
  const { take, retake, forget, error, link, isDone } = useActs(
    person,
    { roles, branchId, signsTo },
    onChanged,
  );
  const button = (act: Act, text: string) => (
    <button type="button" className={SIDE_BUTTON} onClick={() => take(act)}>
      {text}
    </button>
  );
  return (
    <section
      aria-labelledby="person-title"
      className="grid gap-3 rounded border border-line bg-paper p-3"
      data-testid="person-panel"
    >
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="person-title" className="mr-auto font-semibold text-lead">
          {person.name}
        </h2>
        <button type="button" className={SIDE_BUTTON} onClick={onClose}>
          {words("close")}
        </button>
      </div>
      {link === undefined ? null : (
        <LinkNote title={words("newLink")} link={link} onDone={forget} />
      )}
      {error?.message === "proof-too-old" ? (
        <ProofForm onProved={retake} onCancel={forget} />
      ) : null}
      {error === null || error.message === "proof-too-old" ? null : (
        <FailedNote error={error} onRetry={retake} />
      )}
      {isDone ? <p role="status">{words("done")}</p> : null}
      {isSelf ? (
        <p className="text-faint">{words("notOneself")}</p>
      ) : (
        <>
          <RoleBoxes roles={roles} onChoose={setRoles} />
          <div className="max-w-md">
            <ChoiceField
              name="branch"
              label={words("heads.branch")}
              choices={branches.map(({ branchId: value, name: label }) => ({ value, label }))}
              chosen={branchId}
              onChoose={setBranch}
            />
          </div>
          <LevelField level={signsTo} onChoose={setLevel} />
          <div className="flex flex-wrap gap-2">
            {button("roles", words("saveRoles"))}
            {button("branch", words("saveBranch"))}
            {button("level", words("saveLevel"))}
            {button("state", words(person.state === "active" ? "disable" : "enable"))}
            {button("link", words("resetFactor"))}
          </div>
          <p className="text-faint text-small">{words("resetMeaning")}</p>
        </>
      )}
      <PersonSessions staffId={person.staffId} />
    </section>
  );
}

type Chosen = {
  readonly roles: Person["roles"];
  readonly branchId: string;
  readonly signsTo: Person["signsTo"];
};

/** The five calls as one; the last can be taken again after a proof. */
function useActs(person: Person, { roles, branchId, signsTo }: Chosen, onChanged: () => void) {
  const api = useApi();
  const [last, setLast] = useState<Act>();
  const onSuccess = onChanged;
  const setPersonRoles = useMutation(api.users.setRoles.mutationOptions({ onSuccess }));
  const setPersonBranch = useMutation(api.users.setBranch.mutationOptions({ onSuccess }));
  const setLevel = useMutation(api.users.setSigningLevel.mutationOptions({ onSuccess }));
  const setState = useMutation(api.users.setState.mutationOptions({ onSuccess }));
  const issueLink = useMutation(api.users.issueLink.mutationOptions());
  const { staffId } = person;
  const acts = {
    roles: () => setPersonRoles.mutate({ staffId, roles }),
    branch: () => setPersonBranch.mutate({ staffId, branchId }),
    level: () => setLevel.mutate(signsTo === undefined ? { staffId } : { staffId, signsTo }),
    state: () =>
      setState.mutate({ staffId, state: person.state === "active" ? "disabled" : "active" }),
    link: () => issueLink.mutate({ staffId }),
  };
  const calls = {
    roles: setPersonRoles,
    branch: setPersonBranch,
    level: setLevel,
    state: setState,
    link: issueLink,
  };
  const call = last === undefined ? undefined : calls[last];
  const take = (act: Act) => {
    setLast(act);
    acts[act]();
  };
  const retake = () => {
    if (last !== undefined) acts[last]();
  };
  const forget = () => {
    call?.reset();
    setLast(undefined);
  };
  const error: CallError | null = call?.error ?? null;
  const isDone = last !== "link" && call?.isSuccess === true;
  return { take, retake, forget, error, link: issueLink.data?.link, isDone };
}

function PersonSessions({ staffId }: { readonly staffId: string }) {
  const words = useTranslations("people");
  const api = useApi();
  const found = useQuery(api.users.sessions.queryOptions({ staffId }, { staleTime: 0 }));
  const onSuccess = () => void found.refetch();
  const end = useMutation(api.users.endSession.mutationOptions({ onSuccess }));
  const endAll = useMutation(api.users.endSessions.mutationOptions({ onSuccess }));
  const error = found.error ?? end.error ?? endAll.error;
  const sessions = found.data?.sessions ?? [];
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{words("sessions")}</h3>
      {error === null ? null : <FailedNote error={error} onRetry={onSuccess} />}
      <SessionTable sessions={sessions} onEnd={(sessionId) => end.mutate({ staffId, sessionId })} />
      {sessions.length < 2 ? null : (
        <button
          type="button"
          className={`${SIDE_BUTTON} justify-self-start`}
          onClick={() => endAll.mutate({ staffId })}
        >
          {words("endAll")}
        </button>
      )}
    </div>
  );
}
