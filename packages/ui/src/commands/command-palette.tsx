/**
 * The command palette (命令面板) after the combobox pattern of the ARIA guide: the focus stays in the search field, ↑ and ↓ move through
 * the list, Enter does it, Escape leaves everything as it was.
 */
"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type Command, foundCommands } from "./command.ts";

/** The palette while it is open. `onSearch` hears what is typed, for commands that have to be fetched. */
export function CommandPalette(props: {
  readonly commands: readonly Command[];
  readonly onSearch?: (text: string) => void;
  readonly onClose: () => void;
}) {
  const { commands, onSearch, onClose } = props;
  const words = useTranslations("commands");
  const id = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const [place, setPlace] = useState(0);
  const groups = foundCommands(commands, text);
  const listed = groups.flatMap((group) => group.commands);
  const current = listed[Math.min(place, listed.length - 1)];
  useModal(dialogRef);

  const run = (command: Command) => {
    onClose();
    // The focus goes back to where it was first, and the command may then take it elsewhere.
    requestAnimationFrame(command.run);
  };
  const move = (to: number) => {
    const next = (to + listed.length) % Math.max(1, listed.length);
    setPlace(next);
    listRef.current
      ?.querySelectorAll('[role="option"]')
      [next]?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") move(place + 1);
    else if (event.key === "ArrowUp") move(place - 1);
    else if (event.key === "Enter" && current !== undefined) run(current);
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialogRef}
      aria-label={words("title")}
      className="mx-auto mt-[10vh] mb-auto max-h-[80vh] w-[min(40rem,calc(100vw-1.5rem))] max-w-none overflow-hidden rounded border border-line bg-paper p-0 text-ink shadow-lg backdrop:bg-ink/30"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="flex max-h-[80vh] flex-col">
        <input
          type="text"
          role="combobox"
          aria-expanded={listed.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : `${id}-${current.id}`}
          aria-label={words("search")}
          placeholder={words("search")}
          autoComplete="off"
          spellCheck={false}
          value={text}
          className="h-11 shrink-0 border-line border-b bg-paper px-3 text-lead placeholder:text-faint"
          onChange={(event) => {
            setText(event.target.value);
            setPlace(0);
            onSearch?.(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <p role="status" className={listed.length === 0 ? "px-3 py-4 text-faint" : "sr-only"}>
          {listed.length === 0 ? words("none") : words("count", { count: listed.length })}
        </p>
        <div
          ref={listRef}
          id={`${id}-list`}
          role="listbox"
          aria-label={words("title")}
          tabIndex={-1}
          className="overflow-y-auto pb-2"
        >
          {groups.map(({ group, commands: inGroup }) => (
            // biome-ignore lint/a11y/useSemanticElements: a list box holds groups, and a fieldset holds fields.
            <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
              <p id={`${id}-${group}`} className="px-3 pt-2 pb-1 text-faint text-small">
                {words(`groups.${group}`)}
              </p>
              {inGroup.map((command) => (
                <Option
                  key={command.id}
                  id={`${id}-${command.id}`}
                  command={command}
                  isCurrent={command === current}
                  onRun={() => run(command)}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
    </dialog>
  );
}

/** Opens the dialog over the page, and gives the focus back when it goes. */
function useModal(dialogRef: { readonly current: HTMLDialogElement | null }): void {
  useEffect(() => {
    const dialog = dialogRef.current;
    const opener = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [dialogRef]);
}

function Option(props: {
  readonly id: string;
  readonly command: Command;
  readonly isCurrent: boolean;
  readonly onRun: () => void;
}) {
  const { id, command, isCurrent, onRun } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search field, which keeps the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: the field names the current option instead.
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      data-command={command.id}
      className="flex min-h-8 cursor-pointer items-center gap-3 px-3 hover:bg-tint aria-selected:bg-tint"
      onClick={onRun}
    >
      <span className="shrink-0">{command.title}</span>
      <span className="min-w-0 flex-1 truncate text-faint text-small">{command.detail}</span>
      {command.keys === undefined ? null : <Keys text={command.keys} />}
    </div>
  );
}

/** Keys as they stand on a keyboard, e.g. `Ctrl+K`. */
export function Keys({ text }: { readonly text: string }) {
  return (
    <kbd className="figures shrink-0 rounded-sm border border-line bg-well px-1.5 text-faint text-small">
      {text}
    </kbd>
  );
}
