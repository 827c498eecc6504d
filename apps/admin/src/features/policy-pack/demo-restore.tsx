/** The sample policy once more (恢复示例政策), in the demonstration bank only: proposed, never put in place. */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote, SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { useTranslations } from "use-intl";
import { useThingName } from "../reviews/thing-name.ts";

const REASONS = ["bad-item", "no-reason", "stale-base", "pending-exists"] as const;

function becauseOf(outcome: string): (typeof REASONS)[number] | "nothing-changed" {
  return REASONS.find((reason) => reason === outcome) ?? "nothing-changed";
}

/** What it does, and the button; then what was proposed, and what was not and why. */
export function DemoRestore() {
  const words = useTranslations("reviews.packs");
  const api = useApi();
  const restore = useMutation(api.policy.restoreDemo.mutationOptions());
  const things = useThingName();
  const items = restore.data?.items ?? [];
  const left = items.filter(({ outcome }) => outcome !== "submitted");
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
      {restore.data === undefined ? null : (
        <div role="status">
          <p>
            {items.length === 0
              ? words("nothingToRestore")
              : words("restored", { count: String(items.length - left.length) })}
          </p>
          {left.length === 0 ? null : (
            <>
              <p>{words("notRestored", { count: String(left.length) })}</p>
              <ul className="list-disc pl-5">
                {left.map((item) => (
                  <li key={`${item.kind} ${item.code}`}>
                    {words("notRestoredThing", {
                      thing: things(item),
                      because: words(`because.${becauseOf(item.outcome)}`),
                    })}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      {restore.error === null ? null : (
        <FailedNote error={restore.error} onRetry={() => restore.reset()} />
      )}
    </section>
  );
}
