/** Quota that an approval holds (占用额度): a pool with what it has left, and how much; all of the principal where nothing is typed. */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { TextField } from "@xinzhi/ui/fields/text-field.tsx";
import { useTranslations } from "use-intl";
import { moneyText } from "./quote-texts.ts";

/** What is chosen and typed; no pool is no hold. */
export type HoldWords = { readonly poolId: string; readonly amount: string };

/** The two fields; the second waits for a pool. */
export function HoldFields(props: {
  readonly hold: HoldWords;
  readonly onChange: (hold: HoldWords) => void;
}) {
  const { hold, onChange } = props;
  const words = useTranslations("quotes.act");
  const api = useApi();
  const found = useQuery(api.quota.balances.queryOptions({}));
  const pools = found.data?.pools ?? [];
  if (pools.length === 0) return null;
  return (
    <>
      <label className="grid gap-1">
        <span className="text-faint">{words("pool")}</span>
        <select
          name="pool"
          value={hold.poolId}
          className="h-8 w-full min-w-0 rounded border border-edge bg-paper px-2"
          onChange={(event) => onChange({ ...hold, poolId: event.target.value })}
        >
          <option value="">{words("noPool")}</option>
          {pools.map((pool) => (
            <option key={pool.poolId} value={pool.poolId}>
              {words("poolFree", { name: pool.name, free: moneyText(pool.free) })}
            </option>
          ))}
        </select>
      </label>
      {hold.poolId === "" ? null : (
        <>
          <TextField
            kind="amount"
            name="holdAmount"
            label={words("holdAmount")}
            unit="万元"
            text={hold.amount}
            onType={(amount) => onChange({ ...hold, amount })}
          />
          <p className="text-faint text-small">{words("holdAmountHint")}</p>
        </>
      )}
    </>
  );
}
