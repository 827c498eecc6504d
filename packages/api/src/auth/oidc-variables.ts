/**
 * The bank's identity provider from the environment (单点登录环境变量): all of it or nothing, and each address one that can be trusted.
 */
import { DomainError } from "@xinzhi/domain";
import type { OidcSettings } from "./oidc.ts";
import { isHttps, isLoopbackOrigin } from "./settings.ts";

/** What names an identity provider; the ends of `XINZHI_OIDC_…`. */
const NEEDED = [
  "ISSUER",
  "AUTHORIZATION_ENDPOINT",
  "TOKEN_ENDPOINT",
  "JWKS_URI",
  "CLIENT_ID",
  "CLIENT_SECRET",
] as const;

const ADDRESSES: readonly string[] = [
  "ISSUER",
  "AUTHORIZATION_ENDPOINT",
  "TOKEN_ENDPOINT",
  "JWKS_URI",
];

/** The variables as they were found. */
export type OidcVariables = Readonly<Record<string, string | undefined>>;

/**
 * The provider, or `undefined` where none of the variables is set.
 * @throws {DomainError} `incomplete-oidc` when one is missing beside others, `insecure-oidc` for an address that is neither https nor
 *   of this machine, `unclear-oidc` when `XINZHI_OIDC_PROVES_SECOND_FACTOR` is neither `yes` nor `no`. The app must not start.
 */
export function oidcSettingsOf(variables: OidcVariables): OidcSettings | undefined {
  const textOf = (end: string) => variables[`XINZHI_OIDC_${end}`] ?? "";
  const factors = textOf("PROVES_SECOND_FACTOR");
  if (factors === "" && NEEDED.every((end) => textOf(end) === "")) return undefined;
  for (const end of NEEDED) {
    const variable = `XINZHI_OIDC_${end}`;
    if (textOf(end) === "") throw new DomainError("incomplete-oidc", { variable });
    if (ADDRESSES.includes(end) && !isTrusted(textOf(end))) {
      throw new DomainError("insecure-oidc", { variable });
    }
  }
  if (!["", "yes", "no"].includes(factors)) {
    throw new DomainError("unclear-oidc", { variable: "XINZHI_OIDC_PROVES_SECOND_FACTOR" });
  }
  return {
    issuer: textOf("ISSUER"),
    authorizationEndpoint: textOf("AUTHORIZATION_ENDPOINT"),
    tokenEndpoint: textOf("TOKEN_ENDPOINT"),
    jwksUri: textOf("JWKS_URI"),
    clientId: textOf("CLIENT_ID"),
    clientSecret: textOf("CLIENT_SECRET"),
    provesSecondFactor: factors === "yes",
  };
}

/** Tokens and keys come over these: nobody in between may change them. */
function isTrusted(address: string): boolean {
  return isHttps(address) || isLoopbackOrigin(address);
}
