/**
 * The form's commands (表单命令): undo and redo, and the way to each section and each field. What is folded around a field is opened on
 * the way there.
 */
"use client";

import type { Command } from "@xinzhi/ui/commands/command.ts";
import { useCommands } from "@xinzhi/ui/commands/command-registry.tsx";
import { useTranslations } from "use-intl";
import { type FieldPlace, fieldPlaces } from "./field-places.ts";
import type { FormEdit, FormState } from "./form-state.ts";
import { SECTIONS, type SectionCode } from "./table/sections.ts";

/** Tells what the form can do. */
export function useFormCommands(form: {
  readonly state: FormState;
  readonly edit: (edit: FormEdit) => void;
  readonly isReadOnly: boolean;
  readonly onReset: () => void;
}): void {
  const { state, edit, isReadOnly, onReset } = form;
  const actions = useTranslations("commands.action");
  const words = useTranslations("dealForm");
  const reset: Command = { id: "reset", group: "action", title: actions("reset"), run: onReset };
  useCommands(() => [
    ...step("undo", "Ctrl+Z", state.past.length > 0, actions("undo"), () =>
      edit({ kind: "undone" }),
    ),
    ...step("redo", "Ctrl+Y", state.future.length > 0, actions("redo"), () =>
      edit({ kind: "redone" }),
    ),
    ...(isReadOnly ? [] : [reset]),
    ...SECTIONS.map((section) => sectionCommand(section, words(`sections.${section}`))),
    ...fieldPlaces(state.draft.texts).map((place) => {
      const { section, groups, row, label, path } = place;
      const around = [
        words(`sections.${section}`),
        ...groups.map((group) => words(`groups.${group}`)),
        ...(row === undefined ? [] : [String(row + 1)]),
      ];
      return {
        id: `field-${path}`,
        group: "field" as const,
        title: words(`labels.${label}`),
        detail: around.join(" · "),
        run: () => void leadTo(place),
      };
    }),
  ]);
}

function step(
  id: string,
  keys: string,
  isOpen: boolean,
  title: string,
  run: () => void,
): readonly Command[] {
  return isOpen ? [{ id, group: "action", title, keys, run }] : [];
}

function sectionCommand(section: SectionCode, title: string): Command {
  return {
    id: `section-${section}`,
    group: "section",
    title,
    run: () => {
      unfold(`[data-section="${section}"] h3 button`);
      document.querySelector<HTMLElement>(`[data-section="${section}"] h3 button`)?.focus();
    },
  };
}

async function leadTo({ path, section, groups }: FieldPlace): Promise<void> {
  const inSection = `[data-section="${section}"]`;
  unfold(`${inSection} h3 button`);
  for (const group of groups) {
    await nextFrame();
    unfold(`${inSection} [data-group="${group}"] > h4 button`);
  }
  await nextFrame();
  const field = document.getElementsByName(path)[0];
  field?.scrollIntoView({ block: "center" });
  field?.focus();
}

/** Presses what folds as a hand would, so that it stays the reader's to fold again. */
function unfold(selector: string): void {
  for (const button of document.querySelectorAll<HTMLElement>(selector)) {
    if (button.ariaExpanded === "false") button.click();
  }
}

/** The page is drawn within two frames of a press. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );
}
