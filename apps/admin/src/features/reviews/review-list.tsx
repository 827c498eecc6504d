/** Changes that wait for their second person (待复核), and those that were decided (已办结). */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import {
  CELL,
  FailedNote,
  LoadingNote,
  SIDE_BUTTON,
  StaffPage,
  StateNote,
} from "@xinzhi/session/frame/page-states.tsx";
import { momentText } from "@xinzhi/ui/digits/moment-text.ts";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Change } from "./change-differences.tsx";
import { ReviewWays } from "./review-ways.tsx";
import { useThingName } from "./thing-name.ts";
import { usePeople } from "./use-people.ts";

/** `/reviews`. */
export function WaitingChanges() {
  const words = useTranslations("reviews.list");
  const api = useApi();
  const found = useQuery(api.policy.pendingChanges.queryOptions({}, { staleTime: 0 }));
  return (
    <StaffPage title={words("waiting")} intro={words("waitingIntro")}>
      <ReviewWays at="waiting" />
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data === undefined ? null : (
        <ChangeTable changes={found.data.changes} none="noneWaiting" />
      )}
    </StaffPage>
  );
}

/** `/reviews/decided`. */
export function DecidedChanges() {
  const words = useTranslations("reviews.list");
  const api = useApi();
  const [before, setBefore] = useState<string>();
  const found = useQuery(
    api.policy.decidedChanges.queryOptions(before === undefined ? {} : { before }, {
      staleTime: 0,
    }),
  );
  return (
    <StaffPage title={words("decided")} intro={words("decidedIntro")}>
      <ReviewWays at="decided" />
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data === undefined ? null : (
        <ChangeTable changes={found.data.changes} none="noneDecided" />
      )}
      {found.data === undefined || found.data.isWhole ? null : (
        <button
          type="button"
          className={`${SIDE_BUTTON} justify-self-start`}
          onClick={() => setBefore(found.data.changes.at(-1)?.changeId)}
        >
          {words("earlier")}
        </button>
      )}
    </StaffPage>
  );
}

function ChangeTable(props: {
  readonly changes: readonly Change[];
  readonly none: "noneWaiting" | "noneDecided";
}) {
  const words = useTranslations("reviews.list");
  const decisions = useTranslations("reviews.decisions");
  const thingName = useThingName();
  const nameOf = usePeople();
  if (props.changes.length === 0) return <StateNote title={words(props.none)} />;
  const heads = ["thing", "revision", "from", "maker", "submitted", "reason", "state"] as const;
  return (
    <section
      aria-label={words("changes")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
      tabIndex={0}
      className="overflow-x-auto rounded border border-line bg-paper"
    >
      <table className="w-full min-w-[44rem]">
        <thead>
          <tr className="text-faint">
            {heads.map((head) => (
              <th key={head} scope="col" className={CELL}>
                {words(`heads.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.changes.map((change) => (
            <tr key={change.changeId} data-change={change.changeId}>
              <th scope="row" className={`${CELL} font-normal`}>
                <Link
                  className="text-accent underline"
                  prefetch={false}
                  href={`/reviews/${change.changeId}`}
                >
                  {thingName(change)}
                </Link>
              </th>
              <td className={`${CELL} figures`}>v{change.baseRevision + 1}</td>
              <td className={`${CELL} figures whitespace-nowrap`}>{change.effectiveFrom}</td>
              <td className={CELL}>{nameOf(change.makerId)}</td>
              <td className={`${CELL} figures whitespace-nowrap`}>
                {momentText(change.submittedAt)}
              </td>
              <td className={CELL}>{change.reason}</td>
              <td className={CELL}>
                {decisions(change.decision?.decision ?? "waiting")}
                {change.backsOut === undefined
                  ? ""
                  : `（${words("backsOut", { revision: String(change.backsOut) })}）`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
