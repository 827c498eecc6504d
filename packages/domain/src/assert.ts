/**
 * What the code promises itself. A broken promise throws; a business "no" never does.
 */

/** The facts that come with an error code: plain text, so they can be logged and translated. */
export type ErrorFacts = Readonly<Record<string, string | number>>;

/**
 * A broken promise inside the domain: a caller or a formula is wrong, not the user.
 * `code` is a closed kebab-case word, documented where it is thrown; nobody catches it below an app's error map.
 */
export class DomainError extends Error {
  readonly code: string;
  readonly facts: ErrorFacts;

  constructor(code: string, facts: ErrorFacts = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = "DomainError";
    this.code = code;
    this.facts = facts;
  }
}

/**
 * Ends every `switch` over a union: a new kind that is not handled does not compile.
 * @throws {DomainError} `unhandled-kind` when untyped data reaches it after all.
 */
export function assertNever(kind: never): never {
  throw new DomainError("unhandled-kind", { kind: String(kind) });
}

/**
 * The element that must be there.
 * @throws {DomainError} `missing-element` when the list is shorter than the caller promised.
 */
export function elementAt<T>(list: readonly T[], index: number): T {
  const element = list.at(index);
  if (element === undefined)
    throw new DomainError("missing-element", { index, length: list.length });
  return element;
}
