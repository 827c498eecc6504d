/**
 * Whether a password will do (口令要求): long enough, of enough kinds of characters, not one that everybody uses, and not made of
 * the login name or of the product's.
 */
import { dictionary } from "@zxcvbn-ts/language-common";
import type { SignInPolicy } from "./sign-in-policy.ts";

/** Passwords seen most often in leaks, in small letters. */
const OFTEN_SEEN: ReadonlySet<string> = new Set(dictionary["passwords-common"]);

const PRODUCT_WORDS = ["xinzhi", "新质"];
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/** Why a password will not do. */
export const PASSWORD_FAULTS = ["too-short", "too-long", "too-few-kinds", "easy-to-guess"] as const;

/** One of them. */
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];

/** What is wrong with the password; nothing when it will do. */
export function passwordFaults(
  password: string,
  loginName: string,
  { passwordLengthMin, passwordLengthMax, characterKindsMin }: SignInPolicy,
): readonly PasswordFault[] {
  const length = Array.from(password).length;
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  const isAtFault: Readonly<Record<PasswordFault, boolean>> = {
    "too-short": length < passwordLengthMin,
    "too-long": length > passwordLengthMax,
    "too-few-kinds": kinds < characterKindsMin,
    "easy-to-guess": isEasy(password, loginName),
  };
  return PASSWORD_FAULTS.filter((fault) => isAtFault[fault]);
}

/** What is left when the ornaments are taken off is common, repeated, or a name that a guesser would try. */
function isEasy(password: string, loginName: string): boolean {
  const plain = password.normalize("NFKC").toLowerCase();
  const letters = plain
    .replace(/0/g, "o")
    .replace(/[1!]/g, "i")
    .replace(/[@4]/g, "a")
    .replace(/3/g, "e")
    .replace(/[$5]/g, "s");
  const cores = [plain, letters].flatMap((text) => [
    text,
    text.replace(/^[\W\d_]+|[\W\d_]+$/g, ""),
  ]);
  return (
    cores.some((core) => OFTEN_SEEN.has(core) || OFTEN_SEEN.has(periodOf(core))) ||
    new Set(plain).size < DISTINCT_MIN ||
    isRun(plain) ||
    [loginName.toLowerCase(), ...PRODUCT_WORDS].some((word) => isMostly(plain, word))
  );
}

const DISTINCT_MIN = 5;
/** A name may stand in a password that is long without it. */
const LENGTH_BESIDE_A_NAME = 8;

function isMostly(plain: string, word: string): boolean {
  return (
    word !== "" && plain.includes(word) && plain.replaceAll(word, "").length < LENGTH_BESIDE_A_NAME
  );
}

/** `abcabc` has the period `abc`. */
function periodOf(text: string): string {
  const length = Array.from(text).findIndex(
    (_, index) =>
      index > 0 &&
      text.length % index === 0 &&
      text === text.slice(0, index).repeat(text.length / index),
  );
  return length > 0 ? text.slice(0, length) : text;
}

/** Every character follows the one before: `abcdefghijkl`, `98765432109`. */
function isRun(text: string): boolean {
  const steps = new Set(
    Array.from(text)
      .slice(1)
      .map((character, index) => character.charCodeAt(0) - text.charCodeAt(index)),
  );
  return steps.size === 1;
}
