/**
 * The one way to make a procedure (过程): it has a name in the permission table, an input schema, and an output schema that
 * lets nothing unnamed out.
 *
 * The builder of tRPC itself is not exported, so a procedure without a permission or without both schemas does not compile,
 * and one with a loose object or an untyped part in its output stops the program when it is defined, before anybody can call
 * it. The permission is looked at before the input.
 */
import { initTRPC } from "@trpc/server";
import { DomainError } from "@xinzhi/domain";
import * as z from "zod";
import { BadInput } from "./bad-input.ts";
import type { CallContext } from "./call-context.ts";
import { type ErrorShape, errorShapeOf } from "./error-map.ts";
import { permitted, signedIn } from "./permissions/permitted.ts";
import {
  type ProcedureName,
  type PublicName,
  permissionOf,
  type SignedInName,
  type StaffName,
} from "./permissions/table.ts";
import { loosePartsOf } from "./strict-schema.ts";
import { currentTrace } from "./trace.ts";

/** What each procedure says of itself. */
export type ProcedureMeta = {
  readonly name: ProcedureName;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
};

const t = initTRPC
  .context<CallContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ error }): ErrorShape => errorShapeOf(error, currentTrace()),
  });

/** Puts procedures under names. */
export const router = t.router;

/**
 * The start of a procedure; `.query(…)` or `.mutation(…)` ends it. The answer is a domain value: the output schema's
 * codecs spell it for the wire, and refuse a field the schema does not name. What `ctx` has depends on the permission: a
 * public procedure sees `ctx.actor` only perhaps; one for staff has `ctx.actor`, `ctx.database`, `ctx.now` and `ctx.reach`.
 * @throws {DomainError} `unlisted-procedure` when the name is not in the permission table, `loose-schema` when an object in
 *   either schema is not strict, or a part has no type.
 */
export function procedure<Input extends z.ZodObject, Output extends z.ZodObject>(
  name: PublicName,
  schemas: Schemas<Input, Output>,
): ReturnType<typeof forAnybody<Input, Output>>;
export function procedure<Input extends z.ZodObject, Output extends z.ZodObject>(
  name: SignedInName,
  schemas: Schemas<Input, Output>,
): ReturnType<typeof forSignedIn<Input, Output>>;
export function procedure<Input extends z.ZodObject, Output extends z.ZodObject>(
  name: StaffName,
  schemas: Schemas<Input, Output>,
): ReturnType<typeof forStaff<Input, Output>>;
export function procedure<Input extends z.ZodObject, Output extends z.ZodObject>(
  name: ProcedureName,
  schemas: Schemas<Input, Output>,
): unknown {
  const { input, output } = schemas;
  const parts = [...loosePartsOf(input, "input"), ...loosePartsOf(output, "output")];
  if (parts.length > 0) throw new DomainError("loose-schema", { parts: parts.join(" ") });
  const { kind } = permissionOf(name);
  if (kind === "public") return forAnybody(name, schemas);
  return kind === "staff" ? forStaff(name, schemas) : forSignedIn(name, schemas);
}

type Schemas<Input, Output> = { readonly input: Input; readonly output: Output };

function forAnybody<Input extends z.ZodObject, Output extends z.ZodObject>(
  name: ProcedureName,
  { input, output }: Schemas<Input, Output>,
) {
  return t.procedure
    .meta({ name, input, output })
    .input(decodedBy(input))
    .output(encodedBy(output));
}

function forSignedIn<Input extends z.ZodObject, Output extends z.ZodObject>(
  name: ProcedureName,
  { input, output }: Schemas<Input, Output>,
) {
  return t.procedure
    .meta({ name, input, output })
    .use(({ ctx, next }) => next({ ctx: signedIn(ctx) }))
    .input(decodedBy(input))
    .output(encodedBy(output));
}

function forStaff<Input extends z.ZodObject, Output extends z.ZodObject>(
  name: ProcedureName,
  { input, output }: Schemas<Input, Output>,
) {
  return t.procedure
    .meta({ name, input, output })
    .use(({ ctx, next }) => next({ ctx: permitted(ctx, permissionOf(name)) }))
    .input(decodedBy(input))
    .output(encodedBy(output));
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
  const validate = (value: unknown) => {
    const read = schema.safeParse(value, { reportInput: true });
    if (!read.success) throw new BadInput(read.error.issues);
    return { value: read.data };
  };
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
