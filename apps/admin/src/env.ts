/** The only reader of the environment in this app. */

/** Whether the app runs under `next dev`, whose tools evaluate code in the browser. */
export const isDevelopment = process.env.NODE_ENV === "development";

/** Where the records are, where browsers find this app, and what signs cookies. Read when the server starts. */
export function deskVariables() {
  return {
    variables: {
      DATABASE_URL: process.env["DATABASE_URL"],
      XINZHI_DATABASE_HOME: process.env["XINZHI_DATABASE_HOME"],
    },
    origin: process.env["ORIGIN_ADMIN"] ?? "",
    secret: process.env["XINZHI_SECRET"],
    packSigners: process.env["XINZHI_PACK_SIGNERS"],
    proxies: process.env["XINZHI_PROXIES"],
    oidc: {
      XINZHI_OIDC_ISSUER: process.env["XINZHI_OIDC_ISSUER"],
      XINZHI_OIDC_AUTHORIZATION_ENDPOINT: process.env["XINZHI_OIDC_AUTHORIZATION_ENDPOINT"],
      XINZHI_OIDC_TOKEN_ENDPOINT: process.env["XINZHI_OIDC_TOKEN_ENDPOINT"],
      XINZHI_OIDC_JWKS_URI: process.env["XINZHI_OIDC_JWKS_URI"],
      XINZHI_OIDC_CLIENT_ID: process.env["XINZHI_OIDC_CLIENT_ID"],
      XINZHI_OIDC_CLIENT_SECRET: process.env["XINZHI_OIDC_CLIENT_SECRET"],
      XINZHI_OIDC_PROVES_SECOND_FACTOR: process.env["XINZHI_OIDC_PROVES_SECOND_FACTOR"],
    },
  };
}
