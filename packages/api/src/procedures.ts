/**
 * Every procedure of the API with its schemas (接口清单), found in the router itself: whoever lists, documents or tries them all meets a
 * new one without being told.
 */
import { DomainError } from "@xinzhi/domain";
import { isProcedureName } from "./permissions/table.ts";
import { appRouter } from "./root.ts";
import type { ProcedureMeta } from "./trpc.ts";

/** A procedure as a client meets it. */
export type ListedProcedure = ProcedureMeta & {
  /** A mutation changes something. */
  readonly type: "query" | "mutation";
};

/**
 * All of them, in the router's order.
 * @throws {DomainError} `unlisted-procedure` for one that was not made by `procedure`, or stands under another name than its own.
 */
export function proceduresOfApi(): readonly ListedProcedure[] {
  return proceduresIn(appRouter._def.record, "");
}

/** A router holds procedures, which are functions, and routers. */
function proceduresIn(record: object, before: string): readonly ListedProcedure[] {
  return Object.entries(record).flatMap(([name, part]) => {
    const path = `${before}${name}`;
    return typeof part === "function" ? [listed(path, part)] : proceduresIn(part, `${path}.`);
  });
}

function listed(path: string, { _def }: MadeProcedure): ListedProcedure {
  const { meta, type } = _def;
  if (meta?.name !== path || !isProcedureName(path) || type === "subscription") {
    throw new DomainError("unlisted-procedure", { name: path });
  }
  return { ...meta, type };
}

/** What tRPC keeps of a procedure. */
type MadeProcedure = {
  readonly _def: {
    readonly type: "query" | "mutation" | "subscription";
    readonly meta?: ProcedureMeta;
  };
};
