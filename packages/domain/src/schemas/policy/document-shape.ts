/**
 * The document behind a policy value (依据) as JSON.
 */
import * as z from "zod/mini";
import { CONFIDENCES, type PolicyDocument } from "../../policy/dated-value.ts";
import { dateField } from "../date-text.ts";
import { linkField, nameField, noteField } from "./policy-fields.ts";

/** Who issued what and when, how sure we are of it, where it can be read and who in the bank answers for it. */
export const documentShape: z.ZodMiniType<PolicyDocument> = z.strictObject({
  issuer: nameField,
  title: nameField,
  number: z.exactOptional(nameField),
  issuedOn: z.exactOptional(dateField),
  confidence: z.enum(CONFIDENCES),
  link: z.exactOptional(linkField),
  owner: z.exactOptional(nameField),
  note: z.exactOptional(noteField),
});
