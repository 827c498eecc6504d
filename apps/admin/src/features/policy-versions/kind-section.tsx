/**
 * One kind of policy (一类参数): the version in force and the next one; on request every version it ever had.
 */
"use client";

import { useQuery } from "@tanstack/react-query";
import type { KindInForceText } from "@xinzhi/api";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { DateLink, type Go } from "./date-link.tsx";
import { FailedNote } from "./page-states.tsx";
import { VersionTable } from "./version-table.tsx";

type KindProps = { readonly kind: KindInForceText; readonly date: string; readonly onGo: Go };

/** The kind's name, its versions, and the switch between one and all. */
export function KindSection(props: KindProps) {
  const words = useTranslations("admin.policy");
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { kind } = props.kind;
  return (
    <section
      aria-labelledby={`${id}-name`}
      data-kind={kind}
      className="rounded border border-line bg-paper"
    >
      <div className="flex flex-wrap items-center justify-between gap-2 px-2 py-1">
        <h3 id={`${id}-name`} className="font-semibold">
          {words(`kinds.${kind}`)}
        </h3>
        <button
          type="button"
          id={`${id}-switch`}
          aria-expanded={isOpen}
          aria-controls={`${id}-versions`}
          aria-labelledby={`${id}-switch ${id}-name`}
          className="ml-auto min-h-6 rounded px-2 text-accent text-small hover:bg-tint"
          onClick={() => setIsOpen(!isOpen)}
        >
          {words(isOpen ? "closeTimeline" : "openTimeline")}
        </button>
      </div>
      <div id={`${id}-versions`}>{isOpen ? <Timeline {...props} /> : <Current {...props} />}</div>
    </section>
  );
}

/** The version in force and the next one, or that there is none. */
function Current({ kind: { kind, inForce, next }, date, onGo }: KindProps) {
  const words = useTranslations("admin.policy");
  if (inForce !== undefined) {
    return (
      <VersionTable
        caption={words(`kinds.${kind}`)}
        versions={next === undefined ? [inForce] : [inForce, next]}
        date={date}
        inForceId={inForce.id}
        onGo={onGo}
      />
    );
  }
  return (
    <p className="flex flex-wrap gap-x-2 border-line border-t p-2 text-faint">
      <span>{words("kindNone")}</span>
      {next === undefined ? null : (
        <>
          <span>{words("kindFirst", { id: next.id, from: next.effectiveFrom })}</span>
          <DateLink date={next.effectiveFrom} onGo={onGo}>
            {words("view", { date: next.effectiveFrom })}
          </DateLink>
        </>
      )}
    </p>
  );
}

/** Every version, the latest first. Until they are there, what was shown stays. */
function Timeline(props: KindProps) {
  const { kind, date, onGo } = props;
  const words = useTranslations("admin.policy");
  const api = useApi();
  const query = useQuery(api.policy.listVersions.queryOptions({ kind: kind.kind }));
  if (query.data !== undefined) {
    return (
      <VersionTable
        caption={words("timelineOf", { kind: words(`kinds.${kind.kind}`) })}
        versions={[...query.data.versions].reverse()}
        date={date}
        inForceId={kind.inForce?.id}
        onGo={onGo}
      />
    );
  }
  if (query.isError) {
    return <FailedNote trace={query.error.data?.trace} onRetry={() => void query.refetch()} />;
  }
  return (
    <div aria-busy="true">
      <Current {...props} />
    </div>
  );
}
