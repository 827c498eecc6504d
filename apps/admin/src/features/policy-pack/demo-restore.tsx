/** The sample policy once more (恢复示例政策), in the demonstration bank only: proposed, never put in place. */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { useTranslations } from "use-intl";

/** What it does, and the button. */
export function DemoRestore() {
  const words = useTranslations("reviews.packs");
  const api = useApi();
  const restore = useMutation(api.policy.restoreDemo.mutationOptions());
  const count = restore.data?.items.length;
  return (
    <section
      aria-labelledby="demo-title"
      className="grid justify-items-start gap-2"
      data-testid="demo-restore"
    >
      <h2 id="demo-title" className="font-semibold text-lead">
        {words("demo")}
      </h2>
      <p className="text-faint">{words("demoMeaning")}</p>
      <button
        type="button"
        className={SIDE_BUTTON}
        aria-disabled={restore.isPending}
        onClick={() => {
          if (!restore.isPending) restore.mutate({});
        }}
      >
        {words("restore")}
      </button>
      {count === undefined ? null : (
        <p role="status">
          {count === 0 ? words("nothingToRestore") : words("restored", { count: String(count) })}
        </p>
      )}
      {restore.error === null ? null : (
        <FailedNote error={restore.error} onRetry={() => restore.reset()} />
      )}
    </section>
  );
}
