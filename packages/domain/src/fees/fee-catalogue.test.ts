/** What the catalogue objects to: each prohibition from both sides, each bound on its edge. */
import { expect, test } from "vitest";
import { feeCatalogueRegister } from "../../reference-data/fee-catalogue.ts";
import { calendarDate } from "../dates/calendar-date.ts";
import { share } from "../money/money.ts";
import type { Approver } from "../policy/approver.ts";
import { itemsInForce } from "../policy/dated-value.ts";
import type { FirmSize } from "../policy/deal-facts.ts";
import { rate } from "../rates/rate.ts";
import type { Fee, FeeKind } from "./fee.ts";
import { objectionsTo } from "./fee-catalogue.ts";

type RateKind = Exclude<FeeKind, "upfrontFixed" | "prepaymentMonths">;

function feeOf(code: string, kind: RateKind = "upfrontRate", borrower = "1"): Fee {
  return {
    code,
    payee: "bank",
    borrowerShare: share(borrower),
    waiver: undefined,
    kind,
    feeRate: rate("0.01"),
  };
}

function waivedBy(fee: Fee, approvedBy: Approver): Fee {
  const waived = { kind: "share", waivedShare: share("1") } as const;
  return { ...fee, waiver: { waived, borneBy: "payee", reason: "r", approvedBy } };
}

function objections(
  fee: Fee,
  firmSize: FirmSize | undefined,
  waived?: string,
  on = "2026-03-16",
): readonly string[] {
  const catalogue = itemsInForce(feeCatalogueRegister, calendarDate(on));
  const waivedShare = waived === undefined ? undefined : share(waived);
  return objectionsTo(fee, waivedShare, firmSize, catalogue).map(
    ({ code, entry }) => `${entry.id} ${code}`,
  );
}

test.each<[string, Fee, FirmSize | undefined, readonly string[]]>([
  ["unlisted", feeOf("stamp"), undefined, []],
  ["appraisal", feeOf("appraisal"), undefined, []],
  ["transfer", feeOf("entrustedPaymentTransfer"), "large", ["FEE-1-transfer fee-prohibited"]],
  ["management", feeOf("fundManagement"), undefined, ["FEE-1-management fee-prohibited"]],
  ["certificate, large", feeOf("creditCertificate"), "large", []],
  ["certificate, medium", feeOf("creditCertificate"), "medium", []],
  ["certificate, small", feeOf("creditCertificate"), "small", ["FEE-2-credit fee-prohibited"]],
  ["certificate, micro", feeOf("creditCertificate"), "micro", ["FEE-2-credit fee-prohibited"]],
  ["delay", feeOf("delayedDrawdownCharge"), "small", ["FEE-2-delay fee-prohibited"]],
  ["overdraft", feeOf("overdraftCommitment"), "micro", ["FEE-2-overdraft fee-prohibited"]],
  ["size unknown", feeOf("creditCertificate"), undefined, ["FEE-2-credit fee-needs-firm-size"]],
  // Whatever it is called: a charge for paying early is one.
  ["early", feeOf("penalty", "prepaymentRate"), "small", ["FEE-2-prepayment fee-prohibited"]],
  ["early, medium", feeOf("penalty", "prepaymentRate"), "medium", []],
  [
    "early, unknown",
    feeOf("penalty", "prepaymentRate"),
    undefined,
    ["FEE-2-prepayment fee-needs-firm-size"],
  ],
  ["undrawn", feeOf("any", "undrawnRate"), "micro", ["FEE-commitment fee-prohibited"]],
  ["undrawn, large", feeOf("any", "undrawnRate"), "large", []],
  ["insurance, the bank's", feeOf("insuranceForBank", "annualInAdvance", "0"), undefined, []],
  [
    "insurance, in part the borrower's",
    feeOf("insuranceForBank", "annualInAdvance", "0.01"),
    undefined,
    ["FEE-5-beneficiary fee-borrower-share-too-large"],
  ],
])("%s", (_, fee, firmSize, expected) => {
  expect(objections(fee, firmSize)).toEqual(expected);
});

test("six months' interest on what is paid early is a charge for paying early", () => {
  const { feeRate: _, ...rest } = { ...feeOf("x"), feeRate: undefined };
  const fee: Fee = { ...rest, kind: "prepaymentMonths", months: 6 };
  expect(objections(fee, "small")).toEqual(["FEE-2-prepayment fee-prohibited"]);
});

test("nothing is prohibited before the notice", () => {
  const fee = feeOf("fundManagement");
  expect(objections(fee, "small", undefined, "2020-05-31")).toEqual([]);
  expect(objections(fee, "small", undefined, "2020-06-01")).toHaveLength(1);
});

test.each<[Fee, string, readonly string[]]>([
  [waivedBy(feeOf("syndication"), "branch"), "0.5", []],
  [waivedBy(feeOf("syndication"), "branch"), "0.51", ["FEES-syndication-1 waiver-too-large"]],
  [
    waivedBy(feeOf("syndication"), "subBranch"),
    "0.5",
    ["FEES-syndication-1 waiver-not-authorised"],
  ],
  [waivedBy(feeOf("syndication"), "headOffice"), "0.5", []],
  [waivedBy(feeOf("appraisal"), "subBranch"), "1", []],
  [waivedBy(feeOf("appraisal"), "accountManager"), "1", ["FEES-appraisal-1 waiver-not-authorised"]],
  [waivedBy(feeOf("stamp"), "accountManager"), "1", []],
])("a waiver of %j by %s: %j", (fee, waived, expected) => {
  expect(objections(fee, "large", waived)).toEqual(expected);
});
