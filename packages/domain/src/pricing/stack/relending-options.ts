/**
 * Relending as a choice (再贷款选项): drawn for the years that bring most, or cost least where it does not pay by itself. A
 * subsidy that is only for refinanced loans can be worth more than relending costs.
 */
import { type DatedSeries, inForceOn } from "../../policy/dated-value.ts";
import { listStanding } from "../../policy/institution-list.ts";
import { referenceTo } from "../../policy/origin.ts";
import type { RelendingFacility } from "../../policy/relending-facility.ts";
import type { LoanDeal } from "../../products/loan-deal.ts";
import type { LoanInquiry } from "../../products/loan-inquiry.ts";
import type { RelendingTerms } from "../../products/relending-terms.ts";
import {
  type ClosedOption,
  joined,
  type OpenOption,
  reason,
  type StackInstrument,
  type StackOptions,
  type StackReason,
} from "./stack-option.ts";
import type { StackFrame } from "./stack-question.ts";

const TECHNOLOGY = "techRelending";

/** The technology facility as the deal plans it, and the facilities the bank has no practice for. */
export function relendingOptions(frame: StackFrame, deal: LoanDeal): StackOptions {
  const { ruralSmallRelending, privateRelending } = frame.known;
  return joined([
    technologyOption(frame, deal),
    { open: [], closed: otherFacility("ruralSmallRelending", ruralSmallRelending, frame) },
    { open: [], closed: otherFacility("privateRelending", privateRelending, frame) },
  ]);
}

function technologyOption({ request, known, context }: StackFrame, deal: LoanDeal): StackOptions {
  const version = inForceOn(known.techRelending, context.pricingDate);
  const instrument: StackInstrument = {
    kind: "relending",
    id: TECHNOLOGY,
    name: version?.value.name ?? TECHNOLOGY,
    reference: version && referenceTo(version),
  };
  const closed = (reasons: readonly StackReason[]): StackOptions => ({
    open: [],
    closed: [{ ...instrument, reasons }],
  });
  const asked = request.funding.relending;
  const { relending } = deal;
  if (relending.kind === "refused") return closed(relending.reasons);
  if (asked.kind === "none") {
    const isSaid = request.origins.relending === undefined;
    return closed([reason(isSaid ? "said-otherwise" : "no-practice")]);
  }
  const drawn: RelendingTerms =
    asked.kind === "planned" && "years" in relending
      ? { ...asked, drawWhen: "always", extensions: relending.years.length - 1 }
      : asked;
  return { open: [openOption(instrument, drawn)], closed: [] };
}

function openOption(instrument: StackInstrument, relending: RelendingTerms): OpenOption {
  return {
    ...instrument,
    slot: "relending",
    exclusivitySet: undefined,
    needsRelending: false,
    apply: (inquiry: LoanInquiry) => ({ ...inquiry, funding: { ...inquiry.funding, relending } }),
  };
}

/** A facility for other banks, or one this bank has settled no practice for (操作口径). */
function otherFacility(
  id: string,
  facility: DatedSeries<RelendingFacility>,
  { context, facts }: StackFrame,
): readonly ClosedOption[] {
  const version = inForceOn(facility, facts.drawdownDate);
  if (version === undefined) return [];
  const { name } = version.value;
  const { institution } = context;
  const isListed = institution && listStanding(version.value, institution) === "listed";
  const reasons = [reason(isListed ? "no-practice" : "institution")];
  return [{ kind: "relending", id, name, reference: referenceTo(version), reasons }];
}
