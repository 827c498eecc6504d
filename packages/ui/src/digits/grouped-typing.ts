/**
 * Typing into a grouped number (千分位内录入): the commas that stood in a field when it was entered are the field's own. A digit typed or
 * deleted anywhere among them is a digit of the number, so the commas go and come back when the field is left.
 *
 * Commas that somebody types or pastes are theirs. They stay, and the domain judges them: "1,23" is refused, never guessed.
 */

/** As `grouped` of plain-digits.ts writes it, with at least one comma; people may write the hyphen. */
const GROUPED = /^[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** What a change left in the field, where the cursor stands, and what was put in; nothing is known of that after an undo. */
export type Typing = {
  readonly text: string;
  readonly caret: number;
  readonly putIn: string | undefined;
};

/**
 * The text and the cursor after a change of `before`, without the commas that are the field's own.
 * @example typedAmong("1,234", { text: "1,2345", caret: 6, putIn: "5" }) // => { text: "12345", caret: 5 }
 */
export function typedAmong(before: string, typing: Typing): Pick<Typing, "text" | "caret"> {
  const { text, caret, putIn } = typing;
  if (!GROUPED.test(before) || putIn === undefined || /[,，]/.test(putIn)) return { text, caret };
  return { text: withoutCommas(text), caret: withoutCommas(text.slice(0, caret)).length };
}

function withoutCommas(text: string): string {
  return text.replaceAll(",", "");
}
