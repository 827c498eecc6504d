/**
 * The innovation profile (创新画像) as JSON: decimals as text, dates as ISO text, nothing unknown allowed. Documented field by
 * field in `docs/innovation-credit.md`.
 */
import * as z from "zod/mini";
import { ONE, sumOf, toPlainDigits } from "../money/decimal.ts";
import { INSTITUTION_KINDS } from "../policy/deal-facts.ts";
import { SECURITIES } from "../policy/scorecard.ts";
import type { InnovationProfile } from "../products/innovation-profile.ts";
import type { Checked, Problem, ProblemCode } from "../products/problem.ts";
import type { MeasureAnswer } from "../risk/scorecard.ts";
import type { ProjectFlow } from "../schedules/repayment-terms.ts";
import { dateField } from "./date-text.ts";
import { type Gathered, gather, type Read } from "./deal-file-lists.ts";
import { decimalField } from "./decimal-text.ts";
import { nearDateField, rightShape } from "./innovation-rights.ts";
import { LIST_MAX, PERIODS_MAX, TERM_MONTHS_MAX, TEXT_MAX, YUAN_MAX } from "./limits.ts";
import { problemsOfIssues } from "./refusal.ts";

const shortText = z.string().check(z.minLength(1), z.maxLength(TEXT_MAX));
const signedYuan = decimalField(
  { atLeast: `-${YUAN_MAX}`, atMost: YUAN_MAX, decimalsMax: 2 },
  (yuan) => yuan,
);
const share = decimalField({ above: "0", atMost: "1" }, (part) => part);

/** `null` and leaving it out say the same: there is none. */
const evidence = z.nullish(z.strictObject({ name: shortText, date: dateField }));

/** `value` of a measured one, `grade` and `reason` of a graded one. */
const answerShape = z.strictObject({
  value: z.optional(decimalField({ atLeast: "-1000000", atMost: "1000000000" }, (found) => found)),
  grade: z.optional(shortText),
  reason: z.optional(shortText),
  evidence,
});

/** By the measure's code, so that none has two answers. */
const answersShape = z.record(shortText, answerShape);

const profileShape = z.strictObject({
  assessedOn: nearDateField,
  industry: shortText,
  ownGrade: shortText,
  lender: z.optional(z.enum(INSTITUTION_KINDS)),
  repaidFrom: z.enum(["project", "operations"]),
  stage: z.record(shortText, shortText),
  enterprise: answersShape,
  project: answersShape,
  structure: z
    .array(z.strictObject({ security: z.enum(SECURITIES), share }))
    .check(z.minLength(1), z.maxLength(SECURITIES.length)),
  guaranteedShare: decimalField({ atLeast: "0", atMost: "1" }, (part) => ({ share: part })),
  rights: z._default(z.array(rightShape).check(z.maxLength(LIST_MAX)), []),
  cashFlows: z._default(
    z
      .array(
        z.strictObject({
          date: z.optional(dateField),
          month: z.optional(z.int().check(z.minimum(0), z.maximum(TERM_MONTHS_MAX))),
          amount: signedYuan,
        }),
      )
      .check(z.maxLength(PERIODS_MAX)),
    [],
  ),
  operatingCash: z._default(z.array(signedYuan).check(z.maxLength(PERIODS_MAX)), []),
});

type ProfileFile = z.output<typeof profileShape>;

/** The profile in the text, or everything that is wrong with it. */
export function decodeInnovationProfile(input: unknown): Checked<InnovationProfile> {
  const decoded = profileShape.safeParse(input, { reportInput: true });
  if (!decoded.success) {
    return { kind: "refused", problems: problemsOfIssues(decoded.error.issues) };
  }
  const file = decoded.data;
  const enterprise = answersOf("enterprise", file.enterprise);
  const project = answersOf("project", file.project);
  const flows = flowsOf(file.cashFlows);
  const problems = [
    ...enterprise.problems,
    ...project.problems,
    ...structureProblems(file.structure),
    ...rightProblems(file),
    ...flows.problems,
  ];
  if (problems.length > 0) return { kind: "refused", problems };
  return {
    kind: "ok",
    value: {
      assessedOn: file.assessedOn,
      industry: file.industry,
      ownGrade: file.ownGrade,
      lender: file.lender,
      repaidFrom: file.repaidFrom,
      stageChoices: Object.entries(file.stage).map(([question, option]) => ({ question, option })),
      enterpriseAnswers: enterprise.values,
      projectAnswers: project.values,
      structure: file.structure,
      guaranteedShare: file.guaranteedShare,
      rights: file.rights,
      cashFlows: flows.values,
      operatingCash: file.operatingCash,
    },
  };
}

/** An answer is a number or a grade with its reason, never both. */
function answersOf(
  card: "enterprise" | "project",
  answers: ProfileFile["enterprise"],
): Gathered<MeasureAnswer> {
  return gather(Object.entries(answers), ([measure, answer]): Read<MeasureAnswer> => {
    const { value, grade, reason } = answer;
    const at = (field: string, code: ProblemCode) => problemAt([card, measure, field], code);
    const about = {
      measure,
      evidence: answer.evidence
        ? ({ kind: "document", ...answer.evidence } as const)
        : ({ kind: "missing" } as const),
    };
    if (value !== undefined) {
      if (grade !== undefined) return at("grade", "unknown-field");
      if (reason !== undefined) return at("reason", "unknown-field");
      return { value: { ...about, kind: "measured", value } };
    }
    if (grade === undefined) return at("value", "missing");
    if (reason === undefined) return at("reason", "missing");
    return { value: { ...about, kind: "graded", grade, reason } };
  });
}

/** All flows have dates, or all count months after drawdown. */
function flowsOf(flows: ProfileFile["cashFlows"]): Gathered<ProjectFlow> {
  const isDated = flows[0]?.date !== undefined;
  return gather(flows, ({ date, month, amount }, index): Read<ProjectFlow> => {
    const own = isDated ? "date" : "month";
    const other = isDated ? month : date;
    if (other !== undefined) {
      return problemAt(["cashFlows", index, isDated ? "month" : "date"], "wrong-kind");
    }
    if (date !== undefined) {
      return { value: { moment: { kind: "date", date }, amount: { yuan: amount } } };
    }
    if (month !== undefined) {
      return { value: { moment: { kind: "month", month }, amount: { yuan: amount } } };
    }
    return problemAt(["cashFlows", index, own], "missing");
  });
}

/** The layers cover the loan whole and no more. */
function structureProblems(structure: ProfileFile["structure"]): readonly Problem[] {
  const total = sumOf(structure.map((layer) => layer.share));
  if (total.eq(ONE)) return [];
  const facts = { value: toPlainDigits(total), atLeast: "1", atMost: "1" };
  return [{ path: ["structure"], code: "out-of-range", facts }];
}

/** A right is filed before it is judged. */
function rightProblems({ rights, assessedOn }: ProfileFile): readonly Problem[] {
  return rights.flatMap(({ filedOn }, index) =>
    filedOn > assessedOn
      ? [{ path: ["rights", index, "filedOn"], code: "not-in-order" as const, facts: {} }]
      : [],
  );
}

function problemAt(path: Problem["path"], code: ProblemCode): { readonly problem: Problem } {
  return { problem: { path, code, facts: {} } };
}
