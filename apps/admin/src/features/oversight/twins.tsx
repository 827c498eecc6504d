/** Like loans priced differently (同类报价差异): how alike and how far apart is the reader's to say. */
"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import {
  CELL,
  FailedNote,
  LoadingNote,
  MAIN_BUTTON,
  StaffPage,
  StateNote,
} from "@xinzhi/session/frame/page-states.tsx";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { basisPointsText, percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { TextField } from "@xinzhi/ui/fields/text-field.tsx";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { usePeople } from "../reviews/use-people.ts";
import type { OversightWay } from "./oversight-hrefs.ts";
import { OversightWays } from "./oversight-ways.tsx";
import { productName } from "./product-name.ts";
import { FIGURE, WideTable } from "./wide-table.tsx";

const WHOLE = /^\d{1,3}$/;
const PLAIN = /^(0|[1-9]\d{0,5})(\.\d{1,4})?$/;

const START = { amountRatioMax: "1.5", termMonthsApart: "6", differenceBpMin: "5" } as const;

/** `/oversight/twins`. */
export function Twins({ ways }: { readonly ways: readonly OversightWay[] }) {
  const words = useTranslations("oversight.twins");
  const products = useTranslations("oversight.products");
  const nameOf = usePeople();
  const api = useApi();
  const [typed, setTyped] = useState<{ readonly [Name in keyof typeof START]: string }>(START);
  const [asked, setAsked] = useState(typed);
  const ask = { ...asked, termMonthsApart: Number(asked.termMonthsApart) };
  const found = useQuery(
    api.oversight.twins.queryOptions(ask, { staleTime: 0, placeholderData: keepPreviousData }),
  );
  const faultOf = (name: keyof typeof START) => {
    const form = name === "termMonthsApart" ? WHOLE : PLAIN;
    return form.test(typed[name].trim()) ? undefined : words("notANumber");
  };
  const fields = ["amountRatioMax", "termMonthsApart", "differenceBpMin"] as const;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (fields.every((name) => faultOf(name) === undefined)) setAsked(typed);
  };
  const pairs = found.data?.pairs ?? [];
  const heads = ["like", "gap", "quote", "owner", "principal", "term", "rate", "raroc"] as const;
  return (
    <StaffPage title={words("title")} intro={words("intro")}>
      <OversightWays at="twins" ways={ways} />
      <form className="grid max-w-xl gap-2" onSubmit={send}>
        {fields.map((name) => (
          <TextField
            key={name}
            kind="count"
            name={name}
            label={words(`fields.${name}`)}
            unit={words(`units.${name}`)}
            error={faultOf(name)}
            text={typed[name]}
            onType={(text) => setTyped({ ...typed, [name]: text })}
          />
        ))}
        <button type="submit" className={`${MAIN_BUTTON} justify-self-start`}>
          {words("seek")}
        </button>
      </form>
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data !== undefined && pairs.length === 0 ? <StateNote title={words("none")} /> : null}
      {pairs.length === 0 ? null : (
        <WideTable
          label={words("title")}
          testId="twins"
          heads={heads.map((head) => ({
            text: words(`heads.${head}`),
            isFigure: !["like", "quote", "owner"].includes(head),
          }))}
        >
          {pairs.map(({ dearer, cheaper, differenceBp, product, grade }) =>
            [dearer, cheaper].map((loan, index) => (
              <tr key={`${dearer.quoteId} ${cheaper.quoteId} ${loan.quoteId}`}>
                {index === 0 ? (
                  <>
                    <th scope="rowgroup" rowSpan={2} className={`${CELL} font-normal`}>
                      {productName(products, product)} {grade}
                    </th>
                    <td rowSpan={2} className={FIGURE}>
                      {basisPointsText(differenceBp)}
                    </td>
                  </>
                ) : null}
                <td className={`${CELL} figures`}>{loan.quoteNumber}</td>
                <td className={CELL}>{nameOf(loan.ownerId)}</td>
                <td className={FIGURE}>{amountText(loan.principal, "tenThousand")}</td>
                <td className={FIGURE}>{loan.termMonths}</td>
                <td className={FIGURE}>{percentText(loan.rate, 2)}</td>
                <td className={FIGURE}>{percentText(loan.raroc, 2)}</td>
              </tr>
            )),
          )}
        </WideTable>
      )}
    </StaffPage>
  );
}
