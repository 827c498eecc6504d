/** 保存状态 in the header: where what was typed is kept, with the minute. */
"use client";

import { useCommands } from "@xinzhi/ui/commands/command-registry.tsx";
import { clockText } from "@xinzhi/ui/digits/moment-text.ts";
import { useTranslations } from "use-intl";
import type { Autosave, SaveState } from "./autosave.ts";

/** A few words; nothing as long as nothing was changed. `keepsDrafts`: whether the server takes drafts of this person. */
export function SaveStatus(props: {
  readonly state: SaveState | undefined;
  readonly keepsDrafts: boolean;
  readonly autosave: Pick<Autosave, "retry"> | undefined;
}) {
  const { state, keepsDrafts, autosave } = props;
  const words = useTranslations("drafts.status");
  const actions = useTranslations("commands.action");
  useCommands(() => {
    const isKept = state === undefined || state.phase === "untouched" || state.work.isOnServer;
    // Where another window or person has moved on, the reader decides in the note; the key overwrites nothing.
    const isFree = state?.obstacle === undefined || state.obstacle === "failed";
    if (isKept || !isFree || autosave === undefined) return [];
    const run = () => void autosave.retry();
    return [{ id: "save", group: "action", title: actions("save"), keys: "Ctrl+Enter", run }];
  });
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
