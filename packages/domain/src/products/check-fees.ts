/**
 * Fees against the catalogue (费用合规): what law and the bank's own list say about who is charged, who bears it and what is
 * waived, on the day the deal is priced.
 */
import { assertNever } from "../assert.ts";
import { dueFees } from "../cost-sheet/fee-calendar.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Fee } from "../fees/fee.ts";
import { type FeeObjection, objectionsTo } from "../fees/fee-catalogue.ts";
import { sumOf } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import { type DatedRegister, itemInForce } from "../policy/dated-value.ts";
import type { PolicyBook } from "../policy-book/policy-book.ts";
import type { BookedTerms } from "../schedules/repayment-plan.ts";
import type { LoanRequest } from "./loan-request.ts";
import type { Problem } from "./problem.ts";

/** Every fee that may not stand as asked, with the entry of the catalogue that says so. */
export function problemsOfFees(
  { fees, context, life, answers }: Pick<LoanRequest, "fees" | "context" | "life" | "answers">,
  booked: BookedTerms,
  book: PolicyBook,
): readonly Problem[] {
  const drawdown = life.kind === "dated" ? life.from : undefined;
  const date = context?.pricingDate ?? drawdown;
  const firmSize = context?.borrower.size;
  const catalogue = itemsOn(book.registers.feeCatalogue, date);
  const excluded = answers.guarantee?.scheme.value.feesExcluded ?? [];
  const byGuarantee = fees.flatMap((fee, index): readonly Problem[] => {
    const isExcluded = excluded.includes(fee.code) || isCommitment(fee, excluded);
    const facts = { name: answers.guarantee?.scheme.value.name ?? "" };
    return isExcluded ? [{ path: ["fees", index], code: "fee-excluded-by-guarantee", facts }] : [];
  });
  const byCatalogue = fees.flatMap((fee, index) =>
    objectionsTo(fee, waivedShareOf(fee, booked), firmSize, catalogue).map((objection) =>
      problemOf(objection, index),
    ),
  );
  return [...byGuarantee, ...byCatalogue];
}

/** Whether a deal with a pricing date charges something that the catalogue of that day does not know. */
export function hasUnlistedFee(
  { fees, context }: Pick<LoanRequest, "fees" | "context">,
  book: PolicyBook,
): boolean {
  const listed = itemsOn(book.registers.feeCatalogue, context?.pricingDate).map(({ code }) => code);
  return context !== undefined && fees.some(({ code }) => !listed.includes(code));
}

/** A fee on what is undrawn is a commitment fee, whatever it is called. */
function isCommitment({ kind }: Fee, excluded: readonly string[]): boolean {
  return kind === "undrawnRate" && excluded.includes("commitment");
}

/** The items in force on a day; of a deal without one, the latest version of each. */
function itemsOn<T>(register: DatedRegister<T>, date: CalendarDate | undefined) {
  return register.filter((item) =>
    date === undefined
      ? register.findLast(({ code }) => code === item.code) === item
      : itemInForce(register, item.code, date) === item,
  );
}

/** The share of the borrower's part that is waived: as agreed, or what an amount comes to over all charges. */
function waivedShareOf(fee: Fee, { planTerms, bookedPlan }: BookedTerms): Share | undefined {
  if (fee.waiver === undefined) return undefined;
  if (fee.waiver.waived.kind === "share") return fee.waiver.waived.waivedShare;
  const charges = dueFees([fee], planTerms, bookedPlan().rows);
  const borne = sumOf(charges.map(({ borneYuan }) => borneYuan));
  const waived = sumOf(charges.map(({ waivedYuan }) => waivedYuan));
  return borne.isZero() ? undefined : { share: waived.div(borne) };
}

function problemOf({ code, entry }: FeeObjection, index: number): Problem {
  const { name, clause, waiverShareMax, borrowerShareMax, waivableBy } = entry.value;
  const source = { name, clause: clause ?? entry.id, document: entry.document.title };
  const path = ["fees", index] as const;
  switch (code) {
    case "fee-prohibited":
    case "fee-needs-firm-size":
      return { path, code, facts: source };
    case "fee-borrower-share-too-large":
      return {
        path: [...path, "payer"],
        code,
        facts: { ...source, atMost: borrowerShareMax.share.toFixed() },
      };
    case "waiver-too-large":
      return {
        path: [...path, "waiver"],
        code,
        facts: { ...source, atMost: waiverShareMax.share.toFixed() },
      };
    case "waiver-not-authorised":
      return {
        path: [...path, "waiver", "approvedBy"],
        code,
        facts: { ...source, atLeast: waivableBy },
      };
    default:
      return assertNever(code);
  }
}
