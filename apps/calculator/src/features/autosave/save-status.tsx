/** 保存状态 in the header: where what was typed is kept, with the minute. */
"use client";

import { clockText } from "@xinzhi/ui/digits/moment-text.ts";
import { useTranslations } from "use-intl";
import type { SaveState } from "./autosave.ts";

/** A few words; nothing as long as nothing was changed. `keepsDrafts`: whether the server takes drafts of this person. */
export function SaveStatus(props: {
  readonly state: SaveState | undefined;
  readonly keepsDrafts: boolean;
}) {
  const { state, keepsDrafts } = props;
  const words = useTranslations("drafts.status");
  if (state === undefined || state.phase === "untouched") return null;
  const { text, isFault } = statusOf(state, keepsDrafts, words);
  return (
    <p
      className={`shrink-0 text-small ${isFault ? "rounded-sm bg-ambertint px-1 text-amber" : "text-faint"}`}
      data-testid="save-status"
    >
      {text}
    </p>
  );
}

type Words = ReturnType<typeof useTranslations<"drafts.status">>;

function statusOf(
  { phase, isLocal, obstacle, work }: SaveState,
  keepsDrafts: boolean,
  words: Words,
) {
  if (work.isOnServer) {
    const time = clockText(work.savedAt ?? work.changedAt);
    return { text: words("saved", { time }), isFault: false };
  }
  if (!isLocal) return { text: words("notKept"), isFault: true };
  if (keepsDrafts && obstacle !== undefined) return { text: words("notOnServer"), isFault: true };
  if (phase === "pending") return { text: words("pending"), isFault: false };
  return { text: words("browserOnly", { time: clockText(work.changedAt) }), isFault: false };
}
