/**
 * Why the embedded database cannot be had (内嵌数据库故障): a code, and facts for the words that a person reads.
 */

/**
 * - `no-binaries`: no database package fits this machine (`machine`); set `DATABASE_URL`.
 * - `no-account`: PostgreSQL refuses to run as root and the machine has no account to run it as.
 * - `init-failed`, `start-failed`: `output` has the program's own last words.
 * - `unreachable`: the account that runs the server may not pass through a folder above the data (`folder`).
 * - `foreign-data`: the folder (`home`) holds something that is not ours.
 */
export type EngineFault =
  | "no-binaries"
  | "no-account"
  | "init-failed"
  | "start-failed"
  | "unreachable"
  | "foreign-data";

/** Facts by name. */
export type EngineFacts = Readonly<Record<string, string>>;

/** Thrown by everything in this folder. */
export class EngineError extends Error {
  readonly fault: EngineFault;
  readonly facts: EngineFacts;

  constructor(fault: EngineFault, facts: EngineFacts) {
    super(`${fault} ${JSON.stringify(facts)}`);
    this.name = "EngineError";
    this.fault = fault;
    this.facts = facts;
  }
}
