/**
 * Sign-in, ready for use (登录): the engine, the records it keeps, and the settings it was started with.
 */
import { createHash, createHmac } from "node:crypto";
import type { Database } from "@xinzhi/db";
import { type BetterAuth, betterAuthFor } from "./better-auth.ts";
import type { OidcSettings } from "./oidc.ts";
import { type AuthSettings, checkedSettings, isLoopbackOrigin } from "./settings.ts";

/** One for a process. */
export type Auth = {
  readonly database: Database;
  readonly engine: BetterAuth;
  readonly origin: string;
  /** What the bank's identity provider proves; absent where there is none. */
  readonly oidc: OidcSettings | undefined;
  /** Whether demo links may exist at all: the embedded database, on this machine. */
  readonly isDemoPlace: boolean;
  /** A keyed digest: the same text gives the same one, and nobody without the secret can tell which text it was. */
  readonly digest: (purpose: "attempt" | "code" | "source", text: string) => string;
};

/**
 * Starts sign-in.
 * @throws {DomainError} `weak-secret`, `insecure-origin`: the app must not start.
 */
export function openAuth(settings: AuthSettings, database: Database): Auth {
  const { secret, origin, place } = checkedSettings(settings);
  return {
    database,
    engine: betterAuthFor(database, settings),
    origin,
    oidc: settings.oidc,
    isDemoPlace: place === "embedded" && isLoopbackOrigin(origin),
    digest: (purpose, text) =>
      createHmac("sha256", secret).update(`${purpose}\n${text}`, "utf8").digest("hex"),
  };
}

/** What the records keep of a link instead of its token. The token is random, so its digest needs no key. */
export function tokenDigest(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}
