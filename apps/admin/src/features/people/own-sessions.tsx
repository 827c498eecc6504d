/** One's own sessions (我的会话): where one is signed in, each to be ended. */
"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote } from "@xinzhi/session/frame/page-states.tsx";
import { useTranslations } from "use-intl";
import { SessionTable } from "./session-table.tsx";

/** The section at the end of the page. */
export function OwnSessions() {
  const words = useTranslations("people");
  const api = useApi();
  const found = useQuery(api.session.sessions.queryOptions({}, { staleTime: 0 }));
  const end = useMutation(
    api.session.endSession.mutationOptions({ onSuccess: () => void found.refetch() }),
  );
  const error = found.error ?? end.error;
  return (
    <section aria-labelledby="own-title" className="grid gap-2" data-testid="own-sessions">
      <h2 id="own-title" className="font-semibold text-lead">
        {words("ownSessions")}
      </h2>
      {error === null ? null : <FailedNote error={error} onRetry={() => void found.refetch()} />}
      {found.data === undefined ? null : (
        <SessionTable
          sessions={found.data.sessions}
          onEnd={(sessionId) => end.mutate({ sessionId })}
        />
      )}
    </section>
  );
}
