/**
 * A version of policy data (政策版本) as it leaves the API: its content as named figures with their units, and the
 * document behind it. The same form for every kind, so a list can show kinds it has never heard of.
 */
import { POLICY_KINDS } from "@xinzhi/domain";
import * as z from "zod";
import { calendarDateCodec } from "./calendar-date.ts";
import { decimalCodec } from "./decimal-text.ts";
import { FIGURE_TERMS, FIGURE_UNITS } from "./figure-terms.ts";

const figureSchema = z.strictObject({
  term: z.enum(FIGURE_TERMS),
  unit: z.enum(FIGURE_UNITS),
  digits: decimalCodec,
});

const contentSchema = z.strictObject({
  /** The official Chinese name, where the version names an instrument. */
  name: z.exactOptional(z.string()),
  figures: z.array(figureSchema).readonly(),
});

const documentSchema = z.strictObject({
  issuer: z.string(),
  title: z.string(),
  number: z.exactOptional(z.string()),
  issuedOn: z.exactOptional(calendarDateCodec),
  confidence: z.enum(["confirmed", "single-source", "to-verify", "illustrative"]),
  link: z.exactOptional(z.string()),
  owner: z.exactOptional(z.string()),
  note: z.exactOptional(z.string()),
});

/** One of the kinds of policy data. */
export const policyKindSchema = z.enum(POLICY_KINDS);

/** One version. */
export const policyVersionSchema = z.strictObject({
  id: z.string(),
  effectiveFrom: calendarDateCodec,
  /** The first day on which it no longer held, where it ended without a next version. */
  effectiveTo: z.exactOptional(calendarDateCodec),
  value: contentSchema,
  document: documentSchema,
});

/** What a version says, in figures of one form. */
export type PolicyContent = z.output<typeof contentSchema>;

/** One figure of it. */
export type PolicyFigure = z.output<typeof figureSchema>;

/** A version as it crosses the wire. */
export type PolicyVersionText = z.input<typeof policyVersionSchema>;
