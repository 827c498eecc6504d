/**
 * What sign-in is told when it starts (登录配置), and when it refuses to start.
 */
import { createHmac } from "node:crypto";
import type { DatabaseSource } from "@xinzhi/db";
import { DomainError } from "@xinzhi/domain";
import type { OidcSettings } from "./oidc.ts";

/** Everything that is set from outside. */
export type AuthSettings = {
  /** Signs cookies and encrypts second factors. */
  readonly secret: string;
  /** Where browsers find the app: `https://loans.bank.example`, or an address of this machine. */
  readonly origin: string;
  /** Whether the records are in the embedded database or on a server. */
  readonly place: DatabaseSource["kind"];
  readonly oidc?: OidcSettings | undefined;
};

const SECRET_LENGTH_MIN = 32;
const DISTINCT_CHARACTERS_MIN = 12;
/** Texts that stand in manuals and examples. */
const WELL_KNOWN = /secret|password|changeme|change-me|example|xinzhi|better-auth|123456|abcdef/i;

/**
 * The settings, if one may start with them.
 * @throws {DomainError} `weak-secret` for a secret that is short, has few different characters or is known from a manual;
 *   `insecure-origin` for anything but https, unless it is this machine with the embedded database.
 */
export function checkedSettings(settings: AuthSettings): AuthSettings {
  const { secret, origin, place } = settings;
  if (
    secret.length < SECRET_LENGTH_MIN ||
    new Set(secret).size < DISTINCT_CHARACTERS_MIN ||
    WELL_KNOWN.test(secret)
  ) {
    throw new DomainError("weak-secret", { lengthMin: SECRET_LENGTH_MIN });
  }
  const isSafe = isHttps(origin) || (place === "embedded" && isLoopbackOrigin(origin));
  if (!isSafe || new URL(origin).origin !== origin)
    throw new DomainError("insecure-origin", { origin });
  return settings;
}

/**
 * The secret for the embedded database (内嵌库密钥): made from the cluster's own random passwords, so it lives as long as the
 * data and lies in no second place. A server's is given from outside.
 */
export function embeddedSecret(source: Extract<DatabaseSource, { kind: "embedded" }>): string {
  return createHmac("sha256", source.secrets.xinzhi_app).update("sign-in").digest("base64url");
}

/** Whether an address is https. */
export function isHttps(origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).protocol === "https:";
}

/** Whether an address is this machine's own. */
export function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname);
}

/** Whether a host name or address is this machine's own. */
export function isLoopbackHost(host: string): boolean {
  return (
    host === "localhost" ||
    host === "::1" ||
    host === "[::1]" ||
    /^(::ffff:)?127(\.\d{1,3}){3}$/.test(host)
  );
}
