/** The audit chain (审计记录): sought by action, text and day, read page by page, and checked from the first entry to the last. */
"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
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
import { TextField } from "@xinzhi/ui/fields/text-field.tsx";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { OversightWay } from "./oversight-hrefs.ts";
import { OversightWays } from "./oversight-ways.tsx";
import { WideTable } from "./wide-table.tsx";

const FIELDS = ["action", "text", "from", "to"] as const;
type Sought = { readonly [Name in (typeof FIELDS)[number]]: string };
const NOTHING: Sought = { action: "", text: "", from: "", to: "" };

/** `/oversight/audit`. */
export function AuditExplorer({ ways }: { readonly ways: readonly OversightWay[] }) {
  const words = useTranslations("oversight.audit");
  const [typed, setTyped] = useState(NOTHING);
  const [sought, setSought] = useState(NOTHING);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSought(typed);
  };
  return (
    <StaffPage title={words("title")} intro={words("intro")}>
      <OversightWays at="audit" ways={ways} />
      <ChainCheck />
      <form className="grid max-w-xl gap-2" onSubmit={send}>
        {FIELDS.map((name) => (
          <TextField
            key={name}
            kind={name === "from" || name === "to" ? "date" : "text"}
            name={name}
            label={words(`fields.${name}`)}
            text={typed[name]}
            onType={(text) => setTyped({ ...typed, [name]: text })}
          />
        ))}
        <button type="submit" className={`${MAIN_BUTTON} justify-self-start`}>
          {words("seek")}
        </button>
      </form>
      <Entries key={JSON.stringify(sought)} sought={sought} />
    </StaffPage>
  );
}

function ChainCheck() {
  const words = useTranslations("oversight.audit");
  const api = useApi();
  const check = useQuery({
    ...api.oversight.verify.queryOptions({}, { staleTime: 0 }),
    enabled: false,
  });
  const { data } = check;
  return (
    <section className="flex flex-wrap items-center gap-3" data-testid="chain">
      <button
        type="button"
        className={SIDE_BUTTON}
        aria-disabled={check.isFetching}
        onClick={() => void check.refetch()}
      >
        {words("verify")}
      </button>
      <p role="status">
        {check.isFetching ? words("verifying") : null}
        {data?.verdict === "whole" && !check.isFetching
          ? words("whole", { sequence: data.sequence })
          : null}
        {data?.verdict === "broken" && !check.isFetching ? (
          <span className="text-vermilion">
            {words("broken", { sequence: data.sequence })}
            {data.code === undefined ? "" : words(`faults.${data.code}`)}
          </span>
        ) : null}
      </p>
      {check.error === null ? null : (
        <FailedNote error={check.error} onRetry={() => void check.refetch()} />
      )}
    </section>
  );
}

function Entries({ sought }: { readonly sought: Sought }) {
  const words = useTranslations("oversight.audit");
  const api = useApi();
  const [beforeSequence, setBefore] = useState<string>();
  const named = FIELDS.flatMap((name) => {
    const text = sought[name].trim();
    return text === "" ? [] : [[name, text] as const];
  });
  const ask = {
    ...Object.fromEntries(named),
    ...(beforeSequence === undefined ? {} : { beforeSequence }),
  };
  const found = useQuery(
    api.oversight.entries.queryOptions(ask, { staleTime: 0, placeholderData: keepPreviousData }),
  );
  if (found.error?.message === "bad-input") return <p role="alert">{words("badDay")}</p>;
  const entries = found.data?.entries ?? [];
  const nameOf = (actor: string) =>
    found.data?.people.find(({ staffId }) => staffId === actor)?.name ?? actor;
  const heads = ["sequence", "at", "actor", "action", "subject", "detail"] as const;
  return (
    <>
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data !== undefined && entries.length === 0 ? (
        <StateNote title={words("none")} />
      ) : null}
      {entries.length === 0 ? null : (
        <WideTable
          label={words("title")}
          testId="entries"
          heads={heads.map((head) => ({
            text: words(`heads.${head}`),
            isFigure: head === "sequence",
          }))}
        >
          {entries.map((entry) => (
            <tr key={entry.sequence}>
              <th scope="row" className={`${CELL} figures text-right font-normal`}>
                {entry.sequence}
              </th>
              <td className={`${CELL} figures whitespace-nowrap`}>
                {momentText(entry.recordedAt)}
              </td>
              <td className={CELL}>{nameOf(entry.actor)}</td>
              <td className={`${CELL} figures`}>{entry.action}</td>
              <td className={`${CELL} figures break-all`}>{entry.subject}</td>
              <td className={`${CELL} figures break-all text-small`}>{entry.detail}</td>
            </tr>
          ))}
        </WideTable>
      )}
      {found.data === undefined || found.data.isWhole ? null : (
        <button
          type="button"
          className={`${SIDE_BUTTON} justify-self-start`}
          onClick={() => setBefore(entries.at(-1)?.sequence)}
        >
          {words("earlier")}
        </button>
      )}
    </>
  );
}
