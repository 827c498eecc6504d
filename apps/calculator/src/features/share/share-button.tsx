/** 分享链接: copies an address that restores the same figures elsewhere, without a name in it. */
"use client";

import { useCommands } from "@xinzhi/ui/commands/command-registry.tsx";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { SharedDeal } from "./shared-deal.ts";

/** The button; it is off while the deal cannot be priced. */
export function ShareButton({ deal }: { readonly deal: SharedDeal | undefined }) {
  const words = useTranslations("share");
  const actions = useTranslations("commands.action");
  const [address, setAddress] = useState<string>();
  const share = async () => {
    if (deal === undefined) return;
    const { fragmentOf } = await import("./shared-deal.ts");
    const text = `${window.location.origin}/desk${await fragmentOf(deal)}`;
    setAddress(text);
    await navigator.clipboard?.writeText(text).catch(() => {});
  };
  useCommands(() =>
    deal === undefined
      ? []
      : [{ id: "share", group: "action", title: actions("share"), run: () => void share() }],
  );
  return (
    <>
      <button
        type="button"
        disabled={deal === undefined}
        className="min-h-8 shrink-0 rounded border border-edge px-2"
        onClick={() => void share()}
      >
        {words("button")}
      </button>
      {address === undefined ? null : (
        <label className="flex w-full flex-wrap items-center gap-2 text-small">
          <span role="status">{words("copied")}</span>
          <input
            readOnly
            value={address}
            className="h-7 min-w-0 flex-1 rounded border border-edge bg-well px-2"
            data-testid="share-address"
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
    </>
  );
}
