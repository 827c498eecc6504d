/**
 * Relending of a deal file (再贷款): `null` is none, `segments` are known stretches, other fields wish for a plan; left out it is
 * planned where the file names a pricing date.
 */
import { ZERO } from "../money/decimal.ts";
import type { Checked, Problem, ProblemCode } from "../products/problem.ts";
import type { RelendingInquiry, WishedRelending } from "../products/relending-terms.ts";
import { spreadOfBasisPoints } from "../rates/rate.ts";
import type { DealFile } from "./deal-file.ts";
import { segmentsOf } from "./deal-file-lists.ts";

type RelendingFile = NonNullable<DealFile["funding"]["relending"]>;

/** Fields of a plan: they have nothing to say where the stretches are known. */
const PLAN_FIELDS = [
  "drawOn",
  "lagMonths",
  "fundsDay",
  "extensions",
  "extensionRate",
  "drawWhen",
  "quotaLeft",
  "projectListed",
] as const;

/** Fields that say when the funds arrive; one of them is enough. */
const DRAW_FIELDS = ["drawOn", "lagMonths", "fundsDay"] as const;

/** Relending as the file asks for it; `undefined` where it is left out. */
export function relendingOf(
  file: DealFile["funding"]["relending"],
  isDated: boolean,
): Checked<RelendingInquiry | undefined> {
  if (file === undefined) return ok(undefined);
  if (file === null) return ok({ kind: "none" });
  return file.segments === undefined ? wishOf(file) : knownOf(file, file.segments, isDated);
}

function knownOf(
  file: RelendingFile,
  segments: NonNullable<RelendingFile["segments"]>,
  isDated: boolean,
): Checked<RelendingInquiry> {
  const stray = PLAN_FIELDS.find((field) => file[field] !== undefined);
  if (stray !== undefined) return refusal(stray, "not-beside", { other: "segments" });
  if (file.share === undefined) return refusal("share", "missing");
  const { values, problems } = segmentsOf(segments, isDated);
  if (problems.length > 0) return { kind: "refused", problems };
  return ok({
    kind: "segments",
    relendingShare: file.share,
    segments: values,
    followsBalance: file.followsBalance ?? true,
    collateralCost: spreadOfBasisPoints(file.collateralCostBp ?? ZERO),
  });
}

function wishOf(file: RelendingFile): Checked<WishedRelending> {
  if (file.share !== undefined) return refusal("segments", "missing");
  const [first, second] = DRAW_FIELDS.filter((field) => file[field] !== undefined);
  if (first !== undefined && second !== undefined) {
    return refusal(second, "not-beside", { other: first });
  }
  const { drawOn, lagMonths, fundsDay, extensions, extensionRate, drawWhen } = file;
  return ok({
    kind: "wished",
    drawOn,
    lagMonths,
    fundsDay,
    extensions,
    extensionRate,
    drawWhen,
    followsBalance: file.followsBalance,
    collateralCost: file.collateralCostBp && spreadOfBasisPoints(file.collateralCostBp),
    quotaLeft: file.quotaLeft,
    isProjectListed: file.projectListed,
  });
}

function ok<T>(value: T): Checked<T> {
  return { kind: "ok", value };
}

function refusal(
  field: keyof RelendingFile,
  code: ProblemCode,
  facts: Problem["facts"] = {},
): Checked<never> {
  return { kind: "refused", problems: [{ path: ["funding", "relending", field], code, facts }] };
}
