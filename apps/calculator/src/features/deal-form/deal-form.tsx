/**
 * The deal form (交易要素): sections in the officer's order, with undo and redo. It holds texts only; what they come to is
 * shown elsewhere.
 */
"use client";

import { useBroughtWhenIdle } from "@xinzhi/ui/layout/bring-when-idle.ts";
import { type KeyboardEvent, lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { useFormCommands } from "./form-commands.ts";
import { type DealFormModel, DealFormProvider } from "./form-context.tsx";
import { FormSection } from "./form-section.tsx";
import { bringPasteField } from "./paste-panel.tsx";
import { useSectionReading } from "./section-reading.ts";
import { SECTIONS, type SectionCode } from "./table/sections.ts";

const FormStarts = lazy(() =>
  import("./form-starts.tsx").then((starts) => ({ default: starts.FormStarts })),
);

/** The form around a model that its owner keeps. */
export function DealForm(props: {
  readonly model: DealFormModel;
  /** The day of a new deal. */
  readonly today: string;
  readonly onReset: () => void;
}) {
  const { model, today, onReset } = props;
  const { state, edit } = model;
  const isReadOnly = model.isReadOnly === true;
  const words = useTranslations("desk");
  const formWords = useTranslations("dealForm");
  const [isStarting, setStarting] = useState(false);
  useBroughtWhenIdle(bringPasteField);
  useFormCommands({ state, edit, isReadOnly, onReset });
  const undoWithKeys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isRedo = key === "y" || (key === "z" && event.shiftKey);
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    edit({ kind: isRedo ? "redone" : "undone" });
  };
  return (
    <DealFormProvider model={model}>
      <form
        noValidate
        autoComplete="off"
        aria-label={words("form")}
        className="bg-paper"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={undoWithKeys}
      >
        <div className="flex items-center justify-between gap-2 border-line border-b px-3 py-1.5">
          <h2 className="font-semibold">{words("form")}</h2>
          {isReadOnly ? (
            <p className="rounded-sm bg-tint px-1 text-small">{formWords("readOnly")}</p>
          ) : (
            <div className="flex gap-1">
              <ToolButton
                label={formWords("start")}
                isOff={false}
                isOpen={isStarting}
                onPress={() => setStarting(!isStarting)}
              />
              <ToolButton
                label={words("undo")}
                isOff={state.past.length === 0}
                onPress={() => edit({ kind: "undone" })}
              />
              <ToolButton
                label={words("redo")}
                isOff={state.future.length === 0}
                onPress={() => edit({ kind: "redone" })}
              />
              <ToolButton label={words("reset")} isOff={false} onPress={onReset} />
            </div>
          )}
        </div>
        {isStarting ? (
          <Suspense fallback={null}>
            <FormStarts today={today} />
          </Suspense>
        ) : null}
        <Sections />
      </form>
    </DealFormProvider>
  );
}

function Sections() {
  const [open, setOpen] = useState<readonly SectionCode[]>(["amount", "rate"]);
  const readingOf = useSectionReading();
  const toggle = (code: SectionCode) =>
    setOpen((before) =>
      before.includes(code) ? before.filter((other) => other !== code) : [...before, code],
    );
  return SECTIONS.map((code) => (
    <FormSection
      key={code}
      code={code}
      reading={readingOf(code)}
      isOpen={open.includes(code)}
      onToggle={toggle}
    />
  ));
}

function ToolButton(props: {
  readonly label: string;
  readonly isOff: boolean;
  readonly isOpen?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      disabled={props.isOff}
      aria-expanded={props.isOpen}
      className="min-h-6 rounded border border-edge px-2 text-small enabled:hover:border-accent enabled:hover:text-accent disabled:border-line disabled:text-faint"
      onClick={props.onPress}
    >
      {props.label}
    </button>
  );
}
