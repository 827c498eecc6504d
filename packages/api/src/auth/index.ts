/**
 * Sign-in for an app that mounts it (登录): start it, and print the links by which people come in first.
 */
export { type Auth, openAuth } from "./auth.ts";
export { type DemoLink, demoSignInLinks, enrolmentLink } from "./links.ts";
export type { OidcSettings } from "./oidc.ts";
export { type AuthSettings, checkedSettings, embeddedSecret } from "./settings.ts";
