/** 本页所用政策: a policy that went through the wire prices as before, to the last digit. */
import { policyBookAsOf } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { encodePolicyFile, policyItemsOf } from "@xinzhi/domain/schemas";
import { expect, test } from "vitest";
import { policyBookIn } from "../../server/policy-book-in.ts";
import { packed } from "../analysis/packed.ts";
import { deskPolicy, deskPolicyPacked, openPolicy } from "./desk-policy.ts";

test("a book comes out of its text as it went in, and the same text is the same book", () => {
  const text = JSON.stringify(encodePolicyFile(policyItemsOf(publishedPolicyBook)));
  const book = policyBookIn(text);
  expect(book).toEqual(publishedPolicyBook);
  const wire = packed(publishedPolicyBook);
  const opened = openPolicy({ text: wire.text });
  expect(opened).toEqual(publishedPolicyBook);
  expect(openPolicy(wire)).toBe(opened);
  expect(deskPolicy()).toBe(opened);
  expect(deskPolicyPacked().text).toBe(wire.text);
});

test("another policy takes its place", () => {
  const [lpr] = publishedPolicyBook.lpr;
  if (lpr === undefined) throw new Error("none");
  const past = policyBookAsOf(publishedPolicyBook, lpr.effectiveFrom);
  openPolicy(packed(past));
  expect(deskPolicy()).toEqual(past);
});
