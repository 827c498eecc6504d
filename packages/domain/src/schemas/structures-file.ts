/**
 * The structures file (结构方案文件): a deal, and what other structures are judged by: cash flows, security, the product's
 * limits, another bank's offer. A plain deal file is one, too: then only structures of equal return are asked for.
 */
import * as z from "zod/mini";
import type { CompetingOffer } from "../pricing/competing/competing-offer.ts";
import type { CureLimits } from "../pricing/structures/cure-grid.ts";
import type { FailedRule } from "../pricing/structures/failed-rule.ts";
import type { LoanInquiry } from "../products/loan-inquiry.ts";
import type { Checked, Problem } from "../products/problem.ts";
import type { ProjectFlow } from "../schedules/repayment-terms.ts";
import type { Moment } from "../schedules/span.ts";
import { competingOffer, competitorShape } from "./competing-offer.ts";
import { dateField } from "./date-text.ts";
import { decimalField } from "./decimal-text.ts";
import { LIST_MAX, PERIODS_MAX, TERM_MONTHS_MAX, TEXT_MAX, YUAN_MAX } from "./limits.ts";
import { decodeDealFile } from "./loan-inquiry.ts";
import { problemsOfIssues, under } from "./refusal.ts";

const flow = z.strictObject({
  date: z.optional(dateField),
  month: z.optional(z.int().check(z.minimum(0), z.maximum(TERM_MONTHS_MAX))),
  amount: decimalField({ atLeast: `-${YUAN_MAX}`, atMost: YUAN_MAX, decimalsMax: 2 }, (yuan) => ({
    yuan,
  })),
});

const structuresShape = z.strictObject({
  deal: z.record(z.string(), z.unknown()),
  coverage: z.optional(
    z.strictObject({
      atLeast: decimalField({ above: "0", atMost: "100" }, (ratio) => ratio),
      paymentsEach: z.int().check(z.minimum(1), z.maximum(PERIODS_MAX)),
      cashFlows: z.array(flow).check(z.minLength(1), z.maxLength(PERIODS_MAX)),
    }),
  ),
  pledge: z.optional(
    z.strictObject({
      atMost: decimalField({ atLeast: "0", atMost: "1" }, (share) => share),
      value: decimalField({ above: "0", atMost: YUAN_MAX, decimalsMax: 2 }, (yuan) => ({ yuan })),
    }),
  ),
  limits: z.optional(
    z.strictObject({
      termMonthsMax: z.int().check(z.minimum(1), z.maximum(TERM_MONTHS_MAX)),
      graceMax: z.int().check(z.minimum(0), z.maximum(PERIODS_MAX)),
    }),
  ),
  competitor: z.optional(competitorShape),
  stack: z.optional(
    z.strictObject({
      confirmed: z
        .array(z.string().check(z.minLength(1), z.maxLength(TEXT_MAX)))
        .check(z.maxLength(LIST_MAX)),
    }),
  ),
});

type StructuresFile = z.output<typeof structuresShape>;

/** What is asked about one loan. */
export type StructuresCase = {
  readonly inquiry: LoanInquiry;
  readonly coverage: FailedRule | undefined;
  readonly pledge: FailedRule | undefined;
  /** Absent where the file names none: then no term is moved beyond what was asked. */
  readonly limits: CureLimits | undefined;
  readonly competitor: CompetingOffer | undefined;
  /** Schemes and funds whose conditions the officer confirms. */
  readonly confirmed: readonly string[];
};

/** The case in the file, or everything that is wrong with it. */
export function decodeStructuresFile(input: unknown): Checked<StructuresCase> {
  const isDeal = typeof input === "object" && input !== null && "principal" in input;
  const decoded = structuresShape.safeParse(isDeal ? { deal: input } : input, {
    reportInput: true,
  });
  if (!decoded.success) {
    return { kind: "refused", problems: problemsOfIssues(decoded.error.issues) };
  }
  const file = decoded.data;
  const inquiry = under(isDeal ? [] : ["deal"], decodeDealFile(file.deal));
  if (inquiry.kind === "refused") return inquiry;
  const coverage = coverageOf(file, inquiry.value.life.kind === "dated");
  const competitor = competingOffer(file);
  if (coverage.kind === "refused") return coverage;
  if (competitor.kind === "refused") return competitor;
  return {
    kind: "ok",
    value: {
      inquiry: inquiry.value,
      coverage: coverage.value,
      pledge: file.pledge && { kind: "pledgeRate", ...file.pledge },
      limits: file.limits,
      competitor: competitor.value,
      confirmed: file.stack?.confirmed ?? [],
    },
  };
}

function coverageOf(
  { coverage }: StructuresFile,
  isDated: boolean,
): Checked<FailedRule | undefined> {
  if (coverage === undefined) return { kind: "ok", value: undefined };
  const { atLeast, paymentsEach, cashFlows } = coverage;
  const flows: ProjectFlow[] = [];
  const problems: Problem[] = [];
  cashFlows.forEach(({ date, month, amount }, index) => {
    const moment = momentOf(isDated, date, month);
    if (moment !== undefined) flows.push({ moment, amount });
    else {
      const path = ["coverage", "cashFlows", index, isDated ? "date" : "month"];
      problems.push({ path, code: "missing", facts: {} });
    }
  });
  return problems.length > 0
    ? { kind: "refused", problems }
    : { kind: "ok", value: { kind: "coverage", atLeast, paymentsEach, flows } };
}

function momentOf(
  isDated: boolean,
  date: Extract<Moment, { kind: "date" }>["date"] | undefined,
  month: number | undefined,
): Moment | undefined {
  if (isDated) return date === undefined ? undefined : { kind: "date", date };
  return month === undefined ? undefined : { kind: "month", month };
}
