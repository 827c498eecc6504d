/** Open sessions (登录会话) with the way to end each. */
"use client";

import type { AppRouter } from "@xinzhi/api";
import { CELL, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { momentText } from "@xinzhi/ui/digits/moment-text.ts";
import { useTranslations } from "use-intl";
import { WideTable } from "../oversight/wide-table.tsx";

type Session = AppRouter["session"]["sessions"]["_def"]["$types"]["output"]["sessions"][number];

/** The table; the session that asks is marked. */
export function SessionTable(props: {
  readonly sessions: readonly Session[];
  readonly onEnd: (sessionId: string) => void;
}) {
  const words = useTranslations("people");
  if (props.sessions.length === 0) return <p className="text-faint">{words("noSessions")}</p>;
  const heads = ["since", "seen", "address", "browser", "twoSteps", "end"] as const;
  return (
    <WideTable
      label={words("sessions")}
      heads={heads.map((head) => ({ text: words(`sessionHeads.${head}`) }))}
    >
      {props.sessions.map((session) => (
        <tr key={session.sessionId}>
          <th scope="row" className={`${CELL} figures whitespace-nowrap font-normal`}>
            {momentText(session.since)}
          </th>
          <td className={`${CELL} figures whitespace-nowrap`}>{momentText(session.seenAt)}</td>
          <td className={`${CELL} figures`}>{session.address || "—"}</td>
          <td className={`${CELL} break-all text-small`}>{session.browser || "—"}</td>
          <td className={CELL}>{words(session.secondFactor ? "yes" : "no")}</td>
          <td className={CELL}>
            {session.isThis ? (
              words("thisSession")
            ) : (
              <button
                type="button"
                className={SIDE_BUTTON}
                aria-label={words("endNamed", { since: momentText(session.since) })}
                onClick={() => props.onEnd(session.sessionId)}
              >
                {words("sessionHeads.end")}
              </button>
            )}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
