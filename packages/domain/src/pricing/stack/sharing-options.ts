/**
 * Guarantees and compensation funds as choices (分险选项). A guarantee costs its fee: the deal's own, or the dearest the
 * scheme's document allows, so that a guarantee that is used would pay at any lower fee, too.
 */
import type { Fee } from "../../fees/fee.ts";
import { ONE, ZERO } from "../../money/decimal.ts";
import { type DatedItem, itemInForce } from "../../policy/dated-value.ts";
import { referenceTo } from "../../policy/origin.ts";
import { outOfScope } from "../../policy/scope.ts";
import type { GuaranteeChosen } from "../../products/policy-asked.ts";
import type { CompensationFund } from "../../risk/compensation-fund.ts";
import { type GuaranteeScheme, guaranteeAnswer } from "../../risk/guarantee-scheme.ts";
import {
  codesOf,
  joined,
  notInForce,
  type OpenOption,
  reason,
  type StackInstrument,
  type StackOptions,
  type StackReason,
} from "./stack-option.ts";
import { isGuaranteeGiven, type StackFrame } from "./stack-question.ts";

/** Every scheme and every fund of the registers. */
export function sharingOptions(frame: StackFrame): StackOptions {
  const { guaranteeSchemes, compensationFunds } = frame.known.registers;
  const day = frame.facts.drawdownDate;
  const guarantees = codesOf(guaranteeSchemes).map((code) => {
    const scheme = itemInForce(guaranteeSchemes, code, day);
    return scheme === undefined
      ? { open: [], closed: [notInForce("guarantee", guaranteeSchemes, code, day)] }
      : guaranteeOption(scheme, frame);
  });
  const funds = codesOf(compensationFunds).map((code) => {
    const fund = itemInForce(compensationFunds, code, day);
    return fund === undefined
      ? { open: [], closed: [notInForce("compensationFund", compensationFunds, code, day)] }
      : fundOption(fund, frame);
  });
  return joined([...guarantees, ...funds]);
}

function oneOption(
  instrument: StackInstrument,
  reasons: readonly StackReason[],
  apply: OpenOption["apply"],
): StackOptions {
  if (reasons.length > 0) return { open: [], closed: [{ ...instrument, reasons }] };
  const { kind: slot } = instrument;
  const open = { ...instrument, slot, exclusivitySet: undefined, needsRelending: false, apply };
  return { open: [open], closed: [] };
}

function guaranteeOption(scheme: DatedItem<GuaranteeScheme>, frame: StackFrame): StackOptions {
  const { request, facts } = frame;
  const named = request.asked.guarantee;
  const chosen: GuaranteeChosen =
    named?.scheme === scheme.code
      ? named
      : { scheme: scheme.code, guaranteedShare: undefined, capUsed: { yuan: ZERO } };
  const guaranteedShare = chosen.guaranteedShare ?? scheme.value.guaranteedShareMax;
  const asked = { guaranteedShare, capUsed: chosen.capUsed };
  const answer = guaranteeAnswer(scheme.value, asked, facts);
  const share = answer.kind === "guaranteed" ? answer.guaranteedShare : guaranteedShare;
  const fees = feesOf(scheme.value, share, frame);
  const reasons = [
    ...(isGuaranteeGiven(request) ? [reason("said-otherwise")] : []),
    ...(answer.kind === "refused" ? answer.reasons.map((code) => reason(code)) : []),
    ...(fees === undefined ? [reason("fee-unknown")] : []),
  ];
  const instrument: StackInstrument = {
    kind: "guarantee",
    id: scheme.code,
    name: scheme.value.name,
    reference: referenceTo(scheme),
  };
  return oneOption(instrument, reasons, (inquiry) => ({
    ...inquiry,
    asked: { ...inquiry.asked, guarantee: chosen },
    fees: [...(inquiry.fees ?? []), ...(fees ?? [])],
  }));
}

/** The guarantor's fees of the deal that names a scheme, else one at the scheme's most; `undefined` where none is known. */
function feesOf(
  { guaranteeFeeMax }: GuaranteeScheme,
  { share }: GuaranteeScheme["guaranteedShareMax"],
  { request }: StackFrame,
): readonly Fee[] | undefined {
  const own = request.fees.filter(({ payee }) => payee === "guarantor");
  if (request.asked.guarantee !== undefined && own.length > 0) return own;
  if (guaranteeFeeMax === undefined) return undefined;
  const assumed: Fee = {
    code: "guarantee",
    payee: "guarantor",
    borrowerShare: { share: ONE },
    waiver: undefined,
    kind: "annualInAdvance",
    feeRate: { perYear: guaranteeFeeMax.perYear.times(share) },
  };
  return [assumed];
}

/** No deal shows that a loan stands on a fund's list: the officer confirms it by naming the fund. */
function fundOption(fund: DatedItem<CompensationFund>, frame: StackFrame): StackOptions {
  const { request, facts, confirmed } = frame;
  const { fund: named } = request.asked;
  const isGiven = named === undefined && request.compensation !== undefined;
  const isConfirmed = named?.fund === fund.code || confirmed.includes(fund.code);
  const reasons = [
    ...(isGiven ? [reason("said-otherwise")] : []),
    ...outOfScope(fund.value.scope, facts).map((code) => reason(code)),
    ...(isConfirmed ? [] : [reason("to-be-confirmed")]),
  ];
  const chosen =
    named?.fund === fund.code
      ? named
      : { fund: fund.code, isFirstLoan: false, lossCap: undefined, fundBalance: undefined };
  const instrument: StackInstrument = {
    kind: "compensationFund",
    id: fund.code,
    name: fund.value.name,
    reference: referenceTo(fund),
  };
  return oneOption(instrument, reasons, (inquiry) => ({
    ...inquiry,
    asked: { ...inquiry.asked, fund: chosen },
  }));
}
