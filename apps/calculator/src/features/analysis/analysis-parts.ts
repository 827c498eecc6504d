/**
 * The parts of an analysis (分析): what is said of a deal besides its price, part by part in the order an officer asks.
 */
import {
  type BestStack,
  type BriefOffer,
  type BriefParts,
  type BriefStructures,
  briefParts,
  type Checked,
  type CuredRule,
  type DealBrief,
  type OfferComparison,
  type PolicyBook,
} from "@xinzhi/domain";
import { decodeFitFile } from "@xinzhi/domain/schemas";

/** What each part holds. */
export type AnalysisValues = {
  /** 签批权限. */
  readonly authority: Pick<BriefOffer, "authority" | "wanted">;
  /** 适配: verdicts, innovation, pledge, coverage, fit card. */
  readonly about: Omit<DealBrief, "offer">;
  /** 同等回报的其他方案. */
  readonly structures: BriefStructures;
  /** 补救办法. */
  readonly cures: readonly CuredRule[];
  /** 同业比较; nothing where no offer was told. */
  readonly competitor: OfferComparison | undefined;
  /** 最优合规组合. */
  readonly stack: BestStack;
};

export type AnalysisPart = keyof AnalysisValues;

/** In the order they are worked out. */
export const ANALYSIS_PARTS: readonly AnalysisPart[] = [
  "authority",
  "about",
  "structures",
  "cures",
  "competitor",
  "stack",
];

/** Works out one part after the other. */
export type Analysis = { readonly [Part in AnalysisPart]: () => Checked<AnalysisValues[Part]> };

/** The analysis of a fit file, or what keeps it from being one. A stage that is not a loan yet has only `about`. */
export function analysisOf(file: unknown, book: PolicyBook): Checked<Partial<Analysis>> {
  const question = decodeFitFile(file);
  if (question.kind === "refused") return question;
  const parts = briefParts(question.value, question.value.competitor, book);
  if (parts.kind === "refused") return parts;
  const { fit, about, authority, structures, cures, competitor, stack }: BriefParts = parts.value;
  const told = { about: () => ({ kind: "ok" as const, value: about() }) };
  const isLoan = fit.verdict.outcome !== "notALoanYet";
  return {
    kind: "ok",
    value: isLoan ? { ...told, authority, structures, cures, competitor, stack } : told,
  };
}
