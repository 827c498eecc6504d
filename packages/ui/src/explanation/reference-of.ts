/** The policy behind a value (政策依据), for its tag and for its explanation. */
import type { Origin, PolicyReference } from "@xinzhi/domain";

/** The version a value was read from, or that says the same as what was entered. */
export function referenceOf(origin: Origin): PolicyReference | undefined {
  if (origin.kind === "policy") return origin.reference;
  return origin.kind === "given" ? origin.agreesWith : undefined;
}
