/**
 * Sign-in at the bank's own identity provider (单点登录, OpenID Connect). Every endpoint is given explicitly: nothing is looked up
 * at an address that somebody else could change.
 */
import { genericOAuth } from "better-auth/plugins";

/** What the bank's identity provider has told its applications. */
export type OidcSettings = {
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly jwksUri: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

/** The one provider's name in addresses and accounts. */
const OIDC_PROVIDER = "bank";

const ALGORITHMS = ["RS256", "PS256", "ES256"];

/**
 * The plugin for it. Identity tokens are checked only of a provider that was discovered, so the settings are spelled as the
 * document that discovery would have found: signature, issuer, audience, expiry and nonce are then checked, with PKCE. Nobody
 * comes into being by signing in there, and nobody's account is joined to another by its e-mail address.
 */
export function oidcPlugin(settings: OidcSettings) {
  const document = JSON.stringify({
    issuer: settings.issuer,
    authorization_endpoint: settings.authorizationEndpoint,
    token_endpoint: settings.tokenEndpoint,
    jwks_uri: settings.jwksUri,
    id_token_signing_alg_values_supported: ALGORITHMS,
  });
  return genericOAuth({
    config: [
      {
        providerId: OIDC_PROVIDER,
        clientId: settings.clientId,
        clientSecret: settings.clientSecret,
        discoveryUrl: `data:application/json,${encodeURIComponent(document)}`,
        requireIdTokenVerification: true,
        pkce: true,
        scopes: ["openid"],
        disableSignUp: true,
        disableImplicitSignUp: true,
      },
    ],
  });
}
