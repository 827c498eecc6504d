/**
 * What the security log is told (安全事件): who did what, by key; never a name, an address in clear, a password or a token.
 */

/** `staffId` where it is known. */
export type SecurityEvent = {
  readonly event:
    | "signed-in"
    | "factor-shown"
    | "signed-out"
    | "enrolled"
    | "came-by-demo-link"
    | "proved"
    | "credentials-changed"
    | "people-changed";
  readonly staffId?: string | undefined;
};
