/**
 * Purposes, terms, forbidden uses and entrusted payment (贷款用途、期限与受托支付), by type of loan.
 */
import { calendarDate } from "../../src/dates/calendar-date.ts";
import type { LoanUseRule } from "../../src/eligibility/loan-use.ts";
import { money, share } from "../../src/money/money.ts";
import type { DatedRegister } from "../../src/policy/dated-value.ts";
import type { LoanPurpose } from "../../src/policy/deal-facts.ts";
import { LENDING_RULES_2010, LENDING_RULES_2024 } from "./documents.ts";

const TO_ONE_PARTY_2024 = money("10000000");

/** 技术研发, 推广应用 and 日常经营周转 turn over; 技改, 设备更新, 提质改造 and 配套设施 build. */
const TURNOVER: readonly LoanPurpose[] = ["technologyDevelopment", "application", "workingCapital"];
const BUILDING: readonly LoanPurpose[] = [
  "technicalUpgrading",
  "equipmentRenewal",
  "qualityRenovation",
  "supportingFacilities",
];

/** Oldest first, type by type. */
export const loanUseRules: DatedRegister<LoanUseRule> = [
  {
    id: "USE-working-capital-2010",
    code: "workingCapital",
    effectiveFrom: calendarDate("2010-01-01"),
    document: LENDING_RULES_2010,
    value: {
      purposes: TURNOVER,
      tenor: { kind: "notEstablished" },
      usesForbidden: [],
      entrustedPayment: { newCustomerOrdinaryCredit: true, largePaymentNotEstablished: true },
    },
  },
  {
    id: "USE-working-capital-2024",
    code: "workingCapital",
    effectiveFrom: calendarDate("2024-07-01"),
    document: LENDING_RULES_2024,
    value: {
      purposes: TURNOVER,
      tenor: {
        kind: "established",
        termMonthsMax: 36,
        longCycleTermMonthsMax: 60,
        beyond: "refused",
      },
      usesForbidden: ["equityInvestment", "financialAssets", "dividends", "fixedAssets"],
      entrustedPayment: { paymentAbove: TO_ONE_PARTY_2024 },
    },
  },
  {
    id: "USE-fixed-asset-2010",
    code: "fixedAsset",
    effectiveFrom: calendarDate("2010-01-01"),
    document: LENDING_RULES_2010,
    value: {
      purposes: BUILDING,
      tenor: { kind: "notEstablished" },
      usesForbidden: [],
      entrustedPayment: { paymentAbove: money("5000000"), projectShareAbove: share("0.05") },
    },
  },
  {
    id: "USE-fixed-asset-2024",
    code: "fixedAsset",
    effectiveFrom: calendarDate("2024-07-01"),
    document: LENDING_RULES_2024,
    value: {
      purposes: BUILDING,
      tenor: { kind: "established", termMonthsMax: 120, beyond: "headOfficeApproval" },
      usesForbidden: [],
      entrustedPayment: { paymentAbove: TO_ONE_PARTY_2024 },
    },
  },
];
