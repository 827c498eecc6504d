/** The lists of a day (某日名单): a row for each facility, a column for each kind of bank, this bank's own marked. */
"use client";

import { INSTITUTION_KINDS, type InstitutionKind, listStanding } from "@xinzhi/domain";
import { CELL } from "@xinzhi/session/frame/page-states.tsx";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { WideTable } from "../oversight/wide-table.tsx";
import { usePolicyNames } from "../policy-form/form-context.tsx";
import { seriesHref } from "../policy-section/section-kinds.ts";
import { versionOn } from "../policy-series/date-finder.tsx";
import { DocumentName } from "./document-name.tsx";
import type { ListVersion } from "./list-versions.ts";
import type { FacilityLists } from "./own-standing.tsx";

const KINDS_ACROSS = INSTITUTION_KINDS.length;

/** This bank's own kind first, where a phone shows it too. */
function kindsFrom(own: InstitutionKind | undefined): readonly InstitutionKind[] {
  if (own === undefined) return INSTITUTION_KINDS;
  return [own, ...INSTITUTION_KINDS.filter((kind) => kind !== own)];
}

/** The table. */
export function DayTable(props: {
  readonly own: InstitutionKind | undefined;
  readonly day: string;
  readonly lists: readonly FacilityLists[];
}) {
  const { own, day, lists } = props;
  const words = useTranslations("institutionLists");
  const names = usePolicyNames();
  return (
    <section className="min-w-0" aria-labelledby="lists-of-day">
      <h2 id="lists-of-day" className="mb-1 font-semibold text-lead">
        {words("onDay", { date: day })}
      </h2>
      <WideTable
        label={words("onDay", { date: day })}
        testId="lists-of-day"
        heads={[
          { text: words("facility") },
          ...kindsFrom(own).map((kind) => ({
            text: kind === own ? words("ownKind", { kind: names.value(kind) }) : names.value(kind),
          })),
          { text: words("version") },
          { text: words("document") },
        ]}
      >
        {lists.map(({ facility, versions }) => (
          <tr key={facility} data-facility={facility}>
            <th scope="row" className={`${CELL} min-w-28 font-normal`}>
              <a className="text-accent underline" href={`#${facility}`}>
                {names.kind(facility)}
              </a>
            </th>
            <DayCells version={versionOn(versions, day)} versions={versions} own={own} day={day} />
          </tr>
        ))}
      </WideTable>
    </section>
  );
}

function DayCells(props: {
  readonly version: ListVersion | undefined;
  readonly versions: readonly ListVersion[];
  readonly own: InstitutionKind | undefined;
  readonly day: string;
}) {
  const { version, versions, own, day } = props;
  const words = useTranslations("institutionLists");
  if (version === undefined) {
    const next = versions
      .filter(({ effectiveFrom }) => effectiveFrom > day)
      .toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1))[0];
    return (
      <td className={`${CELL} text-faint`} colSpan={KINDS_ACROSS + 2}>
        {words("notInForce")}
        {next === undefined
          ? ""
          : words("next", { revision: String(next.revision), date: next.effectiveFrom })}
      </td>
    );
  }
  return (
    <>
      {version.institutions === undefined ? (
        <td className={`${CELL} text-faint`} colSpan={KINDS_ACROSS}>
          {words("noList")}
        </td>
      ) : (
        kindsFrom(own).map((kind) => (
          <StandingCell key={kind} version={version} kind={kind} isOwn={kind === own} />
        ))
      )}
      <td className={`${CELL} figures whitespace-nowrap`}>
        <VersionLink version={version} />
      </td>
      <td className={`${CELL} min-w-48`}>
        <DocumentName document={version.document} />
        {version.isNarrowed ? <p className="text-amber text-small">{words("narrowed")}</p> : null}
      </td>
    </>
  );
}

/** On the list or not, told by sign and word; this bank's own column stands out. */
function StandingCell(props: {
  readonly version: ListVersion;
  readonly kind: InstitutionKind;
  readonly isOwn: boolean;
}) {
  const { version, kind, isOwn } = props;
  const words = useTranslations("institutionLists.standing");
  const isListed = listStanding(version, kind) === "listed";
  return (
    <td
      className={`${CELL} min-w-16 ${isOwn ? "bg-tint font-semibold" : ""} ${isListed ? "" : "text-faint"}`}
      data-institution={kind}
    >
      <span aria-hidden="true">{isListed ? "✓" : "—"}</span>
      <span className={isOwn ? "ml-1 whitespace-nowrap" : "sr-only"}>
        {words(isListed ? "listed" : "not-listed")}
      </span>
    </td>
  );
}

/** The version where it can be read whole. */
export function VersionLink({ version }: { readonly version: ListVersion }) {
  const words = useTranslations("policyDesk.series");
  const { revision, effectiveFrom, kind } = version;
  return (
    <>
      <Link
        className="text-accent underline"
        href={seriesHref(kind, kind, `v=${revision}`)}
        prefetch={false}
      >
        {words("version", { revision: String(revision) })}
      </Link>{" "}
      {effectiveFrom}
    </>
  );
}
