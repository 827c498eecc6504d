/**
 * What every call knows (调用上下文): the policy it answers from, and, in an app that has records, who asks and where the records are.
 */
import type { Database, SigningKey } from "@xinzhi/db";
import type { PolicyBook } from "@xinzhi/domain";
import type { Auth } from "./auth/auth.ts";
import type { Caller } from "./auth/caller.ts";
import type { EffectHands } from "./effects/effect-hands.ts";
import type { SecurityEvent } from "./log/security-event.ts";
import type { Actor } from "./permissions/actor.ts";

/** The records are absent in an app that serves published policy only. */
export type CallContext = {
  readonly policyBook: PolicyBook;
  readonly records?: Records | undefined;
};

/** The bank's records, as one request sees them. */
export type Records = {
  readonly database: Database;
  /** Whoever has signed in; absent when nobody has. */
  readonly actor: Actor | undefined;
  /** The moment of the request. */
  readonly now: Date;
  /** Where people come in; absent for a program that calls procedures from within. */
  readonly entrance?: Entrance | undefined;
  /** The same database under the role of public pages; absent where nothing public is read from records. */
  readonly published?: Database | undefined;
  /** What signs policy packs; absent where packs are neither written nor read. */
  readonly packs?: PackKeys | undefined;
  /** Runs saved quotes under a change; where nobody is named, the call does it itself. */
  readonly hands?: EffectHands | undefined;
};

/** The installation's own key for policy packs, and the public halves of those whose packs it reads, its own among them. */
export type PackKeys = { readonly key: SigningKey; readonly trusted: readonly string[] };

/** What the procedures of sign-in need. */
export type Entrance = {
  readonly auth: Auth;
  readonly caller: Caller;
  /** Hears of what the log must say. */
  readonly note: (event: SecurityEvent) => void;
};
