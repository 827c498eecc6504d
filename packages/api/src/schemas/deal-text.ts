/**
 * A deal file at the API's border (交易文件): JSON text on the wire, a JSON value inside. The file may be half typed; what is wrong with it
 * as a deal is told when it is priced.
 */
import { canonicalJson, type Json } from "@xinzhi/db";
import type { ProblemCode } from "@xinzhi/domain";
import * as z from "zod";
import { isKeptAsItIs } from "./typed-text.ts";

const LENGTH_MAX = 60_000;
/** Far deeper than any deal; whatever walks through a file need not fear for its stack. */
const NESTING_MAX = 40;

/** Numbers other than counts are refused: money and rates are text. */
export const dealTextCodec = z.codec(z.string().max(LENGTH_MAX), z.custom<Json>(), {
  decode: (text, context) => {
    const value = parsed(text);
    const problem = value === undefined ? "not-an-object" : faultOf(value, NESTING_MAX);
    if (value !== undefined && problem === undefined) return value;
    const facts = problem === "nested-too-deep" ? { atMost: NESTING_MAX } : {};
    context.issues.push({ code: "custom", input: text, params: { problem, facts } });
    return z.NEVER;
  },
  encode: canonicalJson,
});

function parsed(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** What keeps a value from being stored: looked at from above, so that nothing goes deeper than it may. */
function faultOf(value: Json, depthLeft: number): ProblemCode | undefined {
  if (typeof value === "string") return isKeptAsItIs(value) ? undefined : "text-not-printable";
  if (typeof value === "number")
    return Number.isSafeInteger(value) ? undefined : "not-a-whole-number";
  if (typeof value !== "object" || value === null) return undefined;
  if (depthLeft === 0) return "nested-too-deep";
  for (const [key, part] of Object.entries(value)) {
    const fault = isKeptAsItIs(key) ? faultOf(part ?? null, depthLeft - 1) : "text-not-printable";
    if (fault !== undefined) return fault;
  }
  return undefined;
}
