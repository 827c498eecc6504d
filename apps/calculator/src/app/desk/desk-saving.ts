/** The desk's autosave (工作台自动保存): which work is open, and what is kept of it. */
"use client";

import type { HeaderPerson } from "@xinzhi/session/header/person-note.tsx";
import { useEffect, useMemo } from "react";
import { type OpenedWork, useAutosave } from "../../features/autosave/use-autosave.ts";
import type { FormEdit, FormState } from "../../features/deal-form/form-state.ts";
import { useShelfKeeping } from "../../features/scenarios/shelf.tsx";
import { alternativesOfWork, draftOfWork, titleOf, workTextOf } from "./desk-work.ts";

/** What the address asked for: a deal to begin with, or a draft, which may not be there. */
export type OpenedDeal = OpenedWork & { readonly isMissing: boolean };

/** Keeps what is typed and what stands on the shelf, and puts back what was. `draftText`: of the draft that was opened. */
export function useDeskSaving(use: {
  readonly opened: OpenedDeal;
  readonly person: HeaderPerson | undefined;
  readonly form: FormState;
  readonly edit: (edit: FormEdit) => void;
  readonly draftText: string | undefined;
}) {
  const { opened, person, form, edit, draftText } = use;
  const shelf = useShelfKeeping(() => alternativesOfWork(draftText ?? ""));
  const { draft, amountUnit } = form;
  const keepsDrafts = person?.roles.includes("officer") ?? false;
  const { alternatives } = shelf;
  const text = useMemo(
    () => workTextOf({ draft, amountUnit }, alternatives),
    [draft, amountUnit, alternatives],
  );
  const view = useAutosave({
    opened,
    person: person && { staffId: person.staffId, keepsDrafts },
    text,
    title: titleOf(draft),
    onRestore: (kept) => {
      const restored = draftOfWork(kept, amountUnit);
      if (restored !== undefined) edit({ kind: "replaced", draft: restored });
      shelf.put(alternativesOfWork(kept));
    },
  });
  const slot = view.state?.work.slot ?? opened.slot;
  useEffect(() => {
    if (slot !== opened.slot) window.history.replaceState(null, "", addressOfWork(slot));
  }, [slot, opened.slot]);
  const work = view.state?.work;
  // The server has exactly this text, and it is a deal that can be read.
  const savedDraft =
    work !== undefined && work.revision > 0 && work.isOnServer && work.text === text
      ? { draftId: work.draftId, revision: work.revision }
      : undefined;
  return { view, keepsDrafts, savedDraft, shelf };
}

/** Where kept work is opened again. */
export function addressOfWork(slot: string): string {
  const [kind = "", id = ""] = slot.split(":");
  return `/desk?${new URLSearchParams({ [kind === "draft" ? "draft" : "deal"]: id })}`;
}
