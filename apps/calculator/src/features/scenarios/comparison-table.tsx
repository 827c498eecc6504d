/**
 * The scenarios side by side (并列比较): rows in groups, a column each. What differs from our deal carries a mark; every figure opens
 * into the lines of its own column.
 */
"use client";

import type { Line, LineId } from "@xinzhi/domain";
import { LinesProvider } from "@xinzhi/ui/explanation/lines-context.tsx";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import { useTermWords } from "@xinzhi/ui/words/term-words.ts";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ColumnHead } from "./column-head.tsx";
import type { Column } from "./columns.ts";
import { useTextRows } from "./text-rows.ts";

const EFFECTIVE: readonly LineId[] = ["xirr", "irrEffective"];

const GROUPS = [
  ["price", ["customerRate", "effective", "addedRate", "feeTotal"]],
  ["cash", ["principal", "termMonths", "payment#1", "interestPosted"]],
  ["bank", ["raroc", "eva", "net", "riskAdjustedMargin"]],
] as const;

/** The table. `onLook` says of which column a figure is about to open. */
export function ComparisonTable(props: {
  readonly columns: readonly Column[];
  readonly onLook: (column: Column) => void;
}) {
  const { columns, onLook } = props;
  const words = useTranslations("scenarios");
  const { nameOf } = useTermWords();
  const textRows = useTextRows(columns);
  const nameOfRow = (id: string) => {
    if (id === "effective") return words("effective");
    return id === "payment#1" ? words("firstPayment") : nameOf(id);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="overflow-x-auto" aria-label={words("title")} tabIndex={0}>
      <table className="w-full border-collapse" data-testid="scenarios">
        <caption className="sr-only">{words("legend")}</caption>
        <thead>
          <tr className="border-line border-b align-bottom">
            <th scope="col" className="py-1 pr-3 text-left font-normal text-faint text-small">
              {words("item")}
            </th>
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        {GROUPS.map(([group, rows]) => (
          <RowGroup key={group} title={words(`groups.${group}`)} span={columns.length + 1}>
            {rows.map((row) => (
              <tr key={row} className="border-line border-b" data-row={row}>
                <th scope="row" className="py-0.5 pr-3 text-left font-normal">
                  {nameOfRow(row)}
                </th>
                {columns.map((column) => (
                  <FigureCell
                    key={column.id}
                    column={column}
                    own={columns[0]}
                    row={row}
                    isBanks={group === "bank"}
                    onLook={onLook}
                  />
                ))}
              </tr>
            ))}
          </RowGroup>
        ))}
        <RowGroup title={words("groups.limits")} span={columns.length + 1}>
          {textRows.map(({ row, name, texts }) => (
            <tr key={row} className="border-line border-b align-top" data-row={row}>
              <th scope="row" className="py-0.5 pr-3 text-left font-normal">
                {name}
              </th>
              {columns.map((column, index) => (
                <Cell
                  key={column.id}
                  kind={column.kind}
                  isOther={texts[index] !== undefined && texts[index] !== texts[0]}
                >
                  {texts[index] ?? <span className="text-faint">{words("notTheirs")}</span>}
                </Cell>
              ))}
            </tr>
          ))}
        </RowGroup>
      </table>
    </section>
  );
}

function RowGroup(props: {
  readonly title: string;
  readonly span: number;
  readonly children: ReactNode;
}) {
  return (
    <tbody>
      <tr>
        <th
          scope="rowgroup"
          colSpan={props.span}
          className="pt-2 text-left font-normal text-faint text-small"
        >
          {props.title}
        </th>
      </tr>
      {props.children}
    </tbody>
  );
}

function lineIn({ price }: Column, row: string): Line | undefined {
  const ids = row === "effective" ? EFFECTIVE : [row];
  return ids.flatMap((id) => price?.lineOf(id) ?? [])[0];
}

function FigureCell(props: {
  readonly column: Column;
  readonly own: Column | undefined;
  readonly row: string;
  readonly isBanks: boolean;
  readonly onLook: (column: Column) => void;
}) {
  const { column, own, row, isBanks, onLook } = props;
  const words = useTranslations("scenarios");
  const line = lineIn(column, row);
  const ownLine = own && lineIn(own, row);
  if (isBanks && column.kind === "competitor") {
    return (
      <Cell kind={column.kind} isOther={false}>
        <span className="text-faint">{words("notTheirs")}</span>
      </Cell>
    );
  }
  if (line === undefined || column.price === undefined) {
    return (
      <Cell kind={column.kind} isOther={false}>
        —
      </Cell>
    );
  }
  return (
    <Cell
      kind={column.kind}
      isOther={ownLine === undefined || !line.value.eq(ownLine.value)}
      onLook={() => onLook(column)}
    >
      <LinesProvider lineOf={column.price.lineOf}>
        <Figure line={line.id} decimals={2} withUnit />
      </LinesProvider>
    </Cell>
  );
}

function Cell(props: {
  readonly kind: Column["kind"];
  readonly isOther: boolean;
  readonly onLook?: () => void;
  readonly children: ReactNode;
}) {
  const { kind, isOther, onLook, children } = props;
  const words = useTranslations("scenarios");
  return (
    <td
      className={`py-0.5 pl-3 text-right ${kind === "competitor" ? "border-edge border-x border-dashed pr-2" : ""} ${isOther ? "bg-tint font-semibold" : ""}`}
      data-differs={isOther}
      onClickCapture={onLook}
      onKeyDownCapture={onLook}
    >
      {isOther ? (
        <span className="mr-1 text-accent text-small" title={words("differs")}>
          {words("differsMark")}
          <span className="sr-only">{words("differs")}</span>
        </span>
      ) : null}
      {children}
    </td>
  );
}
