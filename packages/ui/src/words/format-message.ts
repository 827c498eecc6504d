/**
 * How a message of ours becomes text (填写词语): `{name}` is a fact, `{count, plural, one {# entry} other {# entries}}` a count with its
 * word. That is all our words are written in, so pages carry this in the place of an interpreter of the whole of ICU, of which it is a
 * part: `format-message.test.ts` compares every word of both dictionaries with that interpreter.
 *
 * The apps put it under the name by which `use-intl` asks for its interpreter (`next.config.ts`).
 */

/** A fact, or a count with what is said of one and of others. */
const PLACE = /\{(\w+)(?:, plural, ((?:\w+ \{[^{}]*\} ?)+))?\}/g;

/** What a translation knows of its language. */
type Around = {
  readonly locale: string;
  readonly formatters: {
    readonly getPluralRules: (locale: string) => Intl.PluralRules;
    readonly getNumberFormat: (locale: string) => Intl.NumberFormat;
  };
};

type Facts = Readonly<Record<string, unknown>>;

/**
 * The text of one message; where nothing is told at all, the message itself, for whoever fills it.
 * @throws {Error} for a message that is no text, a fact that is not told, a count that is none.
 */
function formatMessage(
  _key: string,
  message: unknown,
  facts: Facts | undefined,
  around: Around,
): string {
  if (typeof message !== "string") throw new Error("a message is a text");
  if (facts === undefined || !message.includes("{")) return message;
  return message.replace(PLACE, (_, name: string, branches: string | undefined) => {
    const fact = facts[name];
    if (branches === undefined) return factText(name, fact);
    if (typeof fact !== "number") throw new Error(`${name} is no count`);
    return branchOf(branches, fact, around);
  });
}

function factText(name: string, fact: unknown): string {
  if (typeof fact === "string" || typeof fact === "number") return String(fact);
  throw new Error(`nothing told of ${name}`);
}

/** What is said of so many, `#` being the count. */
function branchOf(branches: string, count: number, { locale, formatters }: Around): string {
  const said = new Map(
    Array.from(branches.matchAll(/(\w+) \{([^{}]*)\}/g), ([, form, text]) => [form, text]),
  );
  const form = formatters.getPluralRules(locale).select(count);
  const text = said.get(form) ?? said.get("other") ?? "";
  return text.replaceAll("#", formatters.getNumberFormat(locale).format(count));
}

/** Unformatted messages may be asked for as well. */
export default Object.assign(formatMessage, { raw: true });
