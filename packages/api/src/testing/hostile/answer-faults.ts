/**
 * What is wrong with an answer of the door (应答检查): a status of 500 or more, another form than ours, or a word about our inside.
 */
import * as z from "zod";

const WORDS = [
  "bad-input",
  "malformed",
  "foreign-origin",
  "not-our-client",
  "wrong-content-type",
  "wrong-method",
  "too-large",
  "no-such-procedure",
  "not-signed-in",
  "sign-in-refused",
  "link-not-valid",
  "second-factor-needed",
  "new-password-needed",
  "proof-too-old",
  "not-permitted",
  "not-for-oneself",
  "not-found",
  "conflict",
  "too-many",
] as const;

const errorSchema = z.strictObject({
  message: z.enum(WORDS),
  code: z.int().negative(),
  data: z.strictObject({
    code: z.string().regex(/^[A-Z_]+$/),
    httpStatus: z.int().min(400).max(499),
    problems: z.array(
      z.strictObject({
        path: z.array(z.union([z.string(), z.number()])),
        code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
        facts: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
    trace: z.uuid(),
  }),
});

const callSchema = z.union([
  z.strictObject({ error: errorSchema }),
  z.strictObject({ result: z.strictObject({ data: z.unknown() }) }),
]);

/** A stack, a place in the sources, the words of the database or of a library. */
const INTERNALS =
  /\bat \S+ \(|node_modules|\.[mc]?[jt]s\b|\bnode:|SQLSTATE|violates|syntax error|invalid byte sequence|out of range for type|Failed query|\b(?:ZodError|TypeError|RangeError|DomainError|TRPCError|BetterAuth)\b|"stack"/;

/** What one answer was: the word of its refusal, or `done`; and what is wrong with it, nothing when all is as it should be. */
export type Judged = { readonly word: string; readonly faults: readonly string[] };

/** Judges the answers to all calls of one request. */
export function judged(status: number, text: string, calls: number): readonly Judged[] {
  const value: unknown = parsed(text);
  const isSeveral = Array.isArray(value);
  const answers: readonly unknown[] = isSeveral ? value : [value];
  const shared = [
    ...(status >= 200 && status < 500 ? [] : [`status ${status}`]),
    ...(isSeveral && answers.length !== calls
      ? [`${answers.length} answers to ${calls} calls`]
      : []),
  ];
  return answers.map((answer) => {
    const { word, faults } = judgedCall(answer);
    return { word, faults: [...shared, ...faults] };
  });
}

function judgedCall(answer: unknown): Judged {
  const read = callSchema.safeParse(answer);
  if (!read.success)
    return { word: "?", faults: [`another form: ${JSON.stringify(answer)?.slice(0, 400)}`] };
  if (!("error" in read.data)) return { word: "done", faults: [] };
  const { error } = read.data;
  const ours = JSON.stringify({
    ...error,
    // A path and a fact may repeat what the caller wrote.
    data: { ...error.data, problems: error.data.problems.map(({ code }) => code) },
  });
  return { word: error.message, faults: INTERNALS.test(ours) ? [`our inside: ${ours}`] : [] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
