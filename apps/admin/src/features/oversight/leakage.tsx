/** Discounts given against return earned (让利与回报), by officer, product or reason, to be taken along as a table. */
"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import {
  CELL,
  FailedNote,
  LoadingNote,
  SIDE_BUTTON,
  StaffPage,
  StateNote,
} from "@xinzhi/session/frame/page-states.tsx";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { basisPointsText, percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { usePeople } from "../reviews/use-people.ts";
import { keepTable } from "./keep-table.ts";
import type { OversightWay } from "./oversight-hrefs.ts";
import { OversightWays } from "./oversight-ways.tsx";
import { productName } from "./product-name.ts";
import { FIGURE, WideTable } from "./wide-table.tsx";

const KEYS = ["ownerId", "product", "reason"] as const;

/** `/oversight/leakage`. */
export function Leakage({ ways }: { readonly ways: readonly OversightWay[] }) {
  const words = useTranslations("oversight.leakage");
  const products = useTranslations("oversight.products");
  const nameOf = usePeople();
  const api = useApi();
  const [by, setBy] = useState<(typeof KEYS)[number]>("ownerId");
  const found = useQuery(
    api.oversight.leakage.queryOptions({ by }, { staleTime: 0, placeholderData: keepPreviousData }),
  );
  const named = (key: string) => {
    if (by === "ownerId") return nameOf(key) || key;
    if (by === "product") return productName(products, key);
    return key === "" ? words("noReason") : key;
  };
  const groups = found.data?.groups ?? [];
  const heads = ["count", "principal", "rateGiven", "feesWaived", "discountBp", "raroc"] as const;
  const rows = groups.map((group) => [
    named(group.key),
    String(group.count),
    amountText(group.principal, "tenThousand"),
    amountText(group.rateGiven, "tenThousand"),
    amountText(group.feesWaived, "tenThousand"),
    basisPointsText(group.discountBp),
    percentText(group.raroc, 2),
  ]);
  const titles = [words(`by.${by}`), ...heads.map((head) => words(`heads.${head}`))];
  return (
    <StaffPage title={words("title")} intro={words("intro")}>
      <OversightWays at="leakage" ways={ways} />
      <div className="flex flex-wrap items-center gap-3">
        <label className="flex items-center gap-2">
          <span className="text-faint">{words("gather")}:</span>
          <select
            value={by}
            className="h-8 rounded border border-edge bg-paper px-2"
            onChange={(event) => setBy(KEYS.find((key) => key === event.target.value) ?? "ownerId")}
          >
            {KEYS.map((key) => (
              <option key={key} value={key}>
                {words(`by.${key}`)}
              </option>
            ))}
          </select>
        </label>
        {rows.length === 0 ? null : (
          <button
            type="button"
            className={SIDE_BUTTON}
            onClick={() => keepTable("leakage.csv", [titles, ...rows])}
          >
            {words("export")}
          </button>
        )}
      </div>
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data !== undefined && rows.length === 0 ? <StateNote title={words("none")} /> : null}
      {rows.length === 0 ? null : (
        <WideTable
          label={words("title")}
          testId="leakage"
          heads={titles.map((text, index) => ({ text, isFigure: index > 0 }))}
        >
          {rows.map(([name, ...figures]) => (
            <tr key={name}>
              <th scope="row" className={`${CELL} font-normal`}>
                {name}
              </th>
              {figures.map((figure, index) => (
                <td key={heads[index]} className={FIGURE}>
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </WideTable>
      )}
    </StaffPage>
  );
}
