/**
 * Tables of sign-in (登录). Those named after better-auth's models have its columns; its moments are dates of JavaScript.
 */
import { boolean, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** 登录账号. `email` is made up from the key: no message is ever sent. */
export const authUser = pgTable("auth_user", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text("image"),
  /** What the person types in, in small letters (登录名). */
  username: text("username"),
  twoFactorEnabled: boolean("two_factor_enabled").notNull().default(false),
  createdAt: moment("created_at").notNull(),
  updatedAt: moment("updated_at").notNull(),
});

/** 会话. */
export const authSession = pgTable("auth_session", {
  id: text("id").primaryKey(),
  expiresAt: moment("expires_at").notNull(),
  token: text("token").notNull(),
  createdAt: moment("created_at").notNull(),
  updatedAt: moment("updated_at").notNull(),
  ipAddress: text("ip_address"),
  userAgent: text("user_agent"),
  userId: text("user_id").notNull(),
  /** When they last showed who they are. */
  provedAt: moment("proved_at"),
  secondFactor: boolean("second_factor").notNull().default(false),
  /** When the session was last used, to the minute. */
  seenAt: moment("seen_at"),
});

/** 凭证: a password, or an identity at another provider. */
export const authAccount = pgTable("auth_account", {
  id: text("id").primaryKey(),
  accountId: text("account_id").notNull(),
  providerId: text("provider_id").notNull(),
  userId: text("user_id").notNull(),
  accessToken: text("access_token"),
  refreshToken: text("refresh_token"),
  idToken: text("id_token"),
  accessTokenExpiresAt: moment("access_token_expires_at"),
  refreshTokenExpiresAt: moment("refresh_token_expires_at"),
  scope: text("scope"),
  password: text("password"),
  createdAt: moment("created_at").notNull(),
  updatedAt: moment("updated_at").notNull(),
});

/** 验证中的步骤: a sign-in between its two factors, or at another provider. */
export const authVerification = pgTable("auth_verification", {
  id: text("id").primaryKey(),
  identifier: text("identifier").notNull(),
  value: text("value").notNull(),
  expiresAt: moment("expires_at").notNull(),
  createdAt: moment("created_at").notNull(),
  updatedAt: moment("updated_at").notNull(),
});

/** 动态口令. */
export const authTwoFactor = pgTable("auth_two_factor", {
  id: text("id").primaryKey(),
  secret: text("secret").notNull(),
  backupCodes: text("backup_codes").notNull(),
  userId: text("user_id").notNull(),
  verified: boolean("verified").notNull().default(false),
  failedVerificationCount: integer("failed_verification_count").notNull().default(0),
  lockedUntil: moment("locked_until"),
});

/** 尝试次数. */
export const authAttempt = pgTable("auth_attempt", {
  attemptKey: text("attempt_key").primaryKey(),
  attempts: integer("attempts").notNull(),
  windowEndsAt: moment("window_ends_at").notNull(),
});

/** 已用动态码. */
export const authUsedCode = pgTable("auth_used_code", {
  codeKey: text("code_key").primaryKey(),
  usedAt: moment("used_at").notNull(),
});

/** 登录账号归属. */
export const staffLogin = pgTable(
  "staff_login",
  {
    bankId: uuid("bank_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    userId: text("user_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.staffId] })],
);

/** 一次性链接. */
export const staffLink = pgTable(
  "staff_link",
  {
    bankId: uuid("bank_id").notNull(),
    linkId: uuid("link_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    purpose: text("purpose", { enum: ["enrolment", "demo"] }).notNull(),
    tokenDigest: text("token_digest").notNull(),
    /** A staff id, or the name of a program. */
    madeBy: text("made_by").notNull(),
    madeAt: moment("made_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.linkId] })],
);
