/**
 * What a test case asks for (用例预期) as JSON: rates as plain digits. A case that asks for nothing is refused, since nothing could break it.
 */
import * as z from "zod/mini";
import { APPROVERS } from "../policy/approver.ts";
import { SUITABILITIES } from "../pricing/policy-effect/deal-outcome.ts";
import type { CaseExpectation } from "../pricing/policy-effect/policy-case.ts";
import type { Checked } from "../products/problem.ts";
import { decimalField } from "./decimal-text.ts";
import { problemsOfIssues } from "./refusal.ts";

const rate = decimalField({ atLeast: "-1", atMost: "1" }, (value) => value);
const raroc = decimalField({ atLeast: "-10", atMost: "10" }, (value) => value);

const shape = z.strictObject({
  suitability: z.exactOptional(z.enum([...SUITABILITIES, "refused"])),
  rateMin: z.exactOptional(rate),
  rateMax: z.exactOptional(rate),
  breakEvenMax: z.exactOptional(rate),
  rarocMin: z.exactOptional(raroc),
  signer: z.exactOptional(z.enum([...APPROVERS, "nobody"])),
});

/** The expectation, or what is wrong with it. */
export function decodeCaseExpectation(input: unknown): Checked<CaseExpectation> {
  const read = shape.safeParse(input, { reportInput: true });
  if (!read.success) return { kind: "refused", problems: problemsOfIssues(read.error.issues) };
  const { data } = read;
  if (Object.keys(data).length === 0) return refused([], "empty");
  const { rateMin, rateMax } = data;
  if (rateMin !== undefined && rateMax?.lt(rateMin) === true) {
    return refused(["rateMax"], "not-in-order");
  }
  return { kind: "ok", value: data };
}

function refused(path: readonly string[], code: "empty" | "not-in-order"): Checked<never> {
  return { kind: "refused", problems: [{ path, code, facts: {} }] };
}
