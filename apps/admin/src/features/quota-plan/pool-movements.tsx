/** What has moved in a pool (额度流水), the latest first. */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { CELL, FailedNote, LoadingNote } from "@xinzhi/session/frame/page-states.tsx";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { momentText } from "@xinzhi/ui/digits/moment-text.ts";
import { useTranslations } from "use-intl";
import { FIGURE, WideTable } from "../oversight/wide-table.tsx";

/** The latest hundred. */
export function PoolMovements({ poolId }: { readonly poolId: string }) {
  const words = useTranslations("quotaPlan");
  const api = useApi();
  const found = useQuery(api.quota.movements.queryOptions({ poolId }, { staleTime: 0 }));
  if (found.isPending) return <LoadingNote />;
  if (found.error !== null) {
    return <FailedNote error={found.error} onRetry={() => void found.refetch()} />;
  }
  const { movements, people } = found.data;
  if (movements.length === 0) return <p className="text-faint">{words("noMovements")}</p>;
  const nameOf = (id: string | undefined) =>
    people.find(({ staffId }) => staffId === id)?.name ?? words("byItself");
  return (
    <WideTable
      label={words("movements")}
      testId="quota-movements"
      heads={[
        { text: words("heads.when") },
        { text: words("heads.movement") },
        { text: words("heads.reservedChange"), isFigure: true },
        { text: words("heads.usedChange"), isFigure: true },
        { text: words("heads.who") },
      ]}
    >
      {movements.map(({ movementId, kind, reservedChange, usedChange, actorId, recordedAt }) => (
        <tr key={movementId}>
          <th scope="row" className={`${CELL} figures font-normal`}>
            {momentText(recordedAt)}
          </th>
          <td className={CELL}>{words(`movementKinds.${kind}`)}</td>
          <td className={FIGURE}>{amountText(reservedChange, "tenThousand")}</td>
          <td className={FIGURE}>{amountText(usedChange, "tenThousand")}</td>
          <td className={CELL}>{nameOf(actorId)}</td>
        </tr>
      ))}
    </WideTable>
  );
}
