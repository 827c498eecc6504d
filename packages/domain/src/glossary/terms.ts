/**
 * The glossary (术语表): every word of the field that the code uses as a name, once, with its Chinese,
 * its English and its meaning. A new word comes here before it comes into code; one word has one
 * meaning in the whole repository.
 */
import { BANK_TERMS } from "./bank-terms.ts";
import { BORROWER_TERMS } from "./borrower-terms.ts";
import { FIRM_TERMS } from "./firm-terms.ts";
import { FIT_CARD_TERMS } from "./fit-card-terms.ts";
import { FTP_TERMS } from "./ftp-terms.ts";
import { INNOVATION_TERMS } from "./innovation-terms.ts";
import { INTEREST_TERMS } from "./interest-terms.ts";
import { LOAN_TERMS } from "./loan-terms.ts";
import { RELENDING_TERMS } from "./relending-terms.ts";
import { SHARING_TERMS } from "./sharing-terms.ts";
import type { Term } from "./term.ts";

/** All terms by identifier. */
export const TERMS = {
  ...LOAN_TERMS,
  ...INTEREST_TERMS,
  ...BANK_TERMS,
  ...FTP_TERMS,
  ...BORROWER_TERMS,
  ...RELENDING_TERMS,
  ...SHARING_TERMS,
  ...INNOVATION_TERMS,
  ...FIRM_TERMS,
  ...FIT_CARD_TERMS,
} as const satisfies Readonly<Record<string, Term>>;

/** The identifier of a term. */
export type TermCode = keyof typeof TERMS;

/** Whether a text is the identifier of a term. */
export function isTermCode(text: string): text is TermCode {
  return Object.hasOwn(TERMS, text);
}
