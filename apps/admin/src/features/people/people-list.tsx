/** The bank's people (用户): roles, branch, account, sessions, and how somebody new comes in. */
"use client";

import { useQuery } from "@tanstack/react-query";
import type { AppRouter } from "@xinzhi/api";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import {
  CELL,
  FailedNote,
  LoadingNote,
  SIDE_BUTTON,
  StaffPage,
} from "@xinzhi/session/frame/page-states.tsx";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { WideTable } from "../oversight/wide-table.tsx";
import { InviteForm } from "./invite-form.tsx";
import { OwnSessions } from "./own-sessions.tsx";
import { PersonPanel } from "./person-panel.tsx";

/** Somebody as the API tells it. */
export type Person = AppRouter["users"]["list"]["_def"]["$types"]["output"]["people"][number];

/** One of the bank's branches. */
export type Branch = AppRouter["users"]["branches"]["_def"]["$types"]["output"]["branches"][number];

/** `/users`. */
export function PeopleList(props: {
  readonly readerId: string;
  readonly mayChange: boolean;
  readonly seesBranches: boolean;
}) {
  const { readerId, mayChange, seesBranches } = props;
  const words = useTranslations("people");
  const api = useApi();
  const [openId, setOpen] = useState<string>();
  const found = useQuery(api.users.list.queryOptions({}, { staleTime: 0 }));
  const known = useQuery({ ...api.users.branches.queryOptions({}), enabled: seesBranches });
  const branches = known.data?.branches ?? [];
  const people = found.data?.people ?? [];
  const chosen = people.find(({ staffId }) => staffId === openId);
  const reload = () => void found.refetch();
  return (
    <StaffPage title={words("title")} intro={words("intro")}>
      {mayChange ? <InviteForm branches={branches} onInvited={reload} /> : null}
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : <FailedNote error={found.error} onRetry={reload} />}
      {people.length === 0 ? null : (
        <PeopleTable people={people} branches={branches} onOpen={mayChange ? setOpen : undefined} />
      )}
      {chosen === undefined ? null : (
        <PersonPanel
          key={chosen.staffId}
          person={chosen}
          branches={branches}
          isSelf={chosen.staffId === readerId}
          onChanged={reload}
          onClose={() => setOpen(undefined)}
        />
      )}
      <OwnSessions />
    </StaffPage>
  );
}

function PeopleTable(props: {
  readonly people: readonly Person[];
  readonly branches: readonly Branch[];
  readonly onOpen: ((staffId: string) => void) | undefined;
}) {
  const { people, branches, onOpen } = props;
  const words = useTranslations("people");
  const roles = useTranslations("session.roles");
  const levels = useTranslations("quotes.signers");
  const branchOf = (id: string) => branches.find(({ branchId }) => branchId === id)?.name ?? "—";
  const heads = [
    "name",
    "branch",
    "roles",
    "level",
    "state",
    "enrolled",
    "factor",
    "manage",
  ] as const;
  return (
    <WideTable
      label={words("title")}
      testId="people"
      heads={heads.map((head) => ({ text: words(`heads.${head}`) }))}
    >
      {people.map((person) => (
        <tr key={person.staffId} data-person={person.name}>
          <th scope="row" className={`${CELL} font-normal`}>
            {person.name}
          </th>
          <td className={CELL}>{branchOf(person.branchId)}</td>
          <td className={CELL}>{person.roles.map((role) => roles(role)).join("、") || "—"}</td>
          <td className={CELL}>{person.signsTo === undefined ? "—" : levels(person.signsTo)}</td>
          <td className={CELL}>{words(`states.${person.state}`)}</td>
          <td className={CELL}>{words(person.isEnrolled ? "yes" : "no")}</td>
          <td className={CELL}>{words(person.hasSecondFactor ? "yes" : "no")}</td>
          <td className={CELL}>
            {onOpen === undefined ? (
              "—"
            ) : (
              <button
                type="button"
                className={SIDE_BUTTON}
                aria-label={words("manageNamed", { name: person.name })}
                onClick={() => onOpen(person.staffId)}
              >
                {words("heads.manage")}
              </button>
            )}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
