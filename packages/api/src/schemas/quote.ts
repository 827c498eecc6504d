/**
 * Quotes (报价) as they cross the wire.
 */
import { QUOTE_STATES } from "@xinzhi/db/schema";
import { APPROVERS } from "@xinzhi/domain";
import * as z from "zod";
import { calendarDateCodec } from "./calendar-date.ts";
import { decimalCodec } from "./decimal-text.ts";
import { idField, problemSchema } from "./policy-change.ts";
import { typedText } from "./typed-text.ts";

const NOTE_MAX = 2000;
const CONDITIONS_MAX = 20;
const CONDITION_MAX = 200;

/** The key under which a request is done once. */
export const onceKey = z.string().regex(/^[!-~]{8,120}$/);

/** Why, as a code. */
export const reasonCode = z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/);

/** What else is said. */
export const noteField = typedText(NOTE_MAX);

/** What an approval asks for. */
export const conditionsField = z.array(typedText(CONDITION_MAX)).max(CONDITIONS_MAX).readonly();

/** One of the states. */
export const stateField = z.enum(QUOTE_STATES);

const listed = {
  quoteId: idField,
  quoteNumber: z.string(),
  dealId: z.string(),
  borrowerName: z.string(),
  ownerId: idField,
  branchId: idField,
  madeBy: idField,
  pricingDate: calendarDateCodec,
  validityEnd: calendarDateCodec,
  principal: decimalCodec,
  rate: decimalCodec,
  annualCost: z.exactOptional(decimalCodec),
  raroc: decimalCodec,
  supersedes: z.exactOptional(idField),
  counterOf: z.exactOptional(idField),
  createdAt: z.string(),
  state: stateField,
  expiresOn: calendarDateCodec,
  successorId: z.exactOptional(idField),
};

/** A quote in a list. */
export const listedQuote = z.strictObject(listed);

const events = z
  .array(
    z.strictObject({
      sequence: z.int(),
      fromState: stateField,
      toState: stateField,
      actorId: z.exactOptional(idField),
      recordedAt: z.string(),
      reason: z.string(),
      note: z.string(),
      /** A list of texts as JSON. */
      conditions: z.string(),
      expiresOn: z.exactOptional(calendarDateCodec),
    }),
  )
  .readonly();

/** The names of whoever an answer speaks of. */
export const peopleField = z
  .array(z.strictObject({ staffId: idField, name: z.string() }))
  .readonly();

/** What a quote holds of quota. Unit: yuan. */
const reservations = z
  .array(
    z.strictObject({
      reservationId: idField,
      poolId: idField,
      poolName: z.string(),
      amount: decimalCodec,
      reserved: decimalCodec,
      used: decimalCodec,
      expiresOn: calendarDateCodec,
    }),
  )
  .readonly();

/** A quote with everything that is kept of it; request and answer are JSON texts, byte by byte as their digests say. */
export const wholeQuote = z.strictObject({
  ...listed,
  requestText: z.string(),
  requestDigest: z.string(),
  policyDigest: z.string(),
  engineVersion: z.string(),
  answerText: z.string(),
  answerDigest: z.string(),
  events,
  reservations,
  people: peopleField,
});

/** A quote among those of its negotiation. */
export const quoteWithEvents = z.strictObject({ ...listed, events });

/** The levels of the authority table, and nobody. */
export const signerField = z.enum([...APPROVERS, "nobody"]);

/** A quote that waits: the level that may sign it, and what was said when approval was asked. */
export const waitingQuote = z.strictObject({
  ...listed,
  signer: signerField,
  askedAt: z.string(),
  reason: z.string(),
  note: z.string(),
});

/** A draft; with `quoteId` it has become that quote, with `discardedAt` its owner threw it away. */
export const draftSchema = z.strictObject({
  draftId: idField,
  requestText: z.string(),
  revision: z.int(),
  quoteId: z.exactOptional(idField),
  savedAt: z.string(),
  discardedAt: z.exactOptional(z.string()),
});

/** What came of a save; a save that came too late brings what is there now. */
export const draftAnswer = z.strictObject({
  outcome: z.enum(["saved", "stale", "closed", "discarded"]),
  revision: z.int(),
  draft: z.exactOptional(draftSchema),
});

/** What came of throwing a draft away; one that was saved since, or has become a quote, comes back. */
export const discardAnswer = z.strictObject({
  outcome: z.enum(["done", "stale", "closed", "discarded"]),
  draft: z.exactOptional(draftSchema),
});

/** What the page showed when a quote was asked for; rates per year, to 1e-8. */
export const seenFigures = z.strictObject({
  rate: decimalCodec,
  annualCost: z.exactOptional(decimalCodec),
  raroc: decimalCodec,
});

/** What came of asking for a quote. */
export const issueAnswer = z.strictObject({
  outcome: z.enum([
    "done",
    "not-priced",
    "validity-too-short",
    "no-such-draft",
    "draft-closed",
    "draft-changed",
    "figures-moved",
    "key-reused",
  ]),
  quoteId: z.exactOptional(idField),
  quoteNumber: z.exactOptional(z.string()),
  problems: z.array(problemSchema).readonly(),
});

/** Quota to be held by an approval, in the pool and all above it; all of the principal where no amount is named. Unit: yuan. */
export const holdField = z.strictObject({
  poolId: idField,
  amount: z.exactOptional(decimalCodec),
});

/** What came of a step; the pool that is in its way, and how much that has left. */
export const stepAnswer = z.strictObject({
  outcome: z.enum([
    "done",
    "not-allowed",
    "superseded",
    "quote-expired",
    "four-eyes",
    "not-the-owner",
    "day-has-passed",
    "beyond-authority",
    "pool-of-other-branch",
    "not-an-amount",
    "no-such-pool",
    "no-period",
    "over-quota",
    "key-reused",
  ]),
  state: z.exactOptional(stateField),
  poolId: z.exactOptional(idField),
  free: z.exactOptional(decimalCodec),
});

/** What came of another quote in place of one. */
export const followingAnswer = z.strictObject({
  outcome: z.enum([
    "done",
    "not-priced",
    "validity-too-short",
    "not-allowed",
    "superseded",
    "quote-expired",
    "four-eyes",
    "not-the-owner",
    "key-reused",
  ]),
  quoteId: z.exactOptional(idField),
  quoteNumber: z.exactOptional(z.string()),
  problems: z.array(problemSchema).readonly(),
});
