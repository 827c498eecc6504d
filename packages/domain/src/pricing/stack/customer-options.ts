/**
 * Choices on the customer's side (客户侧选项): subsidies that the treasury pays, and fees that the bank waives.
 */
import type { Fee } from "../../fees/fee.ts";
import type { CatalogueFee } from "../../fees/fee-catalogue.ts";
import type { Share } from "../../money/money.ts";
import { type DatedItem, itemInForce } from "../../policy/dated-value.ts";
import { referenceTo } from "../../policy/origin.ts";
import { type SubsidyScheme, subsidyAnswer } from "../../subsidies/subsidy-scheme.ts";
import {
  codesOf,
  joined,
  notInForce,
  reason,
  type StackInstrument,
  type StackOptions,
  type StackReason,
} from "./stack-option.ts";
import type { StackFrame } from "./stack-question.ts";

/** Every scheme of the register. `canBeRelent` says whether relending is open to the loan. */
export function subsidyOptions(frame: StackFrame, canBeRelent: boolean): StackOptions {
  const { subsidySchemes } = frame.known.registers;
  const day = frame.facts.drawdownDate;
  return joined(
    codesOf(subsidySchemes).map((code) => {
      const scheme = itemInForce(subsidySchemes, code, day);
      return scheme === undefined
        ? { open: [], closed: [notInForce("subsidy", subsidySchemes, code, day)] }
        : subsidyOption(scheme, frame, canBeRelent);
    }),
  );
}

function subsidyOption(
  scheme: DatedItem<SubsidyScheme>,
  frame: StackFrame,
  canBeRelent: boolean,
): StackOptions {
  const { asked } = frame.request;
  const instrument: StackInstrument = {
    kind: "subsidy",
    id: scheme.code,
    name: scheme.value.name,
    reference: referenceTo(scheme),
  };
  const reasons = reasonsAgainst(scheme, frame, canBeRelent);
  if (reasons.length > 0 || asked.subsidy.kind === "none") {
    return { open: [], closed: [{ ...instrument, reasons }] };
  }
  const chosen = { ...asked.subsidy, scheme: scheme.code };
  const { exclusivitySet, needsRelending } = scheme.value;
  return {
    open: [
      {
        ...instrument,
        slot: "subsidy",
        exclusivitySet,
        needsRelending,
        apply: (inquiry) => ({ ...inquiry, asked: { ...inquiry.asked, subsidy: chosen } }),
      },
    ],
    closed: [],
  };
}

/** The register's own reasons; a scheme to be confirmed is taken as named once it is confirmed. */
function reasonsAgainst(
  scheme: DatedItem<SubsidyScheme>,
  { request, facts, confirmed }: StackFrame,
  canBeRelent: boolean,
): readonly StackReason[] {
  const { asked, subsidy, life } = request;
  if (subsidy !== undefined || asked.subsidy.kind === "none") return [reason("said-otherwise")];
  if (life.kind === "months") return [reason("dates-missing")];
  const { supplierPaidOn, principalUsed, scheme: named } = asked.subsidy;
  const isConfirmed = named === scheme.code || confirmed.includes(scheme.code);
  const { declined } = subsidyAnswer([scheme], {
    deal: facts,
    isRelendingBacked: canBeRelent,
    supplierPaidOn,
    principalUsed,
    named: isConfirmed ? scheme.code : undefined,
  });
  const until = scheme.value.grantedUntil ?? "";
  return declined.flatMap(({ reasons }) =>
    reasons.map((code) => reason(code, code === "scheme-ended" ? { until } : {})),
  );
}

/**
 * Every fee the customer bears and the catalogue lets the bank waive, as far as it may go. A guarantor's fee comes and goes
 * with its guarantee and is none of them.
 */
export function waiverOptions({ request, context, known }: StackFrame): StackOptions {
  const { feeCatalogue } = known.registers;
  return joined(
    request.fees.map((fee, index) => {
      const entry = itemInForce(feeCatalogue, fee.code, context.pricingDate);
      const isBorne = !fee.borrowerShare.share.isZero();
      return fee.payee === "guarantor" || entry === undefined || !isBorne
        ? { open: [], closed: [] }
        : waiverOption(fee, `${fee.code}#${index + 1}`, entry);
    }),
  );
}

function waiverOption(fee: Fee, id: string, entry: DatedItem<CatalogueFee>): StackOptions {
  const { name, waiverShareMax } = entry.value;
  const instrument: StackInstrument = {
    kind: "feeWaiver",
    id,
    name,
    reference: referenceTo(entry),
  };
  const reasons = [
    ...(fee.waiver === undefined ? [] : [reason("said-otherwise")]),
    ...(waiverShareMax.share.isZero() ? [reason("not-waivable")] : []),
  ];
  if (reasons.length > 0) return { open: [], closed: [{ ...instrument, reasons }] };
  const waived = waivedFee(fee, waiverShareMax, entry.value);
  return {
    open: [
      {
        ...instrument,
        slot: `feeWaiver ${id}`,
        exclusivitySet: undefined,
        needsRelending: false,
        apply: (inquiry) => ({
          ...inquiry,
          fees: inquiry.fees?.map((candidate) => (candidate === fee ? waived : candidate)),
        }),
      },
    ],
    closed: [],
  };
}

/** The bank gives up its own fee, and pays another's; approved by the lowest desk that may. */
function waivedFee(fee: Fee, waivedShare: Share, { waivableBy }: CatalogueFee): Fee {
  return {
    ...fee,
    waiver: {
      waived: { kind: "share", waivedShare },
      borneBy: fee.payee === "bank" ? "payee" : "bank",
      reason: "最优合规叠加",
      approvedBy: waivableBy,
    },
  };
}
