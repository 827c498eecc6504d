/** The plan of quota and its ledger (额度计划与台账): pools from the top down with their periods, what is asked of them, and what has moved. */
"use client";

import { useQuery } from "@tanstack/react-query";
import type { AppRouter } from "@xinzhi/api";
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
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { OversightWay } from "../oversight/oversight-hrefs.ts";
import { OversightWays } from "../oversight/oversight-ways.tsx";
import { FIGURE, WideTable } from "../oversight/wide-table.tsx";
import { PeriodForm } from "./period-form.tsx";
import { PoolForm } from "./pool-form.tsx";
import { PoolMovements } from "./pool-movements.tsx";

type Answer = AppRouter["quota"]["plan"]["_def"]["$types"]["output"];

/** A pool as the API tells it. */
export type Pool = Answer["pools"][number];

/** `/oversight/quota`. */
export function QuotaPlan(props: {
  readonly ways: readonly OversightWay[];
  readonly mayPlan: boolean;
}) {
  const { ways, mayPlan } = props;
  const words = useTranslations("quotaPlan");
  const api = useApi();
  const [openId, setOpen] = useState<string>();
  const found = useQuery(api.quota.plan.queryOptions({}, { staleTime: 0 }));
  const reload = () => void found.refetch();
  const pools = found.data?.pools ?? [];
  const chosen = pools.find(({ poolId }) => poolId === openId);
  return (
    <StaffPage title={words("title")} intro={words("intro")}>
      <OversightWays at="quota" ways={ways} />
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : <FailedNote error={found.error} onRetry={reload} />}
      {found.data !== undefined && pools.length === 0 ? <StateNote title={words("none")} /> : null}
      {pools.length === 0 ? null : <Pools pools={pools} onOpen={setOpen} />}
      {chosen === undefined ? null : (
        <section
          key={chosen.poolId}
          aria-labelledby="pool-title"
          className="grid gap-3 rounded border border-line bg-paper p-3"
          data-testid="pool-panel"
        >
          <h2 id="pool-title" className="font-semibold text-lead">
            {chosen.name}
          </h2>
          {mayPlan ? <PeriodForm pool={chosen} onChanged={reload} /> : null}
          <PoolMovements poolId={chosen.poolId} />
        </section>
      )}
      {mayPlan ? <PoolForm pools={pools} onOpened={reload} /> : null}
    </StaffPage>
  );
}

function Pools(props: {
  readonly pools: readonly Pool[];
  readonly onOpen: (poolId: string) => void;
}) {
  const words = useTranslations("quotaPlan");
  const { pools, onOpen } = props;
  const nameOf = (id: string | undefined) => pools.find(({ poolId }) => poolId === id)?.name ?? "—";
  return (
    <WideTable
      label={words("title")}
      testId="quota-plan"
      heads={[
        { text: words("heads.pool") },
        { text: words("heads.code") },
        { text: words("heads.kind") },
        { text: words("heads.parent") },
        { text: words("heads.period") },
        { text: words("heads.total"), isFigure: true },
        { text: words("heads.used"), isFigure: true },
        { text: words("heads.reserved"), isFigure: true },
        { text: words("heads.open") },
      ]}
    >
      {pools.flatMap((pool) =>
        rowsOf(pool).map((period, index) => (
          <tr key={`${pool.poolId} ${period?.startsOn ?? ""}`} data-pool={pool.code}>
            <th scope="row" className={`${CELL} font-normal`}>
              {pool.name}
            </th>
            <td className={`${CELL} figures`}>{pool.code}</td>
            <td className={CELL}>{words(`kinds.${pool.kind}`)}</td>
            <td className={CELL}>{nameOf(pool.parentId)}</td>
            <td className={`${CELL} figures whitespace-nowrap`}>
              {period === undefined ? "—" : `${period.startsOn} ~ ${period.endsOn}`}
            </td>
            <td className={FIGURE}>{shown(period?.total)}</td>
            <td className={FIGURE}>{shown(period?.used)}</td>
            <td className={FIGURE}>{shown(period?.reserved)}</td>
            <td className={CELL}>
              {index > 0 ? null : (
                <button
                  type="button"
                  className={SIDE_BUTTON}
                  aria-label={words("openNamed", { name: pool.name })}
                  onClick={() => onOpen(pool.poolId)}
                >
                  {words("heads.open")}
                </button>
              )}
            </td>
          </tr>
        )),
      )}
    </WideTable>
  );
}

/** A row for each period; one for a pool that has none yet. */
function rowsOf({ periods }: Pool): readonly (Pool["periods"][number] | undefined)[] {
  return periods.length === 0 ? [undefined] : periods;
}

function shown(yuan: string | undefined): string {
  return yuan === undefined ? "—" : amountText(yuan, "tenThousand");
}
