/** That a procedure cannot be made without strict schemas, and that nothing unnamed leaves one. */
import { DomainError } from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { decimalCodec } from "./schemas/decimal-text.ts";
import { procedure, router } from "./trpc.ts";

const input = z.strictObject({});
const output = z.strictObject({ said: z.string() });
const NAME = "policy.listInForce";
const context = { policyBook: publishedPolicyBook };

describe("a procedure does not compile", () => {
  test("without an output schema", () => {
    // @ts-expect-error: `output` is missing
    expect(() => procedure(NAME, { input })).toThrow();
  });

  test("without an input schema", () => {
    // @ts-expect-error: `input` is missing
    expect(() => procedure(NAME, { output })).toThrow();
  });

  test("when its output is not an object with named fields", () => {
    // @ts-expect-error: a text has no fields
    const define = () => procedure(NAME, { input, output: z.string() });
    expect(define).not.toThrow();
  });

  test("when its answer lacks a field of the output", () => {
    // @ts-expect-error: `said` is missing
    expect(procedure(NAME, { input, output }).query(() => ({}))).toBeTypeOf("function");
  });
});

describe("a procedure cannot be defined", () => {
  test("under a name that the permission table does not have", () => {
    // @ts-expect-error: the name is not listed
    expect(() => procedure("policy.deleteAll", { input, output })).toThrow("unlisted-procedure");
  });

  test("with an output that lets unnamed fields out", () => {
    const loose = z.object({ said: z.string() });
    expect(() => procedure(NAME, { input, output: loose })).toThrow(DomainError);
  });

  test("with an input that lets unnamed fields in", () => {
    const loose = z.strictObject({ deal: z.object({}) });
    expect(() => procedure(NAME, { input: loose, output })).toThrow(DomainError);
  });
});

test("a field that the output schema does not name does not leave", async () => {
  const answer = { said: "rate", margin: "0.012" };
  const api = router({
    leak: procedure(NAME, { input, output }).query(() => answer),
  });
  await expect(api.createCaller(context).leak({})).rejects.toMatchObject({
    code: "INTERNAL_SERVER_ERROR",
  });
});

test("a JS number where a decimal belongs does not leave", async () => {
  const rates = z.strictObject({ rate: decimalCodec });
  // @ts-expect-error: a number is no decimal
  const rate = procedure(NAME, { input, output: rates }).query(() => ({ rate: 0.1 }));
  const api = router({ rate });
  await expect(api.createCaller(context).rate({})).rejects.toMatchObject({
    code: "INTERNAL_SERVER_ERROR",
  });
});
