/**
 * Rules of sign-in (登录安全策略) as data: which one a bank goes by is a column of its row. Figures that the document behind a rule
 * does not set are ours to propose and the bank's to change; `note` says which.
 */

/** What a password must be, and how long a session lives. */
export type SignInPolicy = {
  readonly passwordLengthMin: number;
  readonly passwordLengthMax: number;
  /** How many of the four kinds of characters a password must have: small, capital, digit, other (复杂度). */
  readonly characterKindsMin: number;
  /** After how many days a password must be changed; absent where it never must (定期更换). */
  readonly passwordDaysMax?: number;
  /** A session that nobody uses ends after so many minutes (空闲超时). */
  readonly idleMinutes: number;
  /** Every session ends after so many hours (会话最长时间). */
  readonly sessionHours: number;
  readonly document: string;
  readonly note: string;
};

/** By the name in the bank's row. */
export const SIGN_IN_POLICIES = {
  asvs: {
    passwordLengthMin: 12,
    passwordLengthMax: 128,
    characterKindsMin: 1,
    idleMinutes: 30,
    sessionHours: 12,
    document: "OWASP ASVS 5.0, V6.2 and V7.3",
    note: "The standard asks for at least 8 characters, no composition rule and no forced change; 12 and both time-outs are proposed here.",
  },
  djbh3: {
    passwordLengthMin: 12,
    passwordLengthMax: 128,
    characterKindsMin: 3,
    passwordDaysMax: 90,
    idleMinutes: 15,
    sessionHours: 8,
    document: "GB/T 22239-2019 8.1.4.1 身份鉴别",
    note: "The standard asks for complexity, regular change and time-outs without figures; all figures are proposed here. Composition and forced change deviate from ASVS 6.2.5 and 6.2.10.",
  },
} as const satisfies Readonly<Record<string, SignInPolicy>>;

/** The name of a policy. */
export type SignInPolicyName = keyof typeof SIGN_IN_POLICIES;

/** The policy of that name. */
export function signInPolicy(name: SignInPolicyName): SignInPolicy {
  return SIGN_IN_POLICIES[name];
}
