/**
 * FTP 调整项: what treasury adds and takes off item by item, where a bound cut an item, and why the others do not apply.
 */
"use client";

import { assertNever, type Quote } from "@xinzhi/domain";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import { DataTable, NumberCell, RowName, Rows, TextCell } from "@xinzhi/ui/layout/data-table.tsx";
import { Facts } from "@xinzhi/ui/layout/facts.tsx";
import { lackingSentence } from "@xinzhi/ui/words/fit-sentences.ts";
import { useTermWords } from "@xinzhi/ui/words/term-words.ts";
import { useLocale, useTranslations } from "use-intl";

type Ftp = NonNullable<Quote["figures"]["deal"]["ftp"]>;
type Applied = Ftp["stack"]["applied"][number];
type Dropped = Ftp["stack"]["dropped"][number];

/** The items of the pricing date; a sentence where FTP was named. */
export function FtpAdjustments({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("policyMoney.ftp");
  const { nameOf } = useTermWords();
  const { ftp } = quote.figures.deal;
  const { applied = [], dropped = [] } = ftp?.stack ?? {};
  return (
    <div data-testid="ftp-adjustments">
      <Facts
        facts={["ftpBase", "ftpRate", "ftpDiscount", "discountDropped"].map((line) => ({
          name: nameOf(line),
          value: <Figure line={line} />,
        }))}
      />
      {ftp === undefined ? <p>{words("named")}</p> : null}
      {ftp !== undefined && applied.length === 0 ? <p>{words("none")}</p> : null}
      {applied.length === 0 ? null : <AppliedItems applied={applied} />}
      {dropped.length === 0 ? null : <DroppedItems dropped={dropped} applied={applied} />}
    </div>
  );
}

function AppliedItems({ applied }: { readonly applied: readonly Applied[] }) {
  const words = useTranslations("policyMoney.ftp");
  return (
    <DataTable
      label={words("title")}
      columns={[
        { text: words("item") },
        { text: words("asked"), isNumber: true },
        { text: words("applied"), isNumber: true },
        { text: words("after"), isNumber: true },
        { text: words("remark") },
      ]}
    >
      <Rows>
        {applied.map(({ item, boundBy, droppedWhile }, index) => {
          const row = index + 1;
          const remarks = [
            boundBy === undefined ? words("whole") : words(`bounds.${boundBy}`),
            ...(droppedWhile === undefined ? [] : [words("droppedWhileRelent")]),
          ];
          return (
            <tr key={item.code} data-bound={boundBy}>
              <RowName>
                {item.value.name}
                <span className="block text-faint text-small">
                  {words(`kinds.${item.value.kind}`)} · {item.id}
                </span>
              </RowName>
              <NumberCell>
                <Figure line={`ftpAdjustment#${row}`} asSpread />
              </NumberCell>
              <NumberCell>
                <Figure line={`ftpApplied#${row}`} asSpread />
              </NumberCell>
              <NumberCell>
                <Figure line={`ftpAdjusted#${row}`} withoutSign />
              </NumberCell>
              <TextCell>{remarks.join(" · ")}</TextCell>
            </tr>
          );
        })}
      </Rows>
    </DataTable>
  );
}

function DroppedItems(props: {
  readonly dropped: readonly Dropped[];
  readonly applied: readonly Applied[];
}) {
  const words = useTranslations("policyMoney.ftp");
  const reasonsOf = useReasons(props.applied);
  return (
    <>
      <p className="mt-2 text-faint text-small">{words("notApplied")}</p>
      <ul className="list-disc pl-5">
        {props.dropped.map(({ item, reason }) => (
          <li key={item.code}>
            {item.value.name}: {reasonsOf(reason)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Why an item was left out; the one that kept it out is named. */
function useReasons(applied: readonly Applied[]): (reason: Dropped["reason"]) => string {
  const words = useTranslations("policyMoney.ftp.reasons");
  const language = useLocale();
  return (reason) => {
    switch (reason.code) {
      case "out-of-scope":
        return reason.conditions.map((condition) => lackingSentence(condition, language)).join(" ");
      case "value-stated":
        return words("stated");
      case "excluded-by-group": {
        const winner = applied.find(({ item }) => item.code === reason.winner);
        return words("group", { other: winner?.item.value.name ?? reason.winner });
      }
      default:
        return assertNever(reason);
    }
  };
}
