/**
 * The one way to make a procedure (过程): it has an input schema, and an output schema that lets nothing unnamed out.
 *
 * The builder of tRPC itself is not exported, so a procedure without both schemas does not compile, and one with a loose
 * object or an untyped part in its output stops the program when it is defined, before anybody can call it.
 */
import { initTRPC } from "@trpc/server";
import { DomainError, type PolicyBook } from "@xinzhi/domain";
import * as z from "zod";
import { type ErrorShape, errorShapeOf } from "./error-map.ts";
import { loosePartsOf } from "./strict-schema.ts";
import { currentTrace } from "./trace.ts";

/** What every call knows: the policy book it answers from. */
export type CallContext = { readonly policyBook: PolicyBook };

const t = initTRPC.context<CallContext>().create({
  isDev: false,
  errorFormatter: ({ error }): ErrorShape => errorShapeOf(error, currentTrace()),
});

/** Puts procedures under names. */
export const router = t.router;

/**
 * The start of a procedure; `.query(…)` or `.mutation(…)` ends it. The answer is a domain value: the output schema's
 * codecs spell it for the wire, and refuse a field the schema does not name.
 * @throws {DomainError} `loose-schema` when an object in either schema is not strict, or a part has no type.
 */
export function procedure<Input extends z.ZodObject, Output extends z.ZodObject>(schemas: {
  readonly input: Input;
  readonly output: Output;
}) {
  const { input, output } = schemas;
  const parts = [...loosePartsOf(input, "input"), ...loosePartsOf(output, "output")];
  if (parts.length > 0) throw new DomainError("loose-schema", { parts: parts.join(" ") });
  return t.procedure.input(decodedBy(input)).output(encodedBy(output));
}

/** A parser that knows its types on both sides, in the form that tRPC and zod share. */
type Parser<In, Out> = {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "xinzhi";
    readonly validate: (value: unknown) => { readonly value: Out };
    readonly types?: { readonly input: In; readonly output: Out } | undefined;
  };
};

/** From the wire. Issues keep the input they are about, so that a missing field differs from a wrong one. */
function decodedBy<Schema extends z.ZodObject>(
  schema: Schema,
): Parser<z.input<Schema>, z.output<Schema>> {
  const validate = (value: unknown) => ({ value: schema.parse(value, { reportInput: true }) });
  return { "~standard": { version: 1, vendor: "xinzhi", validate } };
}

/** To the wire. */
function encodedBy<Schema extends z.ZodObject>(
  schema: Schema,
): Parser<z.output<Schema>, z.input<Schema>> {
  const validate = (value: unknown) => ({ value: encoded(schema, value) });
  return { "~standard": { version: 1, vendor: "xinzhi", validate } };
}

/** Encodes what may be anything: the schema itself refuses what it does not describe. */
function encoded<Schema extends z.ZodType>(schema: Schema, value: unknown): z.input<Schema>;
function encoded(schema: z.ZodType, value: unknown): unknown {
  return z.encode(schema, value);
}
