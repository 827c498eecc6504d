/** Taking the whole policy out (导出政策包) as a file that the browser keeps. */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { useTranslations } from "use-intl";

/** The button; the file's digest stands beside it afterwards. */
export function PackExport() {
  const words = useTranslations("reviews.packs");
  const api = useApi();
  const take = useMutation(
    api.policy.exportPack.mutationOptions({ onSuccess: ({ pack }) => keepFile(pack) }),
  );
  return (
    <section className="grid justify-items-start gap-2">
      <button
        type="button"
        className={SIDE_BUTTON}
        aria-disabled={take.isPending}
        onClick={() => {
          if (!take.isPending) take.mutate({});
        }}
      >
        {words("export")}
      </button>
      {take.data === undefined ? null : (
        <p role="status" className="figures break-all text-small">
          {words("exported", { digest: take.data.digest })}
        </p>
      )}
      {take.error === null ? null : <FailedNote error={take.error} onRetry={() => take.reset()} />}
    </section>
  );
}

function keepFile(pack: string): void {
  const address = URL.createObjectURL(new Blob([pack], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "policy-pack.json";
  link.click();
  URL.revokeObjectURL(address);
}
