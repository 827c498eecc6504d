/**
 * A call that is refused (拒绝): a word from a closed list, its status and nothing about why in particular.
 */
import { TRPCError } from "@trpc/server";

/** Each word and the status it goes with. */
const CODES = {
  /** Nobody has signed in, or the session has ended. */
  "not-signed-in": "UNAUTHORIZED",
  /** The same words for an unknown name, a wrong password, a wrong or used code and an account that is locked. */
  "sign-in-refused": "UNAUTHORIZED",
  /** The link was used, has run out, or never was. */
  "link-not-valid": "UNAUTHORIZED",
  /** The bank asks for a second factor that this session has not shown. */
  "second-factor-needed": "FORBIDDEN",
  /** The password is older than the bank's rules allow (口令到期). */
  "new-password-needed": "FORBIDDEN",
  /** Who asks must first show again who they are. */
  "proof-too-old": "FORBIDDEN",
  /** None of the caller's roles may do this. */
  "not-permitted": "FORBIDDEN",
  /** Nobody may do this to themselves. */
  "not-for-oneself": "FORBIDDEN",
  /** Not there, or not within the caller's reach: the two are not told apart. */
  "not-found": "NOT_FOUND",
  /** Somebody was faster, or the name is taken. */
  conflict: "CONFLICT",
  /** Too many calls; the answer says after how many seconds it may be tried again. */
  "too-many": "TOO_MANY_REQUESTS",
} as const satisfies Readonly<Record<string, TRPCError["code"]>>;

/** One of the words. */
export type RefusalWord = keyof typeof CODES;

/** Why a call is refused, inside the error that tRPC carries. */
export class Refusal extends Error {
  readonly word: RefusalWord;
  readonly retryAfterSeconds: number | undefined;

  constructor(word: RefusalWord, retryAfterSeconds?: number) {
    super(word);
    this.name = "Refusal";
    this.word = word;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** To be thrown. */
export function refused(word: RefusalWord, retryAfterSeconds?: number): TRPCError {
  return new TRPCError({ code: CODES[word], cause: new Refusal(word, retryAfterSeconds) });
}
