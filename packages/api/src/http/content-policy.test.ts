/** What the content security policy allows. */
import { expect, test } from "vitest";
import { DATA_POLICY, pagePolicy } from "./content-policy.ts";

test("a page runs only scripts with its nonce, and nothing from elsewhere", () => {
  const policy = pagePolicy("abc", false);
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  for (const directive of ["default-src", "object-src", "base-uri", "frame-ancestors"]) {
    expect(policy).toContain(`${directive} 'none'`);
  }
});

test("only development evaluates code", () => {
  expect(pagePolicy("abc", true)).toContain("'unsafe-eval'");
});

test("an answer that is no page may load nothing", () => {
  expect(DATA_POLICY).toContain("default-src 'none'");
});
