/**
 * What people type to show who they are (登录输入), as it crosses the wire.
 */
import * as z from "zod";
import { LOGIN_NAME } from "../../auth/login-name.ts";
import { PASSWORD_FAULTS } from "../../auth/password.ts";

const PASSWORD_TYPED_MAX = 256;
const TOKEN_LENGTH = 43;

/** A login name, in whatever case. */
export const loginNameSchema = z.string().max(64).regex(LOGIN_NAME);

/** Whatever was typed as a password. Its rules are the bank's and are answered as a value. */
export const passwordSchema = z.string().min(1).max(PASSWORD_TYPED_MAX);

/** Six digits. */
export const codeSchema = z.string().regex(/^\d{6}$/);

/** The token of a one-time link. */
export const tokenSchema = z
  .string()
  .length(TOKEN_LENGTH)
  .regex(/^[A-Za-z0-9_-]+$/);

/** What is wrong with a new password. */
export const faultsSchema = z.array(z.enum(PASSWORD_FAULTS)).readonly();
