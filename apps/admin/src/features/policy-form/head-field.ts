/**
 * What stands around the content of every item (版本与依据): when it holds, what it is called, and its document. The codec of items bounds
 * them; the form only draws them.
 */
import type { PolicyField } from "@xinzhi/domain/schemas";

const TEXT: PolicyField = { kind: "text", lengthMax: 200 };
const DATE: PolicyField = { kind: "date" };

type Group = Extract<PolicyField, { kind: "group" }>;

/** When the version holds and what it is called. */
export const DATES_FIELD: Group = {
  kind: "group",
  parts: [
    { name: "effectiveFrom", isOptional: false, field: DATE },
    { name: "effectiveTo", isOptional: true, field: DATE },
    { name: "id", isOptional: false, field: TEXT },
  ],
};

/** The document behind it. */
export const DOCUMENT_FIELD: Group = {
  kind: "group",
  parts: [
    { name: "issuer", isOptional: false, field: TEXT },
    { name: "title", isOptional: false, field: TEXT },
    { name: "number", isOptional: true, field: TEXT },
    { name: "issuedOn", isOptional: true, field: DATE },
    { name: "link", isOptional: true, field: TEXT },
    { name: "owner", isOptional: true, field: TEXT },
    {
      name: "confidence",
      isOptional: false,
      field: { kind: "choice", of: ["confirmed", "single-source", "to-verify", "illustrative"] },
    },
    { name: "note", isOptional: true, field: TEXT },
  ],
};

/** The head as one group. */
export const HEAD_FIELD: Group = {
  kind: "group",
  parts: [...DATES_FIELD.parts, { name: "document", isOptional: false, field: DOCUMENT_FIELD }],
};
