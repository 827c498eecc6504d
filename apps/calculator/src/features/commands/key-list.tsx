/** 按键一览: what each key does on the desk. */
"use client";

import { Keys } from "@xinzhi/ui/commands/command-palette.tsx";
import { SidePanel } from "@xinzhi/ui/layout/side-panel.tsx";
import { useTranslations } from "use-intl";

/** Keys and what they do, the ones that belong together side by side. */
const LIST = [
  ["palette", ["Ctrl+K"]],
  ["saveOrIssue", ["Ctrl+Enter"]],
  ["explain", ["F1"]],
  ["next", ["Tab", "Shift+Tab"]],
  ["step", ["↑", "↓", "←", "→"]],
  ["enter", ["Enter"]],
  ["undo", ["Ctrl+Z", "Ctrl+Y"]],
  ["escape", ["Esc"]],
] as const;

/** The sheet while it is open. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const words = useTranslations("commands.keys");
  return (
    <SidePanel title={words("title")} closeWord={words("close")} onClose={onClose}>
      <table className="w-full" data-testid="key-list">
        <thead>
          <tr className="border-line border-b text-left text-faint text-small">
            <th scope="col" className="py-1 pr-3 font-normal">
              {words("key")}
            </th>
            <th scope="col" className="py-1 font-normal">
              {words("does")}
            </th>
          </tr>
        </thead>
        <tbody>
          {LIST.map(([does, keys]) => (
            <tr key={does} className="border-line border-b align-top">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                <span className="flex flex-wrap gap-1">
                  {keys.map((key) => (
                    <Keys key={key} text={key} />
                  ))}
                </span>
              </th>
              <td className="py-1.5">{words(does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SidePanel>
  );
}
