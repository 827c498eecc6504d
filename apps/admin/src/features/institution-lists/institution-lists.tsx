/**
 * Lists of institutions (机构名单): on a day, which kinds of bank may draw which relending facility, whether this bank is on the list, and
 * how each list came to be.
 */
"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import type { InstitutionKind } from "@xinzhi/domain";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import {
  FailedNote,
  LoadingNote,
  SIDE_BUTTON,
  StaffPage,
  StateNote,
} from "@xinzhi/session/frame/page-states.tsx";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DayField } from "../policy-section/day-field.tsx";
import { DayTable } from "./day-table.tsx";
import { FacilityHistory } from "./facility-history.tsx";
import { FACILITIES, listVersions } from "./list-versions.ts";
import { OwnStanding } from "./own-standing.tsx";

/** `/funding/institutions`. `own`: the kind of institution that this bank is, where its records say. */
export function InstitutionLists(props: {
  readonly own: InstitutionKind | undefined;
  readonly today: string;
  readonly mayDraft: boolean;
}) {
  const { own, today, mayDraft } = props;
  const words = useTranslations("institutionLists");
  const series = useTranslations("policyDesk.series");
  const [day, setDay] = useState(today);
  const { found, pending, drafts } = useLists(mayDraft);
  const failed = found.find(({ isError }) => isError);
  const lists = FACILITIES.map((facility, index) => ({
    facility,
    versions: listVersions(facility, found[index]?.data?.revisions ?? []),
  }));
  const isEmpty = lists.every(({ versions }) => versions.length === 0);
  const ofFacility = (facility: string) => (thing: { readonly kind: string }) =>
    thing.kind === facility;
  return (
    <StaffPage title={words("title")} intro={words("intro")}>
      <p>
        <Link className="text-accent underline" href="/funding#techRelending" prefetch={false}>
          {words("toFunding")}
        </Link>
      </p>
      <DayField initial={today} onDay={setDay} />
      {found.some(({ isPending }) => isPending) ? (
        <LoadingNote />
      ) : failed?.error ? (
        <FailedNote
          error={failed.error}
          onRetry={() => found.forEach(({ refetch }) => void refetch())}
        />
      ) : isEmpty ? (
        <StateNote title={words("empty")} meaning={words("emptyMeaning")}>
          <Link className={`${SIDE_BUTTON} flex items-center`} href="/funding" prefetch={false}>
            {words("toFunding")}
          </Link>
        </StateNote>
      ) : (
        <>
          <OwnStanding own={own} day={day} lists={lists} />
          <DayTable own={own} day={day} lists={lists} />
          {lists.map(({ facility, versions }) => (
            <FacilityHistory
              key={facility}
              facility={facility}
              versions={versions}
              own={own}
              day={day}
              mayDraft={mayDraft}
              pendingChange={pending.find(ofFacility(facility))?.changeId}
              draftId={drafts.find(ofFacility(facility))?.draftId}
            />
          ))}
          {mayDraft ? null : <p className="text-faint text-small">{series("readOnly")}</p>}
        </>
      )}
    </StaffPage>
  );
}

/** Every version of every facility, what waits, and the reader's own drafts. */
function useLists(mayDraft: boolean) {
  const api = useApi();
  const found = useQueries({
    queries: FACILITIES.map((kind) =>
      api.policy.revisions.queryOptions({ kind, code: kind }, { staleTime: 0 }),
    ),
  });
  const pending = useQuery(api.policy.pendingChanges.queryOptions({}));
  const drafts = useQuery({ ...api.policy.drafts.queryOptions({}), enabled: mayDraft });
  return {
    found,
    pending: pending.data?.changes ?? [],
    drafts: drafts.data?.drafts ?? [],
  };
}
