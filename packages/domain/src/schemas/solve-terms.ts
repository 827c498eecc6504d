/**
 * What a solver is asked (求解条件), as a command line or a form spells it: lever, target and range as text.
 */
import * as z from "zod/mini";
import { LEVER_KINDS, type Lever, RATE_GRIDS } from "../pricing/solving/lever.ts";
import type { Range } from "../pricing/solving/lever-grid.ts";
import { TARGET_FIGURES, type Target } from "../pricing/solving/target.ts";
import type { Checked } from "../products/problem.ts";
import { decimalField } from "./decimal-text.ts";
import { TEXT_MAX, YUAN_MAX } from "./limits.ts";
import { problemsOfIssues } from "./refusal.ts";

const anyValue = decimalField({ atLeast: `-${YUAN_MAX}`, atMost: YUAN_MAX }, (value) => value);

const solveTermsShape = z.strictObject({
  lever: z.enum(LEVER_KINDS),
  /** The code of the fee to move; only for the lever `fee`. */
  fee: z.optional(z.string().check(z.minLength(1), z.maxLength(TEXT_MAX))),
  grid: z.optional(z.enum(RATE_GRIDS)),
  figure: z.enum(TARGET_FIGURES),
  bound: anyValue,
  from: z.optional(anyValue),
  to: z.optional(anyValue),
});

/** The lever, the target and the range of a question. */
export type SolveTerms = {
  readonly lever: Lever;
  readonly target: Target;
  readonly range: Range;
};

/** The terms in the input, or everything that is wrong with them. */
export function decodeSolveTerms(input: unknown): Checked<SolveTerms> {
  const decoded = solveTermsShape.safeParse(input, { reportInput: true });
  if (!decoded.success) {
    return { kind: "refused", problems: problemsOfIssues(decoded.error.issues) };
  }
  const { figure, bound, from, to } = decoded.data;
  const lever = leverOf(decoded.data);
  return lever.kind === "refused"
    ? lever
    : {
        kind: "ok",
        value: { lever: lever.value, target: { figure, bound }, range: { from, to } },
      };
}

function leverOf({ lever: kind, fee, grid }: z.output<typeof solveTermsShape>): Checked<Lever> {
  const isPrice = kind === "rate" || kind === "spread";
  if (grid !== undefined && !isPrice) return refusal("grid", "unknown-field");
  if (fee !== undefined && kind !== "fee") return refusal("fee", "unknown-field");
  if (kind === "fee") {
    return fee === undefined ? refusal("fee", "missing") : ok({ kind, code: fee });
  }
  return isPrice ? ok({ kind, grid: grid ?? "hundredthOfBasisPoint" }) : ok({ kind });
}

function ok(value: Lever): Checked<Lever> {
  return { kind: "ok", value };
}

function refusal(field: string, code: "missing" | "unknown-field"): Checked<never> {
  return { kind: "refused", problems: [{ path: [field], code, facts: {} }] };
}
