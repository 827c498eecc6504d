/**
 * One thing of policy through time (政策系列): its versions on a line, the chosen one in full, and the drafts that would be the next.
 */
"use client";

import { useQuery } from "@tanstack/react-query";
import { type PolicyContentKind, policyForm } from "@xinzhi/domain/schemas";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote, LoadingNote, StaffPage } from "@xinzhi/session/frame/page-states.tsx";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { DraftPage } from "../policy-draft/draft-page.tsx";
import { usePolicyNames } from "../policy-form/form-context.tsx";
import { hrefOfSection, seriesHref } from "../policy-section/section-kinds.ts";
import { DateFinder, versionOn } from "./date-finder.tsx";
import { itemOf, textIn } from "./item-text.ts";
import { StartDraft } from "./start-draft.tsx";
import { type Mark, Timeline } from "./timeline.tsx";
import { VersionReading } from "./version-reading.tsx";

/** The page of a thing. `mayDraft`: the reader makes policy. */
export function SeriesPage(props: {
  readonly kind: PolicyContentKind;
  readonly code: string;
  readonly today: string;
  readonly mayDraft: boolean;
}) {
  const { kind, code, today, mayDraft } = props;
  const words = useTranslations("policyDesk.series");
  const names = usePolicyNames();
  const api = useApi();
  const router = useRouter();
  const search = useSearchParams();
  const content = useMemo(() => policyForm(kind).content, [kind]);
  const found = useQuery(api.policy.revisions.queryOptions({ kind, code }));
  const marks = useMarks(props);
  const draftId = search.get("draft");
  const title = `${names.kind(kind)}${code === kind ? "" : ` · ${names.code(kind, code)}`}`;
  if (found.data === undefined) {
    return (
      <StaffPage title={title}>
        {found.error === null ? (
          <LoadingNote />
        ) : (
          <FailedNote error={found.error} onRetry={() => void found.refetch()} />
        )}
      </StaffPage>
    );
  }
  const versions = found.data.revisions;
  const named = versions.find(({ revision }) => String(revision) === search.get("v"));
  const chosen = named ?? versionOn(versions, today) ?? versions[0];
  return (
    <StaffPage title={title}>
      <div className="grid gap-3">
        <p>
          <Link className="text-accent underline" href={hrefOfSection(kind)} prefetch={false}>
            {words("back")}
          </Link>
        </p>
        <Timeline marks={marks(versions, draftId === null ? chosen?.revision : undefined)} />
        {versions.length === 0 ? null : (
          <DateFinder
            versions={versions}
            onFound={(revision) => router.replace(seriesHref(kind, code, `v=${revision}`))}
          />
        )}
        {draftId !== null ? (
          <DraftPage
            key={draftId}
            draftId={draftId}
            content={content}
            kind={kind}
            versions={versions}
          />
        ) : chosen === undefined ? (
          <p className="text-faint">{words("noneYet")}</p>
        ) : (
          <VersionReading
            key={chosen.revision}
            content={content}
            version={chosen}
            before={versions.find(({ revision }) => revision === chosen.revision - 1)}
          />
        )}
        {mayDraft ? (
          draftId === null ? (
            <StartDraft kind={kind} code={code} versions={versions} chosen={chosen} />
          ) : null
        ) : (
          <p className="text-faint text-small">{words("readOnly")}</p>
        )}
      </div>
    </StaffPage>
  );
}

type Versions = readonly {
  readonly revision: number;
  readonly effectiveFrom: string;
  readonly content: string;
}[];

/** The marks of the line: versions, what waits, and the reader's own drafts. */
function useMarks(props: {
  readonly kind: string;
  readonly code: string;
  readonly today: string;
  readonly mayDraft: boolean;
}) {
  const { kind, code, today, mayDraft } = props;
  const words = useTranslations("policyDesk.series");
  const api = useApi();
  const search = useSearchParams();
  const { data: pending } = useQuery(api.policy.pendingChanges.queryOptions({}));
  const { data: own } = useQuery({
    ...api.policy.drafts.queryOptions({}),
    enabled: mayDraft,
  });
  const ofThing = (thing: { readonly kind: string; readonly code: string }) =>
    thing.kind === kind && thing.code === code;
  return (versions: Versions, chosen: number | undefined): readonly Mark[] => {
    const inForce = versionOn(versions, today);
    const state = ({ revision, effectiveFrom }: Versions[number]) =>
      revision === inForce?.revision ? "inForce" : effectiveFrom > today ? "later" : "earlier";
    return [
      ...versions.toReversed().map((version) => ({
        key: `v${version.revision}`,
        name: words("version", { revision: String(version.revision) }),
        note: version.effectiveFrom,
        state: words(state(version)),
        href: seriesHref(kind, code, `v=${version.revision}`),
        isChosen: version.revision === chosen,
        isOpen: false,
      })),
      ...(pending?.changes ?? []).filter(ofThing).map(({ changeId, effectiveFrom }) => ({
        key: changeId,
        name: words("waiting"),
        note: effectiveFrom,
        state: "",
        href: `/reviews/${changeId}`,
        isChosen: false,
        isOpen: true,
      })),
      ...(own?.drafts ?? []).filter(ofThing).map(({ draftId, content, savedAt }) => ({
        key: draftId,
        name: words("draft"),
        note: textIn(itemOf(content), "effectiveFrom") || savedAt.slice(0, "2026-11-28".length),
        state: "",
        href: seriesHref(kind, code, `draft=${draftId}`),
        isChosen: draftId === search.get("draft"),
        isOpen: true,
      })),
    ];
  };
}
