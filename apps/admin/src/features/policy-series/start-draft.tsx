/** The button that begins a draft (起草): a copy of the version that is shown, or the first of its thing. */
"use client";

import { MAIN_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { useTranslations } from "use-intl";
import { type DraftStart, useStartDraft } from "./use-start-draft.ts";

/** The button; the draft is on the server before it is opened. */
export function StartDraft(props: DraftStart) {
  const { chosen } = props;
  const words = useTranslations("policyDesk.series");
  const failed = useTranslations("policyDesk.draft");
  const { start, isBusy, hasFailed } = useStartDraft(props);
  return (
    <div>
      <button type="button" className={MAIN_BUTTON} disabled={isBusy} onClick={() => start()}>
        {chosen === undefined
          ? words("first")
          : words("clone", { revision: String(chosen.revision) })}
      </button>
      {hasFailed ? <p role="alert">{failed("notSaved")}</p> : null}
    </div>
  );
}
