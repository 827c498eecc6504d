/**
 * Sign-in at the bank's own identity provider (单点登录, OpenID Connect). Every endpoint is given explicitly: nothing is looked up
 * at an address that somebody else could change.
 */
import { DomainError } from "@xinzhi/domain";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { createRemoteJWKSet } from "jose";

/** What the bank's identity provider has told its applications. */
export type OidcSettings = {
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly jwksUri: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whether the bank vouches that its provider asks for two factors; otherwise the second one is asked for here. */
  readonly provesSecondFactor: boolean;
};

/** The one provider's name in addresses and accounts. */
export const OIDC_PROVIDER = "bank";

const ALGORITHMS = ["RS256", "PS256", "ES256"];

/**
 * Who it is: the subject and nothing else, from a token whose signature was checked before. The engine wants an e-mail address;
 * it is made up, so that no real one can ever lead to somebody's account. Without an identity token it is nobody.
 */
function profileOf(idToken: string | undefined) {
  const payload = idToken?.split(".")[1];
  if (payload === undefined) return null;
  const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
  if (typeof claims !== "object" || claims === null || !("sub" in claims)) return null;
  if (typeof claims.sub !== "string" || claims.sub === "") return null;
  const { sub } = claims;
  return {
    sub,
    name: sub,
    email: `${Buffer.from(sub).toString("hex")}@oidc.invalid`,
    emailVerified: false,
  };
}

/**
 * The plugins for it. The engine checks identity tokens only of a provider that it looked up itself; of one whose endpoints were
 * given it would believe any. So the provider is told afterwards with which keys, for whom and by whom a token must be signed,
 * and that it must carry the nonce of this sign-in; with PKCE. Nobody comes into being by signing in there.
 */
export function oidcPlugins(settings: OidcSettings) {
  const idToken = {
    jwks: createRemoteJWKSet(new URL(settings.jwksUri)),
    issuer: settings.issuer,
    audience: settings.clientId,
    algorithms: ALGORITHMS,
  };
  const provider = genericOAuth({
    config: [
      {
        providerId: OIDC_PROVIDER,
        clientId: settings.clientId,
        clientSecret: settings.clientSecret,
        authorizationUrl: settings.authorizationEndpoint,
        tokenUrl: settings.tokenEndpoint,
        pkce: true,
        scopes: ["openid"],
        getUserInfo: async ({ idToken: token }) => profileOf(token),
        accountSubject: ({ profile }) => profile.sub ?? "",
        disableSignUp: true,
        disableImplicitSignUp: true,
      },
    ],
  });
  const checked = {
    id: "checked-identity",
    init: (context: { readonly socialProviders: readonly { readonly id: string }[] }) => {
      const found = context.socialProviders.find(({ id }) => id === OIDC_PROVIDER);
      if (found === undefined) throw new DomainError("no-identity-provider", {});
      Object.assign(found, { idToken, issuer: settings.issuer, requiresIdTokenNonce: true });
    },
  };
  return [provider, checked];
}
