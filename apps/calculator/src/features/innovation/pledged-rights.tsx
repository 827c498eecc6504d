/**
 * The rights offered as security (权利清单): of an accepted one the valuation, what the bank lends on it and what must be done
 * meanwhile; of a refused one every ground.
 */
"use client";

import { type FitPledge, toPlainDigits } from "@xinzhi/domain";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { DataTable, NumberCell, RowName, Rows, TextCell } from "@xinzhi/ui/layout/data-table.tsx";
import { groundSentence } from "@xinzhi/ui/words/innovation-sentences.ts";
import { useLocale, useTranslations } from "use-intl";
import { useChoiceWord } from "./choice-word.ts";

type Right = FitPledge["pledge"]["rights"][number];
type Accepted = Extract<Right, { kind: "accepted" }>;
type Refused = Extract<Right, { kind: "refused" }>;

/** All rights, the accepted ones first. */
export function PledgedRights({ found }: { readonly found: FitPledge }) {
  const { rights } = found.pledge;
  const accepted = rights.flatMap((right) => (right.kind === "accepted" ? [right] : []));
  const refused = rights.flatMap((right) => (right.kind === "refused" ? [right] : []));
  return (
    <>
      {accepted.length === 0 ? null : <AcceptedRights rights={accepted} found={found} />}
      {refused.length === 0 ? null : <RefusedRights rights={refused} />}
    </>
  );
}

const SHARE_DECIMALS = 0;

function AcceptedRights(props: {
  readonly rights: readonly Accepted[];
  readonly found: FitPledge;
}) {
  const words = useTranslations("innovationView.pledge");
  return (
    <DataTable
      label={words("title")}
      testId="rights"
      formula={words("method")}
      columns={[
        { text: words("right") },
        { text: words("value"), isNumber: true },
        { text: words("haircut"), isNumber: true },
        { text: words("rateMax"), isNumber: true },
        { text: words("capacity"), isNumber: true },
        { text: words("ends") },
        { text: words("watch") },
      ]}
    >
      <Rows>
        {props.rights.map((right) => (
          <AcceptedRow key={right.item.number} right={right} />
        ))}
      </Rows>
      <tfoot className="border-line border-t font-semibold">
        <tr>
          <RowName>{words("total")}</RowName>
          <NumberCell>{yuan(props.found.pledge.valueYuan)}</NumberCell>
          <td colSpan={2} />
          <NumberCell>{yuan(props.found.pledge.capacityYuan)}</NumberCell>
          <td colSpan={2} />
        </tr>
      </tfoot>
    </DataTable>
  );
}

function AcceptedRow({ right }: { readonly right: Accepted }) {
  const words = useTranslations("innovationView.pledge");
  const methods = useTranslations("innovation.methods");
  const wordOf = useChoiceWord();
  const { item, valuation, terms, capacityYuan, endsOn, revaluations, annualFeeDueOn } = right;
  const due = [
    ...revaluations.map((date) => words("revaluation", { date })),
    ...(annualFeeDueOn === undefined ? [] : [words("annualFee", { date: annualFeeDueOn })]),
  ];
  const share = (part: { readonly share: typeof capacityYuan }) =>
    percentText(toPlainDigits(part.share), SHARE_DECIMALS);
  return (
    <tr data-right={item.number}>
      <RowName>
        {wordOf("rights", item.right)}
        <span className="block text-faint text-small">
          {item.number} · {right.reference.id}
        </span>
      </RowName>
      <NumberCell>
        {yuan(valuation.value.yuan)}
        <span className="block text-faint text-small">
          {words("valuedBy", {
            method: methods(valuation.method),
            valuer: valuation.valuer,
            date: valuation.valuedOn,
          })}
        </span>
      </NumberCell>
      <NumberCell>{share(terms.haircut)}</NumberCell>
      <NumberCell>{share(terms.pledgeRateMax)}</NumberCell>
      <NumberCell>{yuan(capacityYuan)}</NumberCell>
      <td className="figures py-1 pr-3">{endsOn}</td>
      <TextCell>{due.length === 0 ? words("nothing") : due.join(" · ")}</TextCell>
    </tr>
  );
}

function RefusedRights({ rights }: { readonly rights: readonly Refused[] }) {
  const words = useTranslations("innovationView.pledge");
  const wordOf = useChoiceWord();
  const language = useLocale();
  return (
    <>
      <h4 className="mt-2 text-faint text-small">{words("refused")}</h4>
      <ul className="list-disc pl-5" data-testid="refused-rights">
        {rights.map(({ item, grounds }) => (
          <li key={item.number}>
            {wordOf("rights", item.right)} {item.number}
            <ul className="list-disc pl-5">
              {grounds.map((ground) => (
                <li key={ground.code}>
                  {groundSentence(ground, language)}
                  {ground.isHardStop ? (
                    <span className="ml-1 text-small text-vermilion">{words("hardStop")}</span>
                  ) : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function yuan(amount: Accepted["capacityYuan"]): string {
  return amountText(toPlainDigits(amount), "yuan");
}
