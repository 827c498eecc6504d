/**
 * A draft that saves itself (自动保存): a moment after the last key, one save at a time, each on top of the one before. What could not be
 * saved is tried again with the next key, and nothing typed is lost from the page.
 */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftText } from "./draft-text.ts";

const PAUSE_MILLISECONDS = 600;

/** How the draft stands on the server. */
export type SavingState = "saved" | "saving" | "not-saved" | "stale" | "gone";

type Named = {
  readonly draftId: string;
  readonly kind: string;
  readonly code: string;
  readonly saves: number;
};

/** The state, when it was last saved, and a way to have everything saved now: the number of saves, or nothing when that fails. */
export function useSaving(draft: Named, text: DraftText) {
  const api = useApi();
  const { mutateAsync } = useMutation(api.policy.saveDraft.mutationOptions());
  const [trouble, setTrouble] = useState<Exclude<SavingState, "saved" | "saving">>();
  const [savedText, setSavedText] = useState(text);
  const savesRef = useRef(draft.saves);
  const savedRef = useRef(text);
  const textRef = useRef(text);
  const running = useRef<Promise<number | undefined>>(undefined);

  const saveOnce = useCallback(async (): Promise<number | undefined> => {
    const sent = textRef.current;
    if (sent === savedRef.current) return savesRef.current;
    try {
      const answer = await mutateAsync({
        draftId: draft.draftId,
        kind: draft.kind,
        code: draft.code,
        baseSaves: savesRef.current,
        baseRevision: sent.baseRevision,
        content: JSON.stringify(sent.item),
        reason: sent.reason,
      });
      if (answer.outcome !== "saved" || answer.saves === undefined) {
        setTrouble(answer.outcome === "stale" ? "stale" : "gone");
        return undefined;
      }
      savesRef.current = answer.saves;
      savedRef.current = sent;
      setSavedText(sent);
      setTrouble(undefined);
      return answer.saves;
    } catch {
      setTrouble("not-saved");
      return undefined;
    }
  }, [draft.draftId, draft.kind, draft.code, mutateAsync]);

  const saveAll = useCallback(async (): Promise<number | undefined> => {
    await running.current;
    const save = saveOnce();
    running.current = save;
    const saves = await save;
    return saves !== undefined && textRef.current !== savedRef.current ? saveOnce() : saves;
  }, [saveOnce]);

  useEffect(() => {
    textRef.current = text;
    if (text === savedRef.current) return;
    const timer = setTimeout(() => void saveAll(), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text, saveAll]);

  const state: SavingState = trouble ?? (text === savedText ? "saved" : "saving");
  return { state, saveAll };
}
