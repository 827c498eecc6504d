/**
 * A table of versions of one kind (版本表): a row for each, its figures in columns with the unit in the header, and the
 * document behind it. On a narrow screen each row becomes a card and names its figures itself.
 */
"use client";

import type { PolicyVersionText } from "@xinzhi/api";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { DateLink, type Go } from "./date-link.tsx";
import { columnsOf, type FigureColumn, textIn } from "./figure-columns.ts";
import { ConfidenceTag, StatusTag, type VersionStatus } from "./tags.tsx";

const HEAD_LOOK = "px-2 py-1 text-left align-bottom font-normal text-faint text-small";
const CELL_LOOK =
  "flex items-baseline justify-between gap-4 py-0.5 desk:table-cell desk:px-2 desk:py-2 desk:align-top";

/** The table; the version in force is marked. */
export function VersionTable(props: {
  readonly caption: string;
  readonly versions: readonly PolicyVersionText[];
  readonly date: string;
  readonly inForceId: string | undefined;
  readonly onGo: Go;
}) {
  const { caption, versions, date, inForceId, onGo } = props;
  const columns = columnsOf(versions);
  return (
    <table className="block w-full border-collapse desk:table">
      <caption className="sr-only">{caption}</caption>
      <HeadRow columns={columns} />
      <tbody className="block desk:table-row-group">
        {versions.map((version) => (
          <VersionRow
            key={version.id}
            version={version}
            columns={columns}
            status={statusOf(version, date, inForceId)}
            onGo={onGo}
          />
        ))}
      </tbody>
    </table>
  );
}

function statusOf(
  { id, effectiveFrom }: PolicyVersionText,
  date: string,
  inForceId: string | undefined,
): VersionStatus {
  if (id === inForceId) return "inForce";
  return effectiveFrom > date ? "later" : "earlier";
}

function HeadRow({ columns }: { readonly columns: readonly FigureColumn[] }) {
  const words = useTranslations("admin.policy");
  const { nameOf, unitOf } = useFigureWords();
  return (
    <thead className="max-desk:sr-only">
      <tr>
        <th scope="col" className={`${HEAD_LOOK} desk:w-44`}>
          {words("version")}
        </th>
        <th scope="col" className={`${HEAD_LOOK} desk:w-28`}>
          {words("from")}
        </th>
        <th scope="col" className={`${HEAD_LOOK} desk:w-24`}>
          {words("status")}
        </th>
        {columns.map((column) => (
          <th key={column.term} scope="col" className={`${HEAD_LOOK} text-right`}>
            <span className="whitespace-nowrap">{nameOf(column)}</span>
            <wbr />
            <span className="whitespace-nowrap">{unitOf(column)}</span>
          </th>
        ))}
        <th scope="col" className={`${HEAD_LOOK} desk:w-[32%]`}>
          {words("document")}
        </th>
        <th scope="col" className={`${HEAD_LOOK} desk:w-20`}>
          {words("confidence")}
        </th>
      </tr>
    </thead>
  );
}

function VersionRow(props: {
  readonly version: PolicyVersionText;
  readonly columns: readonly FigureColumn[];
  readonly status: VersionStatus;
  readonly onGo: Go;
}) {
  const { version, columns, status, onGo } = props;
  const words = useTranslations("admin.policy");
  const { nameOf, unitOf } = useFigureWords();
  const { id, effectiveFrom, value, document } = version;
  return (
    <tr
      data-version={id}
      data-status={status}
      className="block border-line border-t p-2 desk:table-row desk:p-0"
    >
      <th
        scope="row"
        className="block py-0.5 text-left font-semibold desk:table-cell desk:px-2 desk:py-2 desk:align-top"
      >
        <span className="whitespace-nowrap">{id}</span>
        {value.name === undefined ? null : (
          <span lang="zh-CN" className="block font-normal text-faint text-small">
            {value.name}
          </span>
        )}
      </th>
      <Cell label={words("from")}>
        <span className="figures">
          <DateLink date={effectiveFrom} onGo={onGo}>
            {effectiveFrom}
          </DateLink>
        </span>
      </Cell>
      <Cell label={words("status")}>
        <StatusTag status={status} />
      </Cell>
      {columns.map((column) => (
        <FigureCell
          key={column.term}
          label={nameOf(column) + unitOf(column)}
          text={textIn(column, version)}
        />
      ))}
      <td className="block py-0.5 desk:table-cell desk:px-2 desk:py-2 desk:align-top">
        <DocumentNote document={document} />
      </td>
      <Cell label={words("confidence")}>
        <ConfidenceTag confidence={document.confidence} />
      </Cell>
    </tr>
  );
}

/** A cell that says on a narrow screen what it is; screen readers have the column's header. */
function Cell({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <td className={CELL_LOOK}>
      <span aria-hidden="true" className="text-faint text-small desk:hidden">
        {label}
      </span>
      {children}
    </td>
  );
}

function FigureCell({
  label,
  text,
}: {
  readonly label: string;
  readonly text: string | undefined;
}) {
  const words = useTranslations("admin.policy");
  return (
    <td className={`${CELL_LOOK} desk:text-right`}>
      <span aria-hidden="true" className="text-faint text-small desk:hidden">
        {label}
      </span>
      {text === undefined ? (
        <span className="text-faint">
          <span aria-hidden="true">—</span>
          <span className="sr-only">{words("notStated")}</span>
        </span>
      ) : (
        <span className="figures">{text}</span>
      )}
    </td>
  );
}

/** Who says so, in which document, and what a reader must know. Documents are Chinese in either language. */
function DocumentNote({ document }: { readonly document: PolicyVersionText["document"] }) {
  const words = useTranslations("admin.policy");
  const { issuer, title, issuedOn, note } = document;
  return (
    <>
      <p lang="zh-CN">
        {issuer}《{title}》
      </p>
      {issuedOn === undefined ? null : (
        <p className="text-faint text-small">{words("issuedOn", { date: issuedOn })}</p>
      )}
      {note === undefined ? null : (
        <p lang="zh-CN" className="text-faint text-small">
          {note}
        </p>
      )}
    </>
  );
}

/** The name of a figure, and its unit in the brackets in which tables write it. */
function useFigureWords() {
  const words = useTranslations("admin.policy");
  return {
    nameOf: ({ term }: FigureColumn) => words(`figures.${term}`),
    unitOf: ({ unit }: FigureColumn) => words("inUnit", { unit: words(`units.${unit}`) }),
  };
}
