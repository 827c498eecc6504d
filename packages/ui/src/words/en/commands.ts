/** The command palette and the list of keys. */
import type { Wording } from "../wording.ts";
import type { commands as chinese } from "../zh-cn/commands.ts";

export const commands: Wording<typeof chinese> = {
  open: "Commands",
  title: "Command palette",
  search: "Search commands, fields, deals or quotes",
  none: "Nothing found. Try other letters, such as “term”, “issue” or “dark”.",
  count: "{count, plural, one {# entry} other {# entries}}",
  groups: {
    action: "Actions",
    tab: "Tabs of the price",
    section: "Deal",
    page: "Pages",
    field: "Fields",
    deal: "Sample deals",
    quote: "Quotes",
    look: "Display",
  },
  action: {
    save: "Save now",
    issue: "Issue the quote",
    share: "Share a link",
    undo: "Undo",
    redo: "Redo",
    reset: "Back to the sample",
    keys: "List of keys",
    result: "Explain the customer's rate",
    blank: "A new blank deal",
  },
  keys: {
    title: "List of keys",
    close: "Close",
    key: "Keys",
    does: "What they do",
    palette: "Open the command palette",
    saveOrIssue: "Save now; once saved, issue the quote",
    explain: "Explain the figure in focus; elsewhere, open this list",
    next: "Next field, previous field",
    step: "One step up or down in a field; from tab to tab",
    enter: "Fold or unfold a group; open a figure's explanation",
    undo: "Undo, redo",
    escape: "Close a panel and go back to where you were",
  },
};
