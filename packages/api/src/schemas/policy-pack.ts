/**
 * Policy packs (政策包) as they cross the wire: the file is one text, and what it would change is shown item by item.
 */
import type { ImportAnswer, PackDifference, PackRefusal } from "@xinzhi/db";
import { assertNever } from "@xinzhi/domain";
import { canonicalPolicyText } from "@xinzhi/domain/schemas";
import * as z from "zod";
import {
  differenceSchema,
  differenceText,
  idField,
  problemSchema,
  problemText,
} from "./policy-change.ts";

/** A whole bank's policy; several times what the sample bank has. */
const PACK_MAX = 2_000_000;

/** The text of a pack. */
export const packField = z.string().max(PACK_MAX);

const named = { kind: z.string(), code: z.string(), effectiveFrom: z.string() };

const UNREAD = ["not-a-pack", "bad-signature", "unknown-signer", "bad-items"] as const;

/** Why a pack was not read: who signed it, where nobody is known by that key, or what is wrong with its items. */
const unread = {
  publicKey: z.exactOptional(z.string()),
  problems: z.array(problemSchema).readonly(),
};

/** What reading a pack in would do. `kept`: what the bank has and the pack does not name; it stays. */
export const packPreview = z.strictObject({
  outcome: z.enum(["read", ...UNREAD]),
  ...unread,
  added: z.array(z.strictObject({ ...named, item: z.string() })).readonly(),
  changed: z
    .array(
      z.strictObject({
        ...named,
        item: z.string(),
        differences: z.array(differenceSchema).readonly(),
      }),
    )
    .readonly(),
  same: z.int(),
  kept: z.array(z.strictObject(named)).readonly(),
});

/** What became of each item. */
export const packAnswer = z.strictObject({
  outcome: z.enum(["imported", "no-reason", "key-reused", ...UNREAD]),
  ...unread,
  items: z
    .array(
      z.strictObject({
        ...named,
        outcome: z.enum(["submitted", "drafted"]),
        changeId: z.exactOptional(idField),
        draftId: z.exactOptional(idField),
        because: z.exactOptional(
          z.enum([
            "asked",
            "later-item",
            "bad-item",
            "no-reason",
            "stale-base",
            "pending-exists",
            "nothing-changed",
          ]),
        ),
      }),
    )
    .readonly(),
  same: z.int(),
});

/** What reading in would do, for the wire. */
export function previewText(read: PackDifference | PackRefusal): z.input<typeof packPreview> {
  if (read.kind !== "read") {
    return { ...unreadText(read), added: [], changed: [], same: 0, kept: [] };
  }
  const { added, changed, same, kept } = read;
  return {
    outcome: read.kind,
    problems: [],
    added: added.map(({ item }) => ({ ...nameOf(item), item: canonicalPolicyText(item) })),
    changed: changed.map(({ item, differences }) => ({
      ...nameOf(item),
      item: canonicalPolicyText(item),
      differences: differences.map(differenceText),
    })),
    same,
    kept,
  };
}

function nameOf({ kind, code, effectiveFrom }: Named) {
  return { kind, code, effectiveFrom };
}

type Named = { readonly [name in keyof typeof named]: string };

/** What was read in, for the wire. */
export function importText(answer: ImportAnswer): z.input<typeof packAnswer> {
  const nothing = { problems: [], items: [], same: 0 };
  switch (answer.kind) {
    case "imported":
      return { ...nothing, outcome: answer.kind, items: answer.items, same: answer.same };
    case "no-reason":
      return { ...nothing, outcome: answer.kind };
    default:
      return { ...nothing, ...unreadText(answer) };
  }
}

function unreadText(refusal: PackRefusal) {
  switch (refusal.kind) {
    case "unknown-signer":
      return { outcome: refusal.kind, publicKey: refusal.publicKey, problems: [] };
    case "bad-items":
      return { outcome: refusal.kind, problems: refusal.problems.map(problemText) };
    case "not-a-pack":
    case "bad-signature":
      return { outcome: refusal.kind, problems: [] };
    default:
      return assertNever(refusal);
  }
}
