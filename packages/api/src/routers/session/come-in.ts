/**
 * Coming in and going out (登录、退出). The session is a cookie and never part of an answer.
 */
import * as z from "zod";
import { bankSignInAddress } from "../../auth/bank-sign-in.ts";
import { enrol as enrolBy, redeemDemoLink as redeem } from "../../auth/enrol.ts";
import {
  signIn as enterBy,
  signOut as leave,
  verifySecondFactor as showCode,
} from "../../auth/sign-in.ts";
import { procedure } from "../../trpc.ts";
import {
  codeSchema,
  faultsSchema,
  loginNameSchema,
  passwordSchema,
  tokenSchema,
} from "./credentials-schema.ts";
import { entranceOf } from "./entrance.ts";

const nothing = z.strictObject({});
const stepSchema = z.strictObject({ step: z.enum(["signed-in", "second-factor"]) });

/** Name and password. */
export const signIn = procedure("session.signIn", {
  input: z.strictObject({ loginName: loginNameSchema, password: passwordSchema }),
  output: stepSchema,
}).mutation(async ({ input, ctx: { records } }) => {
  const { auth, caller, note, now } = entranceOf(records);
  const { step, staffId } = await enterBy(auth, input, caller, now);
  if (staffId !== undefined) note({ event: "signed-in", staffId });
  return { step };
});

/** The code of the second factor. */
export const verifySecondFactor = procedure("session.verifySecondFactor", {
  input: z.strictObject({ code: codeSchema }),
  output: stepSchema,
}).mutation(async ({ input, ctx: { records } }) => {
  const { auth, caller, note, now } = entranceOf(records);
  const { step, staffId } = await showCode(auth, input, caller, now);
  note({ event: "signed-in", staffId });
  return { step };
});

/** A name and a password of one's own, by a one-time link. */
export const enrol = procedure("session.enrol", {
  input: z.strictObject({
    token: tokenSchema,
    loginName: loginNameSchema,
    password: passwordSchema,
  }),
  output: z.strictObject({
    kind: z.enum(["enrolled", "not-accepted"]),
    faults: z.exactOptional(faultsSchema),
  }),
}).mutation(async ({ input, ctx: { records } }) => {
  const { auth, caller, note, now } = entranceOf(records);
  const answer = await enrolBy(auth, input, caller, now);
  if (answer.kind === "not-accepted") return answer;
  note({ event: "enrolled", staffId: answer.staffId });
  return { kind: answer.kind };
});

/** Straight into the demo bank, on this machine only. */
export const redeemDemoLink = procedure("session.redeemDemoLink", {
  input: z.strictObject({ token: tokenSchema }),
  output: stepSchema,
}).mutation(async ({ input, ctx: { records } }) => {
  const { auth, caller, note, now } = entranceOf(records);
  const staffId = await redeem(auth, input.token, caller, now);
  note({ event: "came-by-demo-link", staffId });
  return { step: "signed-in" as const };
});

/** Where the browser goes to sign in at the bank's identity provider. */
export const startBankSignIn = procedure("session.startBankSignIn", {
  input: nothing,
  output: z.strictObject({ address: z.string() }),
}).mutation(async ({ ctx: { records } }) => {
  const { auth, caller } = entranceOf(records);
  return { address: await bankSignInAddress(auth, caller) };
});

/** Ends the session. */
export const signOut = procedure("session.signOut", { input: nothing, output: nothing }).mutation(
  async ({ ctx: { records } }) => {
    const { auth, caller, note } = entranceOf(records);
    await leave(auth, caller);
    note({ event: "signed-out", staffId: records?.actor?.staffId });
    return {};
  },
);
