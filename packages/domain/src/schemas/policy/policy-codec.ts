/**
 * A codec of one kind of policy data (政策编解码): its content from JSON, and a whole item, which is one dated version with
 * its document.
 */
import * as z from "zod/mini";
import type { CalendarDate } from "../../dates/calendar-date.ts";
import type { PolicyDocument } from "../../policy/dated-value.ts";
import type { RegisterKind } from "../../policy-book/policy-registers.ts";
import type { Checked, Problem } from "../../products/problem.ts";
import { dateField } from "../date-text.ts";
import { problemsOfIssues, under } from "../refusal.ts";
import { documentShape } from "./document-shape.ts";
import { sizeProblems } from "./plain-json.ts";
import { countField, fault, nameField } from "./policy-fields.ts";
import { fieldOf, type PolicyField } from "./policy-form.ts";
import type { NoticeKind, PolicyContentKind, PolicyContentOf, SeriesKind } from "./policy-kinds.ts";

/**
 * One dated version of one kind. A series has one code, its own kind, and one place, 0. Holiday notices all hold together: each
 * is a code of its own, its id, and its place is its turn among the notices of its day.
 */
export type PolicyItemOf<Kind extends PolicyContentKind> = {
  readonly kind: Kind;
  readonly code: string;
  /** Place of the code in its register, lowest first: order decides, e.g. which exposure class is tried first. */
  readonly place: number;
  readonly id: string;
  readonly effectiveFrom: CalendarDate;
  /** The first day on which it no longer holds, where it ends without a next version. */
  readonly effectiveTo?: CalendarDate;
  readonly document: PolicyDocument;
  readonly content: PolicyContentOf<Kind>;
};

/** One dated version of any kind. */
export type PolicyItem = {
  readonly [Kind in PolicyContentKind]: PolicyItemOf<Kind>;
}[PolicyContentKind];

/** What reads one kind. */
export type PolicyCodec<Kind extends PolicyContentKind> = {
  /** The codes an item may have; a kind that has no codes has none. */
  readonly codes: Codes;
  /** What the content is made of, for whoever draws a form of it. */
  readonly contentField: () => PolicyField;
  readonly decodeContent: (input: unknown) => Checked<PolicyContentOf<Kind>>;
  readonly decodeItem: (input: unknown) => Checked<PolicyItemOf<Kind>>;
};

/** The codes that the engine asks by, or any. */
export type Codes = readonly string[] | "any";

/** What may be wrong with an item beyond its own content, e.g. a content that speaks of another code. */
type ItemFaults<Kind extends PolicyContentKind> = (item: PolicyItemOf<Kind>) => readonly Problem[];

/** An item without its content. */
type Head = Omit<PolicyItemOf<PolicyContentKind>, "kind" | "content">;

const PLACE_MAX = 1_000_000;

const version = {
  id: nameField,
  effectiveFrom: dateField,
  effectiveTo: z.exactOptional(dateField),
  document: documentShape,
  /** Read by itself. */
  content: z.optional(z.unknown()),
};

/** The codec of a series. */
export function seriesCodec<Kind extends Exclude<SeriesKind, NoticeKind>>(
  kind: Kind,
  shape: z.ZodMiniType<PolicyContentOf<Kind>>,
): PolicyCodec<Kind> {
  const head = z.pipe(
    z.strictObject({ kind: z.literal(kind), ...version }),
    z.transform(({ kind: _, content: __, ...own }) => ({ ...own, code: kind, place: 0 })),
  );
  return codecOf(kind, [], head, shape, () => []);
}

/** The codec of notices. */
export function noticeCodec<Kind extends NoticeKind>(
  kind: Kind,
  shape: z.ZodMiniType<PolicyContentOf<Kind>>,
): PolicyCodec<Kind> {
  const head = z.pipe(
    z.strictObject({ kind: z.literal(kind), place: countField(1, PLACE_MAX), ...version }),
    z.transform(({ kind: _, content: __, ...own }) => ({ ...own, code: own.id })),
  );
  return codecOf(kind, [], head, shape, () => []);
}

/** The codec of a register. A code that the engine never asks by would be a rule that never holds. */
export function registerCodec<Kind extends RegisterKind>(
  kind: Kind,
  codes: Codes,
  shape: z.ZodMiniType<PolicyContentOf<Kind>>,
  faultsOf: ItemFaults<Kind> = () => [],
): PolicyCodec<Kind> {
  const head = z.pipe(
    z.strictObject({
      kind: z.literal(kind),
      code: codes === "any" ? nameField : z.enum(codes),
      place: countField(1, PLACE_MAX),
      ...version,
    }),
    z.transform(({ kind: _, content: __, ...own }) => own),
  );
  return codecOf(kind, codes, head, shape, faultsOf);
}

function codecOf<Kind extends PolicyContentKind>(
  kind: Kind,
  codes: Codes,
  head: z.ZodMiniType<Head>,
  shape: z.ZodMiniType<PolicyContentOf<Kind>>,
  faultsOf: ItemFaults<Kind>,
): PolicyCodec<Kind> {
  return {
    codes,
    contentField: () => fieldOf(shape),
    decodeContent: (input) => readBy(shape, input),
    decodeItem: (input) => {
      const oversize = sizeProblems(input);
      if (oversize.length > 0) return { kind: "refused", problems: oversize };
      const own = readBy(head, input);
      const content = under(["content"], readBy(shape, contentIn(input)));
      if (own.kind === "refused" || content.kind === "refused") {
        return { kind: "refused", problems: [...problemsIn(own), ...problemsIn(content)] };
      }
      const item = { ...own.value, kind, content: content.value };
      const problems = [...endFaults(own.value), ...faultsOf(item)];
      return problems.length === 0 ? { kind: "ok", value: item } : { kind: "refused", problems };
    },
  };
}

/** The value in the JSON, or everything that is wrong with it. */
function readBy<T>(shape: z.ZodMiniType<T>, input: unknown): Checked<T> {
  const problems = sizeProblems(input);
  if (problems.length > 0) return { kind: "refused", problems };
  const decoded = shape.safeParse(input, { reportInput: true });
  return decoded.success
    ? { kind: "ok", value: decoded.data }
    : { kind: "refused", problems: problemsOfIssues(decoded.error.issues) };
}

function contentIn(input: unknown): unknown {
  return typeof input === "object" && input !== null && "content" in input
    ? input.content
    : undefined;
}

function problemsIn<T>(checked: Checked<T>): readonly Problem[] {
  return checked.kind === "ok" ? [] : checked.problems;
}

/** A version holds for a day at least. */
function endFaults({ effectiveFrom, effectiveTo }: Head): readonly Problem[] {
  return effectiveTo !== undefined && effectiveTo <= effectiveFrom
    ? [fault(["effectiveTo"], "not-in-order")]
    : [];
}
