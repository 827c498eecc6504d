/**
 * Commands (命令) and how one is found by a few letters of it. A command is whatever a page can do or show at the moment.
 */

/** In the order in which they are listed. */
export const COMMAND_GROUPS = [
  "action",
  "tab",
  "section",
  "page",
  "field",
  "deal",
  "quote",
  "look",
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** One command. */
export type Command = {
  readonly id: string;
  readonly group: CommandGroup;
  readonly title: string;
  /** Where it belongs, read behind the title and searched like it. */
  readonly detail?: string | undefined;
  /** The keys that do the same. */
  readonly keys?: string | undefined;
  readonly run: () => void;
};

/** The commands of one group, in their order. */
export type FoundGroup = { readonly group: CommandGroup; readonly commands: readonly Command[] };

/** Groups too long to be read through are listed only once something is sought. */
const SOUGHT_ONLY: ReadonlySet<CommandGroup> = new Set(["field", "deal", "look"]);
const SHOWN_MAX = 8;

/**
 * The commands in which every word of the text occurs, those that begin with the first word before the others, at most eight of a
 * group. Full-width letters and capitals are the same as plain ones.
 */
export function foundCommands(commands: readonly Command[], text: string): readonly FoundGroup[] {
  const words = plain(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  const [first = ""] = words;
  const found = commands.filter((command) => {
    const told = plain(`${command.title} ${command.detail ?? ""}`);
    return words.every((word) => told.includes(word));
  });
  return COMMAND_GROUPS.flatMap((group) => {
    if (words.length === 0 && SOUGHT_ONLY.has(group)) return [];
    const inGroup = found.filter((command) => command.group === group);
    const [begun, others] = [true, false].map((begins) =>
      inGroup.filter(({ title }) => plain(title).startsWith(first) === begins),
    );
    const shown = [...(begun ?? []), ...(others ?? [])].slice(0, SHOWN_MAX);
    return shown.length === 0 ? [] : [{ group, commands: shown }];
  });
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
