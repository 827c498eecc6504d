/** Plan and lending (计划与投放): the ledger's pools with what is used, and each product's year beside the last, expected loss by itself. */
"use client";

import { useQuery } from "@tanstack/react-query";
import type { AppRouter } from "@xinzhi/api";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import {
  CELL,
  FailedNote,
  LoadingNote,
  StaffPage,
  StateNote,
} from "@xinzhi/session/frame/page-states.tsx";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { useTranslations } from "use-intl";
import type { OversightWay } from "./oversight-hrefs.ts";
import { OversightWays } from "./oversight-ways.tsx";
import { productName } from "./product-name.ts";
import { FIGURE, WideTable } from "./wide-table.tsx";

type Board = AppRouter["oversight"]["board"]["_def"]["$types"]["output"];

/** `/oversight`. */
export function OversightBoard({ ways }: { readonly ways: readonly OversightWay[] }) {
  const words = useTranslations("oversight.board");
  const api = useApi();
  const found = useQuery(api.oversight.board.queryOptions({}, { staleTime: 0 }));
  return (
    <StaffPage title={words("title")} intro={words("intro")}>
      <OversightWays at="board" ways={ways} />
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data === undefined ? null : <Pools board={found.data} />}
      {found.data === undefined ? null : <Lending board={found.data} />}
    </StaffPage>
  );
}

function Pools({ board: { pools, day } }: { readonly board: Board }) {
  const words = useTranslations("oversight.board");
  const isWhole = pools.every(({ agrees }) => agrees);
  if (pools.length === 0) return <StateNote title={words("noPools", { day })} />;
  return (
    <section aria-labelledby="pools-title" className="grid gap-2">
      <h2 id="pools-title" className="font-semibold text-lead">
        {words("pools", { day })}
      </h2>
      <p role="status" data-testid="agrees" className={isWhole ? "text-faint" : "text-vermilion"}>
        {words(isWhole ? "agrees" : "differs")}
      </p>
      <WideTable
        label={words("pools", { day })}
        testId="pools"
        heads={[
          { text: words("heads.pool") },
          { text: words("heads.period") },
          { text: words("heads.total"), isFigure: true },
          { text: words("heads.used"), isFigure: true },
          { text: words("heads.reserved"), isFigure: true },
          { text: words("heads.usedShare"), isFigure: true },
        ]}
      >
        {pools.map(({ poolId, name, startsOn, endsOn, total, used, reserved, usedShare }) => (
          <tr key={poolId} data-pool={name}>
            <th scope="row" className={`${CELL} font-normal`}>
              {name}
            </th>
            <td className={`${CELL} figures whitespace-nowrap`}>
              {startsOn} ~ {endsOn}
            </td>
            <td className={FIGURE}>{amountText(total, "tenThousand")}</td>
            <td className={FIGURE}>{amountText(used, "tenThousand")}</td>
            <td className={FIGURE}>{amountText(reserved, "tenThousand")}</td>
            <td className={FIGURE}>{usedShare === undefined ? "—" : percentText(usedShare, 2)}</td>
          </tr>
        ))}
      </WideTable>
    </section>
  );
}

function Lending({ board: { lending, day } }: { readonly board: Board }) {
  const words = useTranslations("oversight.board");
  const products = useTranslations("oversight.products");
  return (
    <section aria-labelledby="lending-title" className="grid gap-2">
      <h2 id="lending-title" className="font-semibold text-lead">
        {words("lending", { year: day.slice(0, 4) })}
      </h2>
      {lending.length === 0 ? (
        <StateNote title={words("noLending")} meaning={words("noLendingMeaning")} />
      ) : (
        <WideTable
          label={words("lending", { year: day.slice(0, 4) })}
          testId="lending"
          heads={[
            { text: words("heads.product") },
            { text: words("heads.count"), isFigure: true },
            { text: words("heads.lent"), isFigure: true },
            { text: words("heads.lentBefore"), isFigure: true },
            { text: words("heads.growth"), isFigure: true },
            { text: words("heads.expectedLoss"), isFigure: true },
          ]}
        >
          {lending.map(({ product, count, lent, lentBefore, growth, expectedLoss }) => (
            <tr key={product}>
              <th scope="row" className={`${CELL} font-normal`}>
                {productName(products, product)}
              </th>
              <td className={FIGURE}>{count}</td>
              <td className={FIGURE}>{amountText(lent, "tenThousand")}</td>
              <td className={FIGURE}>{amountText(lentBefore, "tenThousand")}</td>
              <td className={FIGURE}>{growth === undefined ? "—" : percentText(growth, 2)}</td>
              <td className={FIGURE}>{amountText(expectedLoss, "tenThousand")}</td>
            </tr>
          ))}
        </WideTable>
      )}
    </section>
  );
}
