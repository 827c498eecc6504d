/**
 * Reference data (参考数据): what authorities have published, as one policy book. Every figure has a date and a document;
 * what is not established is absent.
 */
import type { PolicyBook } from "../src/policy/policy-book.ts";
import { lprHistory } from "./lpr.ts";
import {
  equipmentRelendingHistory,
  privateRelendingHistory,
  ruralSmallRelendingHistory,
} from "./other-relending.ts";
import { taxRuleHistory } from "./tax-rule.ts";
import { techRelendingHistory } from "./tech-relending.ts";

/** All published series. */
export const publishedPolicyBook: PolicyBook = {
  lpr: lprHistory,
  techRelending: techRelendingHistory,
  equipmentRelending: equipmentRelendingHistory,
  ruralSmallRelending: ruralSmallRelendingHistory,
  privateRelending: privateRelendingHistory,
  taxRule: taxRuleHistory,
};

export { chinaBankCalendar, chinaBankCalendarKnownOn, holidayNotices } from "./bank-calendar.ts";
