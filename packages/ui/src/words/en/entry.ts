/** The two ways from the first page. */
import type { Wording } from "../wording.ts";
import type { entry as chinese } from "../zh-cn/entry.ts";

export const entry: Wording<typeof chinese> = {
  title: "What would you like to do?",
  enterprise: "Enterprises: estimate the cost of a loan",
  enterpriseMeaning: "Two minutes, no sign-in; what you enter stays on your device.",
  staff: "Bank staff: sign in",
  staffMeaning: "Loan officers and approvers sign in and go to the desk.",
};
