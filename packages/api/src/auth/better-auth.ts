/**
 * better-auth as we use it (登录引擎): hashing, sessions in our database, the second factor, the bank's identity provider. It is
 * reached through our own procedures only; of its routes none is mounted but the way back from the identity provider.
 */

import type { Database } from "@xinzhi/db";
import { newId } from "@xinzhi/db";
import {
  authAccount,
  authSession,
  authTwoFactor,
  authUser,
  authVerification,
} from "@xinzhi/db/schema/sign-in";
import { DomainError } from "@xinzhi/domain";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { betterAuth } from "better-auth/minimal";
import { twoFactor } from "better-auth/plugins/two-factor";
import { username } from "better-auth/plugins/username";
import * as z from "zod";
import { LOGIN_NAME } from "./login-name.ts";
import { oidcPlugins } from "./oidc.ts";
import { type AuthSettings, isHttps } from "./settings.ts";
import { SIGN_IN_POLICIES } from "./sign-in-policy.ts";

/** Where better-auth believes to be mounted; our own door answers there. */
export const AUTH_PATH = "/api/auth";

const SECONDS_PER_HOUR = 3600;
const SESSION_HOURS_MAX = Math.max(
  ...Object.values(SIGN_IN_POLICIES).map(({ sessionHours }) => sessionHours),
);
const PASSWORD_LENGTH_MAX = 128;
const TRIES_PER_CHALLENGE = 5;

/** One endpoint that has no route: a session for somebody who came by a one-time link. */
const openSession = () => ({
  id: "open-session",
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: "POST", body: z.object({ userId: z.string() }) },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.userId);
        if (user === null) throw new DomainError("no-such-login", {});
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return { token: session.token };
      },
    ),
  },
});

/** Makes the engine. It writes no log of its own, sends nothing anywhere and reads no address of a caller. */
export function betterAuthFor(database: Database, { secret, origin, oidc }: AuthSettings) {
  return betterAuth({
    appName: "Xinzhi 新质",
    baseURL: origin,
    basePath: AUTH_PATH,
    secrets: [{ version: 1, value: secret }],
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    trustedOrigins: [origin],
    database: drizzleAdapter(database.db, {
      provider: "pg",
      transaction: true,
      schema: {
        user: authUser,
        session: authSession,
        account: authAccount,
        verification: authVerification,
        twoFactor: authTwoFactor,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: PASSWORD_LENGTH_MAX,
    },
    account: { accountLinking: { enabled: false }, updateAccountOnSignIn: false },
    session: { expiresIn: SESSION_HOURS_MAX * SECONDS_PER_HOUR, disableSessionRefresh: true },
    advanced: {
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
      useSecureCookies: false,
      ...cookieRules(origin),
    },
    plugins: [
      username({
        displayUsername: false,
        maxUsernameLength: 64,
        usernameValidator: (name) => LOGIN_NAME.test(name),
      }),
      twoFactor({
        issuer: "Xinzhi 新质",
        otpOptions: {},
        accountLockout: {
          enabled: true,
          maxFailedAttempts: TRIES_PER_CHALLENGE,
          durationSeconds: 900,
        },
      }),
      openSession(),
      ...(oidc === undefined ? [] : oidcPlugins(oidc)),
    ],
  });
}

/** The engine. */
export type BetterAuth = ReturnType<typeof betterAuthFor>;

/**
 * Under https every cookie is `__Host-`: this host only, encrypted only. The embedded demo on this machine has no https, and a
 * browser that is strict would drop such a cookie, so there it has a plain name; both are out of reach of scripts.
 */
function cookieRules(origin: string) {
  const secure = isHttps(origin);
  return {
    cookiePrefix: secure ? "__Host-xinzhi" : "xinzhi-demo",
    defaultCookieAttributes: { secure, httpOnly: true, sameSite: "lax" as const, path: "/" },
  };
}
