/**
 * What a draft is about (草稿标题), read off the text that is kept: the firm's name, else the deal's, and whether the deal can be read
 * as a whole.
 */

/** The name, empty where there is none, and whether something in it is half typed. */
export type DraftTitle = { readonly title: string; readonly isHalfTyped: boolean };

/** The ways to a name, the best first. */
const NAMES = ["firm.name", "deal.firm.name", "deal.titleZh"];

/** The title of a draft's text. */
export function draftTitle(requestText: string): DraftTitle {
  const kept = parsed(requestText);
  const form = groupAt(kept, "form");
  const isHalfTyped = form !== undefined;
  const sources = isHalfTyped ? [groupAt(form, "carried"), groupAt(form, "texts")] : [];
  const names = NAMES.flatMap((path) => [
    ...sources.map((source) => source?.[path]),
    at(kept, path.split(".")),
  ]);
  const title = names.find((name) => typeof name === "string" && name.trim() !== "");
  return { title: typeof title === "string" ? title : "", isHalfTyped };
}

type Group = { readonly [key: string]: unknown };

function parsed(text: string): Group | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isGroup(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function groupAt(group: Group | undefined, key: string): Group | undefined {
  const part = group?.[key];
  return isGroup(part) ? part : undefined;
}

function at(value: unknown, steps: readonly string[]): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  return isGroup(value) ? at(value[step], rest) : undefined;
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
