/** Which texts and deal files can be kept as they are, and what is said of the others. */
import { problemsOfIssues } from "@xinzhi/domain/schemas";
import { expect, test } from "vitest";
import type * as z from "zod";
import { proceduresOfApi } from "../procedures.ts";
import { dealTextCodec } from "./deal-text.ts";
import { typedText } from "./typed-text.ts";

function codesOf(schema: z.ZodType, value: unknown): string {
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return "fits";
  return problemsOfIssues(read.error.issues)
    .map(({ code }) => code)
    .join(" ");
}

test.each([
  ["新质 👍\n第二行", "fits"],
  ["a\0", "text-not-printable"],
  ["half \ud83d of a sign", "text-not-printable"],
  ["\udc00", "text-not-printable"],
  ["123456789012345678901", "too-long"],
])("a text of at most twenty characters: %j", (text, expected) => {
  expect(codesOf(typedText(20), text)).toBe(expected);
});

const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

test.each([
  ["{}", "fits"],
  ['{"firm":{"name":"示例","terms":[12,null,true]}}', "fits"],
  ['{"firm":{"name":"a\\u0000"}}', "text-not-printable"],
  ['{"fees":[{"a\\ud800":"1"}]}', "text-not-printable"],
  ['{"principal":1.5}', "not-a-whole-number"],
  ['{"principal":1e400}', "not-a-whole-number"],
  ["{", "not-an-object"],
  [nested(40), "fits"],
  [nested(41), "nested-too-deep"],
  [nested(29_000), "nested-too-deep"],
])("a deal file %.40s", (text, expected) => {
  expect(codesOf(dealTextCodec, text)).toBe(expected);
});

test.each([
  ["users.invite", { name: "a\0", branchId: "00000000-0000-7000-8000-000000000000", roles: [] }],
  ["users.setIdentity", { staffId: "00000000-0000-7000-8000-000000000000", subject: "a\0" }],
])("%s takes no text that the database does not", (name, input) => {
  const found = proceduresOfApi().find((procedure) => procedure.name === name);
  expect(found && codesOf(found.input, input)).toContain("text-not-printable");
});
