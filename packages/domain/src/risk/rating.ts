/**
 * Ratings (主体信用评级): a grade on the bank's scale, moved by signed steps, and its probability of default.
 */
import { decimal, ZERO } from "../money/decimal.ts";
import type { MasterScale } from "../policy/scorecard.ts";
import type { Rate } from "../rates/rate.ts";

/** A grade before and after its steps. `applied` is less than `asked` where the scale ends. */
export type RatingMove = {
  readonly ownGrade: string;
  readonly ownPd: Rate;
  readonly asked: number;
  readonly applied: number;
  readonly grade: string;
  readonly pd: Rate;
};

/**
 * The grade so many steps better (positive) or worse (negative), at most to the end of the scale; `undefined` when the scale
 * does not have the grade.
 */
export function ratingAfter(
  scale: MasterScale,
  ownGrade: string,
  notches: number,
): RatingMove | undefined {
  const place = scale.findIndex(({ grade }) => grade === ownGrade);
  const to = Math.min(Math.max(place - notches, 0), scale.length - 1);
  const [own, moved] = [scale[place], scale[to]];
  if (own === undefined || moved === undefined) return undefined;
  return {
    ownGrade,
    ownPd: own.pd,
    asked: notches,
    applied: place - to,
    grade: moved.grade,
    pd: moved.pd,
  };
}

/** What can be wrong with a scale: no grades, one twice, a PD outside 0…1, or one not above that of the better grade. */
export type ScaleFault = {
  readonly code: "scale-empty" | "grade-twice" | "pd-out-of-range" | "pd-not-rising";
  readonly grade: string;
};

const CERTAIN = decimal("1");

/** All faults of a scale. */
export function masterScaleFaults(scale: MasterScale): readonly ScaleFault[] {
  if (scale.length === 0) return [{ code: "scale-empty", grade: "" }];
  return scale.flatMap(({ grade, pd: { perYear } }, index): readonly ScaleFault[] => {
    const before = scale[index - 1]?.pd.perYear;
    const isTwice = scale.findIndex((other) => other.grade === grade) !== index;
    return [
      ...(isTwice ? [{ code: "grade-twice" as const, grade }] : []),
      ...(perYear.lt(ZERO) || perYear.gt(CERTAIN)
        ? [{ code: "pd-out-of-range" as const, grade }]
        : []),
      ...(before?.gte(perYear) ? [{ code: "pd-not-rising" as const, grade }] : []),
    ];
  });
}
