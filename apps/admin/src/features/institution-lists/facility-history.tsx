/** How the list of a facility came to be (名单沿革), version by version, and the way to change it. */
"use client";

import { type InstitutionKind, type ListChange, listStanding } from "@xinzhi/domain";
import { CELL, MAIN_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { WideTable } from "../oversight/wide-table.tsx";
import { usePolicyNames } from "../policy-form/form-context.tsx";
import { seriesHref } from "../policy-section/section-kinds.ts";
import { versionOn } from "../policy-series/date-finder.tsx";
import { draftSearch, useStartDraft } from "../policy-series/use-start-draft.ts";
import { VersionLink } from "./day-table.tsx";
import { DocumentName } from "./document-name.tsx";
import { type Facility, LIST_FIELD, type ListVersion } from "./list-versions.ts";

type Props = {
  readonly facility: Facility;
  readonly versions: readonly ListVersion[];
  readonly own: InstitutionKind | undefined;
  readonly day: string;
  readonly mayDraft: boolean;
  readonly pendingChange: string | undefined;
  readonly draftId: string | undefined;
};

/** The section of one facility. */
export function FacilityHistory(props: Props) {
  const { facility, versions, own, day } = props;
  const words = useTranslations("institutionLists");
  const names = usePolicyNames();
  const title = words("history", { facility: names.kind(facility) });
  const shown = versionOn(versions, day);
  return (
    <section
      id={facility}
      aria-labelledby={`${facility}-title`}
      className="grid min-w-0 gap-2 rounded border border-line bg-paper p-3"
      data-history={facility}
    >
      <h2 id={`${facility}-title`} className="font-semibold text-lead">
        {title}
      </h2>
      {versions.length === 0 ? (
        <p className="text-faint">{words("noVersion")}</p>
      ) : (
        <WideTable
          label={title}
          heads={[
            { text: words("version") },
            { text: words("list") },
            { text: words("change") },
            { text: words("own") },
            { text: words("document") },
          ]}
        >
          {versions.map((version) => (
            <VersionRow
              key={version.revision}
              version={version}
              own={own}
              isShown={version.revision === shown?.revision}
            />
          ))}
        </WideTable>
      )}
      <Ways {...props} />
    </section>
  );
}

function VersionRow(props: {
  readonly version: ListVersion;
  readonly own: InstitutionKind | undefined;
  readonly isShown: boolean;
}) {
  const { version, own, isShown } = props;
  const words = useTranslations("institutionLists");
  const { institutions, change, effectiveTo } = version;
  const named = useNamed();
  return (
    <tr data-revision={version.revision} aria-current={isShown ? "date" : undefined}>
      <th scope="row" className={`${CELL} figures whitespace-nowrap font-normal`}>
        <VersionLink version={version} />
        {effectiveTo === "" ? null : ` ~ ${effectiveTo}`}
        {isShown ? (
          <span className="ml-1 rounded-sm bg-tint px-1 font-semibold text-accent text-small">
            {words("inForce")}
          </span>
        ) : null}
      </th>
      <td className={`${CELL} min-w-40`}>
        {institutions === undefined ? (
          <span className="text-faint">{words("standing.no-list")}</span>
        ) : (
          named(institutions)
        )}
      </td>
      <td className={`${CELL} min-w-28`}>
        <ChangeText change={change} />
      </td>
      <td className={`${CELL} whitespace-nowrap`}>
        {own === undefined ? "—" : words(`standing.${listStanding(version, own)}`)}
      </td>
      <td className={`${CELL} min-w-48`}>
        <DocumentName document={version.document} />
      </td>
    </tr>
  );
}

function useNamed() {
  const words = useTranslations("institutionLists");
  const names = usePolicyNames();
  return (kinds: readonly InstitutionKind[]) =>
    kinds.map((kind) => names.value(kind)).join(words("between"));
}

function ChangeText({ change }: { readonly change: ListChange | undefined }) {
  const words = useTranslations("institutionLists");
  const named = useNamed();
  if (change === undefined) return <span className="text-faint">{words("first")}</span>;
  const { added, taken } = change;
  if (added.length + taken.length === 0) {
    return <span className="text-faint">{words("same")}</span>;
  }
  return (
    <>
      {added.length === 0 ? null : <p>{words("added", { kinds: named(added) })}</p>}
      {taken.length === 0 ? null : <p>{words("taken", { kinds: named(taken) })}</p>}
    </>
  );
}

/** To the change that waits, to one's own draft, or to a new one; each opens at the list. */
function Ways(props: Props) {
  const { facility, versions, mayDraft, pendingChange, draftId } = props;
  const words = useTranslations("institutionLists");
  const series = useTranslations("policyDesk.series");
  const failed = useTranslations("policyDesk.draft");
  const names = usePolicyNames();
  const chosen = versions[0];
  const { start, isBusy, hasFailed } = useStartDraft({
    kind: facility,
    code: facility,
    versions,
    chosen,
  });
  const named = <span className="sr-only"> {names.kind(facility)}</span>;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {pendingChange === undefined ? null : (
        <Link
          href={`/reviews/${pendingChange}`}
          prefetch={false}
          className="flex min-h-6 items-center rounded-sm bg-ambertint px-1 text-amber underline"
        >
          {words("waiting")}
          {named}
        </Link>
      )}
      {!mayDraft ? null : draftId === undefined ? (
        <button
          type="button"
          className={MAIN_BUTTON}
          disabled={isBusy}
          onClick={() => start(LIST_FIELD)}
        >
          {chosen === undefined
            ? series("first")
            : words("edit", { revision: String(chosen.revision) })}
          {named}
        </button>
      ) : (
        <Link
          href={seriesHref(facility, facility, draftSearch(draftId, LIST_FIELD))}
          prefetch={false}
          className="flex min-h-6 items-center text-accent underline"
        >
          {words("goOn")}
          {named}
        </Link>
      )}
      {hasFailed ? <p role="alert">{failed("notSaved")}</p> : null}
    </div>
  );
}
