/** Reasons of steps by their codes (理由). */
"use client";

import { useTranslations } from "use-intl";

/** What may be said with each step. */
export const REASONS = {
  askApproval: ["belowAuthority", "competition", "relationship", "policySupport", "other"],
  accept: ["customerAccepts"],
  lose: ["priceTooHigh", "competitor", "noNeed", "other"],
  approve: ["withinPolicy", "competition", "relationship", "policySupport", "other"],
  decline: ["returnTooLow", "riskTooHigh", "documentsMissing", "other"],
  counter: ["returnTooLow", "riskTooHigh", "competition", "other"],
} as const;

/** Names a reason; one that another program wrote is shown as it is. */
export function useReasonName(): (code: string) => string {
  const words = useTranslations("quotes.reasons");
  return (code) => {
    const known = KNOWN.find((one) => one === code);
    return known === undefined ? code : words(known);
  };
}

/** What the records say of themselves, where nobody chose a reason. */
const OF_RECORDS = ["quoted", "repriced", "superseded", "lastDayPassed", "demo"] as const;

const KNOWN = [...Object.values(REASONS).flat(), ...OF_RECORDS];
