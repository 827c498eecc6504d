/**
 * The document behind a policy value (依据) as JSON.
 */
import * as z from "zod";
import { CONFIDENCES, type PolicyDocument } from "../../policy/dated-value.ts";
import { dateField } from "../date-text.ts";
import { nameField, noteField } from "./policy-fields.ts";

/** Who issued what and when, and how sure we are of it. */
export const documentShape: z.ZodType<PolicyDocument> = z.strictObject({
  issuer: nameField,
  title: nameField,
  issuedOn: z.exactOptional(dateField),
  confidence: z.enum(CONFIDENCES),
  note: z.exactOptional(noteField),
});
