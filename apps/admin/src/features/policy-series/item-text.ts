/** Items as the API keeps them (条目文本): JSON text, half typed where it is a draft. */
import type { Json } from "@xinzhi/domain/schemas";
import { isGroup } from "@xinzhi/ui/words/policy-text.ts";

/** The item that a text spells; an empty one where it spells none. */
export function itemOf(text: string): { readonly [key: string]: Json } {
  try {
    const json: Json = JSON.parse(text);
    return isGroup(json) ? json : {};
  } catch {
    return {};
  }
}

/** A text of an item, e.g. its id; empty where it has none. */
export function textIn(item: Json, name: string): string {
  const value = isGroup(item) ? item[name] : undefined;
  return typeof value === "string" ? value : "";
}
