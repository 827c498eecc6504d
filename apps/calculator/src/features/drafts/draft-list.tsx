/** The officer's drafts (草稿箱): what was begun, to be gone on with or thrown away. */
"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AppRouter } from "@xinzhi/api";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import {
  CELL,
  FailedNote,
  LoadingNote,
  MAIN_BUTTON,
  SIDE_BUTTON,
  StaffPage,
  StateNote,
} from "@xinzhi/session/frame/page-states.tsx";
import { momentText } from "@xinzhi/ui/digits/moment-text.ts";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { draftTitle } from "./draft-title.ts";

type Draft = AppRouter["quotes"]["drafts"]["_def"]["$types"]["output"]["drafts"][number];

/** The page's one feature; `lead` stands before the list. `onDiscarded`: this browser's copy goes too. */
export function DraftList(props: {
  readonly lead: ReactNode;
  readonly onDiscarded: (draftId: string) => void;
}) {
  const { lead, onDiscarded } = props;
  const words = useTranslations("drafts.list");
  const api = useApi();
  const found = useQuery(api.quotes.drafts.queryOptions({}, { staleTime: 0 }));
  return (
    <StaffPage title={words("title")} intro={words("intro")}>
      {lead}
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data === undefined ? null : (
        <Drafts drafts={found.data.drafts} isWhole={found.data.isWhole} onDiscarded={onDiscarded} />
      )}
    </StaffPage>
  );
}

function Drafts(props: {
  readonly drafts: readonly Draft[];
  readonly isWhole: boolean;
  readonly onDiscarded: (draftId: string) => void;
}) {
  const { drafts, isWhole, onDiscarded } = props;
  const words = useTranslations("drafts.list");
  if (drafts.length === 0) {
    return (
      <StateNote title={words("none")}>
        <a className={`${MAIN_BUTTON} flex items-center`} href="/desk">
          {words("start")}
        </a>
      </StateNote>
    );
  }
  return (
    <>
      <ul className="grid rounded border border-line bg-paper" aria-label={words("title")}>
        {drafts.map((draft) => (
          <DraftRow key={draft.draftId} draft={draft} onDiscarded={onDiscarded} />
        ))}
      </ul>
      {isWhole ? null : (
        <p className="text-faint">{words("more", { count: String(drafts.length) })}</p>
      )}
    </>
  );
}

function DraftRow(props: {
  readonly draft: Draft;
  readonly onDiscarded: (draftId: string) => void;
}) {
  const { draft, onDiscarded } = props;
  const { draftId, revision } = draft;
  const words = useTranslations("drafts.list");
  const api = useApi();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const discard = useMutation(
    api.quotes.discardDraft.mutationOptions({
      onSuccess: ({ outcome }) => {
        if (outcome === "done") onDiscarded(draftId);
        void queries.invalidateQueries({ queryKey: api.quotes.drafts.queryKey() });
      },
    }),
  );
  const { title, isHalfTyped } = draftTitle(draft.requestText);
  const name = title || words("untitled");
  const isChanged = discard.data !== undefined && discard.data.outcome !== "done";
  return (
    <li className={`${CELL} flex flex-wrap items-center gap-x-4 gap-y-1`} data-draft={draftId}>
      <a className="min-w-0 flex-1 truncate text-accent underline" href={`/desk?draft=${draftId}`}>
        {name}
      </a>
      {isHalfTyped ? (
        <span className="rounded-sm bg-ambertint px-1 text-amber text-small">
          {words("unreadable")}
        </span>
      ) : null}
      <span className="figures text-faint">{momentText(draft.savedAt)}</span>
      <button type="button" className={SIDE_BUTTON} onClick={() => setAsking(true)}>
        {words("discard")}
        <span className="sr-only"> {name}</span>
      </button>
      {isAsking ? (
        <p className="flex w-full flex-wrap items-center justify-end gap-3" role="status">
          <span>{words("confirm", { title: name })}</span>
          <button
            type="button"
            className={MAIN_BUTTON}
            onClick={() => {
              setAsking(false);
              discard.mutate({ draftId, revision });
            }}
          >
            {words("confirmed")}
          </button>
          <button type="button" className={SIDE_BUTTON} onClick={() => setAsking(false)}>
            {words("keep")}
          </button>
        </p>
      ) : null}
      {isChanged ? (
        <p role="alert" className="w-full text-amber">
          {words("changed")}
        </p>
      ) : null}
      {discard.error === null ? null : (
        <div className="w-full">
          <FailedNote error={discard.error} onRetry={() => discard.mutate({ draftId, revision })} />
        </div>
      )}
    </li>
  );
}
