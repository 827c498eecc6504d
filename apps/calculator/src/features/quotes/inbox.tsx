/** What waits for an approver (审批收件箱): who may sign it, why it was asked, and which of it lies within the approver's own level. */
"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { AppRouter } from "@xinzhi/api";
import { APPROVERS, mayApprove } from "@xinzhi/domain";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import {
  FailedNote,
  LoadingNote,
  StaffPage,
  StateNote,
} from "@xinzhi/session/frame/page-states.tsx";
import { momentText } from "@xinzhi/ui/digits/moment-text.ts";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { QuoteRows } from "./quote-rows.tsx";
import { useReasonName } from "./reasons.ts";

type Answer = AppRouter["approvals"]["inbox"]["_def"]["$types"]["output"];
type Signer = Answer["quotes"][number]["signer"];
type Level = NonNullable<Answer["signsTo"]>;

const SIGNERS = [...APPROVERS, "nobody"] as const satisfies readonly Signer[];
const CHOICES = ["all", "mine", ...SIGNERS] as const;

/** The page's one feature. */
export function Inbox() {
  const words = useTranslations("quotes.inbox");
  const signers = useTranslations("quotes.signers");
  const api = useApi();
  const [choice, setChoice] = useState<(typeof CHOICES)[number]>("all");
  const [level, setLevel] = useState<Level>();
  const wanted = choice === "mine" ? signedBy(level) : [choice].filter((each) => each !== "all");
  const ask = choice === "all" ? {} : { signers: wanted };
  const found = useQuery(
    api.approvals.inbox.queryOptions(ask, { staleTime: 0, placeholderData: keepPreviousData }),
  );
  const own = found.data?.signsTo;
  if (own !== level) setLevel(own);
  const quotes = found.data?.quotes ?? [];
  return (
    <StaffPage title={words("title")} intro={words("intro")}>
      <label className="flex items-center gap-2">
        <span className="text-faint">{words("signer")}:</span>
        <select
          value={choice}
          className="h-8 rounded border border-edge bg-paper px-2"
          onChange={(event) =>
            setChoice(CHOICES.find((each) => each === event.target.value) ?? "all")
          }
        >
          <option value="all">{words("all")}</option>
          <option value="mine">{words("mine")}</option>
          {SIGNERS.map((each) => (
            <option key={each} value={each}>
              {signers(each)}
            </option>
          ))}
        </select>
      </label>
      {found.data === undefined ? null : (
        <p className="text-faint">
          {own === undefined ? words("noLevel") : words("level", { level: signers(own) })}
        </p>
      )}
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data !== undefined && quotes.length === 0 ? (
        <StateNote title={words(choice === "all" ? "none" : "noneSuch")} />
      ) : null}
      {found.data === undefined || quotes.length === 0 ? null : <Waiting answer={found.data} />}
      {found.data === undefined || found.data.isWhole ? null : (
        <p className="text-faint">{words("more", { count: String(quotes.length) })}</p>
      )}
    </StaffPage>
  );
}

function Waiting({ answer }: { readonly answer: Answer }) {
  const words = useTranslations("quotes.inbox");
  const signers = useTranslations("quotes.signers");
  const reasonName = useReasonName();
  const { quotes, people, signsTo } = answer;
  const mine = signedBy(signsTo);
  const nameOf = (id: string) => people.find(({ staffId }) => staffId === id)?.name ?? "";
  return (
    <QuoteRows
      label={words("title")}
      quotes={quotes}
      columns={[
        {
          text: words("signer"),
          of: ({ signer }) =>
            mine.includes(signer) ? signers(signer) : `${signers(signer)} · ${words("beyond")}`,
        },
        { text: words("reason"), of: ({ reason }) => reasonName(reason) },
        { text: words("from"), of: ({ ownerId }) => nameOf(ownerId) },
        { text: words("asked"), of: ({ askedAt }) => momentText(askedAt) },
      ]}
    />
  );
}

/** Whose signature a level may put; head office also signs what no level of the table may. */
function signedBy(level: Level | undefined): readonly Signer[] {
  if (level === undefined) return [];
  return SIGNERS.filter((signer) =>
    signer === "nobody" ? level === "headOffice" : mayApprove(level, signer),
  );
}
