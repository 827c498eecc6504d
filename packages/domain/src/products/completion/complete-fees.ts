/**
 * Fees of an inquiry (补全费用): none where none are said.
 */
import { originsOfMissing } from "../completed-value.ts";
import type { CompletionStep } from "./completion.ts";

/** No fee is charged that the inquiry does not name. */
export const completeFees: CompletionStep = ({ fees }) => ({
  kind: "filled",
  parts: { fees: fees ?? [] },
  origins: originsOfMissing({ fees }, { kind: "assumed", rule: "no-fees" }),
});
