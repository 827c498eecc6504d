/**
 * Schemes of fiscal interest discount (贴息政策) as JSON.
 */
import * as z from "zod/mini";
import { SUBSIDY_STARTS, type SubsidyScheme } from "../../subsidies/subsidy-scheme.ts";
import { dateField } from "../date-text.ts";
import { amountField, monthsField, nameField, orNone, yearlyRateField } from "./policy-fields.ts";
import { scopeShape } from "./scope-shape.ts";

/** 贴息政策. */
export const subsidySchemeShape: z.ZodMiniType<SubsidyScheme> = z.strictObject({
  name: nameField,
  subsidyRate: yearlyRateField,
  monthsMax: monthsField,
  start: z.enum(SUBSIDY_STARTS),
  grantedUntil: orNone(dateField),
  principalCap: orNone(amountField),
  exclusivitySet: nameField,
  needsRelending: z.boolean(),
  needsConfirmation: z.boolean(),
  scope: scopeShape,
});
