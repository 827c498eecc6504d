/**
 * What stands beside the loan in a deal file: the price its rate is set against, and the deposit the customer keeps.
 */
import type { LoanRequest } from "../products/loan-request.ts";
import type { Problem } from "../products/problem.ts";
import type { DealFile } from "./deal-file.ts";

/** A stated reference names its rate, the others have none. */
export function problemsOfReference({ passThrough }: DealFile): readonly Problem[] {
  if (!passThrough) return [];
  const isStated = passThrough.reference === "stated";
  if (isStated === (passThrough.referenceRate !== undefined)) return [];
  const path = ["passThrough", "referenceRate"];
  return [{ path, code: isStated ? "missing" : "unknown-field", facts: {} }];
}

/** Reference and deposit in the domain's words. */
export function besideLoan(file: DealFile): Pick<LoanRequest, "reference" | "deposit"> {
  return { reference: referenceOf(file), deposit: depositOf(file) };
}

function referenceOf({ passThrough }: DealFile): LoanRequest["reference"] {
  if (!passThrough) return undefined;
  const { reference: kind, referenceRate } = passThrough;
  if (kind !== "stated") return { kind };
  return referenceRate && { kind, referenceRate };
}

function depositOf({ deposit }: DealFile): LoanRequest["deposit"] {
  if (!deposit) return undefined;
  const { averageBalance, ftpCredit, ratePaid } = deposit;
  return { averageBalance, creditRate: ftpCredit, paidRate: ratePaid };
}
