/**
 * 最优合规组合: which policy instruments are taken together, of every other one why not, and how the combinations compare.
 */
"use client";

import { type BestStack, type StackVerdict, toPlainDigits } from "@xinzhi/domain";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { exactPercent, percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { DataTable, NumberCell, RowName, Rows } from "@xinzhi/ui/layout/data-table.tsx";
import { stackSentence, stackVerdictSentence } from "@xinzhi/ui/words/stack-sentences.ts";
import { useLocale, useTranslations } from "use-intl";

/** From what is used to what is closed. */
const KINDS = ["used", "applied", "notUsed", "noPrice", "closed"] as const;

/** The stack of a loan. */
export function BestStackView({ stack }: { readonly stack: BestStack }) {
  const words = useTranslations("policyMoney.stack");
  const language = useLocale();
  const { verdicts } = stack;
  return (
    <div data-testid="stack" data-explained>
      <p>{stackSentence(stack, language)}</p>
      {KINDS.map((kind) => (
        <Verdicts
          key={kind}
          title={words(`kinds.${kind}`)}
          verdicts={verdicts.filter((verdict) => verdict.kind === kind)}
        />
      ))}
      <p className="mt-2 text-faint text-small" data-formula>
        {words("difference")}
      </p>
      {stack.best === undefined ? null : <Ranking stack={stack} />}
    </div>
  );
}

function Verdicts(props: { readonly title: string; readonly verdicts: readonly StackVerdict[] }) {
  const language = useLocale();
  const [first] = props.verdicts;
  if (first === undefined) return null;
  return (
    <>
      <h4 className="mt-2 text-faint text-small">{props.title}</h4>
      <ul className="list-disc pl-5" data-verdicts={first.kind}>
        {props.verdicts.map((verdict) => (
          <li key={`${verdict.instrument.kind} ${verdict.instrument.id}`}>
            {stackVerdictSentence(verdict, language)}
          </li>
        ))}
      </ul>
    </>
  );
}

const ROWS_SHOWN = 6;
const RATE_DECIMALS = 4;
const RETURN_DECIMALS = 2;

function Ranking({ stack }: { readonly stack: BestStack }) {
  const words = useTranslations("policyMoney.stack");
  const { ranked, ties, failed } = stack;
  const percent = (value: (typeof ranked)[number]["raroc"], decimals: number) =>
    percentText(toPlainDigits(value), decimals).replace(/%$/, "");
  return (
    <details className="mt-2">
      <summary className="min-h-6 text-accent">{words("how")}</summary>
      <DataTable
        label={words("caption")}
        testId="stack-ranking"
        formula={words("method", { priced: String(ranked.length), failed: String(failed.length) })}
        columns={[
          { text: words("combination") },
          { text: words("rate"), isNumber: true },
          { text: words("annualCost"), isNumber: true },
          { text: words("cost"), isNumber: true },
          { text: words("raroc"), isNumber: true },
        ]}
      >
        <Rows>
          {ranked.slice(0, ROWS_SHOWN).map((combination, index) => {
            const { used, customerRate, annualCost, cost, raroc } = combination;
            const names = used.map(({ name }) => name).join(words("and"));
            const isTie = ties.some(
              (tie) => tie.used.length === used.length && namesOf(tie) === namesOf(combination),
            );
            return (
              <tr key={namesOf(combination)}>
                <RowName>
                  {names === "" ? words("nothing") : names}
                  {index === 0 || isTie ? (
                    <span className="ml-2 rounded-sm bg-tint px-1 text-accent text-small">
                      {words(index === 0 ? "best" : "tie")}
                    </span>
                  ) : null}
                </RowName>
                <NumberCell>{exactPercent(toPlainDigits(customerRate))}</NumberCell>
                <NumberCell>
                  {annualCost === undefined ? words("unknown") : percent(annualCost, RATE_DECIMALS)}
                </NumberCell>
                <NumberCell>{amountText(toPlainDigits(cost), "yuan")}</NumberCell>
                <NumberCell>{percent(raroc, RETURN_DECIMALS)}</NumberCell>
              </tr>
            );
          })}
        </Rows>
      </DataTable>
    </details>
  );
}

/** Instruments by their codes: a combination comes back from the worker as a new object. */
function namesOf({ used }: BestStack["ranked"][number]): string {
  return used.map(({ kind, id }) => `${kind} ${id}`).join(", ");
}
