/**
 * The permission table (权限表): every procedure there is, and who may call it. A procedure whose name does not stand here does
 * not compile; a name without a procedure fails a test. `docs/permissions.md` is written from it.
 */
import { DomainError } from "@xinzhi/domain";
import type { Permission } from "./permission.ts";

/** Pages ask for published policy many times a minute; an estimate costs work. */
const READING = 600;

/** Whoever works on policy or looks after those who do; an officer sees of it what a quote shows. */
const POLICY_READERS = { productManager: "bank", checker: "bank", auditor: "bank" } as const;

/** By the name under which the procedure is called. */
export const PERMISSIONS = {
  "policy.listInForce": { kind: "public", perMinute: READING },
  "policy.listVersions": { kind: "public", perMinute: READING },
  "policy.things": { kind: "staff", by: POLICY_READERS },
  "policy.revisions": { kind: "staff", by: POLICY_READERS },
  "policy.pendingChanges": { kind: "staff", by: POLICY_READERS },
  "policy.change": { kind: "staff", by: POLICY_READERS },
  "policy.propose": { kind: "staff", by: { productManager: "bank" } },
  "policy.backOut": { kind: "staff", by: { productManager: "bank" } },
  "policy.withdraw": { kind: "staff", by: { productManager: "own" } },
  "policy.approve": { kind: "staff", by: { checker: "bank" }, fresh: true },
  "policy.reject": { kind: "staff", by: { checker: "bank" } },
} as const satisfies Readonly<Record<string, Permission>>;

/** The name of a procedure. */
export type ProcedureName = keyof typeof PERMISSIONS;

type NameOf<Kind extends Permission["kind"]> = {
  [Name in ProcedureName]: (typeof PERMISSIONS)[Name]["kind"] extends Kind ? Name : never;
}[ProcedureName];

/** A procedure that anybody may call. */
export type PublicName = NameOf<"public">;

/** A procedure for whoever has signed in. */
export type SignedInName = NameOf<"signed-in">;

/** A procedure for roles. */
export type StaffName = NameOf<"staff">;

/**
 * The permission of a procedure.
 * @throws {DomainError} `unlisted-procedure` when untyped code asks for a name that the table does not have.
 */
export function permissionOf(name: ProcedureName): Permission {
  if (!Object.hasOwn(PERMISSIONS, name)) throw new DomainError("unlisted-procedure", { name });
  return PERMISSIONS[name];
}
