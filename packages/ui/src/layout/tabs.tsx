/**
 * Tabs (标签页) after the pattern of the ARIA guide: arrows, Home and End move and choose; Tab goes on into the panel.
 */
"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";

/** One tab: its code, its words and what it shows. */
export type Tab<Code extends string> = {
  readonly code: Code;
  readonly label: string;
  readonly panel: () => ReactNode;
};

/** The tabs and the panel of the chosen one. */
export function Tabs<Code extends string>(props: {
  readonly label: string;
  readonly tabs: readonly Tab<Code>[];
  readonly chosen: Code;
  readonly onChoose: (code: Code) => void;
}) {
  const { label, tabs, chosen, onChoose } = props;
  const id = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const chosenIndex = Math.max(
    0,
    tabs.findIndex(({ code }) => code === chosen),
  );

  const choose = (index: number) => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (tab === undefined) return;
    onChoose(tab.code);
    listRef.current?.querySelector<HTMLElement>(`[data-tab="${tab.code}"]`)?.focus();
  };
  const moveWithKeys = (event: KeyboardEvent) => {
    const target = {
      ArrowRight: chosenIndex + 1,
      ArrowLeft: chosenIndex - 1,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    choose(target);
  };

  return (
    <>
      <div
        ref={listRef}
        role="tablist"
        aria-label={label}
        className="flex shrink-0 flex-wrap gap-x-1 border-line border-b"
      >
        {tabs.map(({ code, label: text }) => (
          <button
            key={code}
            type="button"
            role="tab"
            id={`${id}-${code}`}
            data-tab={code}
            aria-selected={code === chosen}
            aria-controls={code === chosen ? `${id}-panel` : undefined}
            tabIndex={code === chosen ? 0 : -1}
            className="-mb-px min-h-8 border-transparent border-b-2 px-3 text-faint hover:text-accent aria-selected:border-accent aria-selected:font-semibold aria-selected:text-ink"
            onClick={() => onChoose(code)}
            onKeyDown={moveWithKeys}
          >
            {text}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${chosen}`}
        tabIndex={-1}
        className="relative pt-3 desk:min-h-0 desk:overflow-y-auto"
      >
        {tabs[chosenIndex]?.panel()}
      </div>
    </>
  );
}
