/**
 * Policy a deal file names (政策选择): schemes and classes by their codes. They are looked up on a pricing date, and stand in
 * the place of a figure, never beside one.
 */
import { ZERO } from "../money/decimal.ts";
import type { PolicyAsked } from "../products/policy-asked.ts";
import type { Problem } from "../products/problem.ts";
import type { DealFile } from "./deal-file.ts";

/** What the file names. */
export function policyAskedOf(file: DealFile): PolicyAsked {
  const { capital, tax, guarantee, compensation, subsidy, firm } = file;
  return {
    credit: firm.credit,
    exposureClass: capital.exposureClass,
    vatMethod: tax.vatMethod,
    guarantee: guarantee
      ? {
          scheme: guarantee.scheme,
          guaranteedShare: guarantee.share,
          capUsed: guarantee.used ?? { yuan: ZERO },
        }
      : undefined,
    fund:
      compensation?.fund === undefined
        ? undefined
        : {
            fund: compensation.fund,
            isFirstLoan: compensation.isFirstLoan,
            lossCap: compensation.cap,
            fundBalance: compensation.fundBalance,
          },
    subsidy:
      subsidy === null
        ? { kind: "none" }
        : {
            kind: "scheme",
            scheme: subsidy?.scheme,
            supplierPaidOn: subsidy?.supplierPaidOn,
            principalUsed: subsidy?.principalUsed ?? { yuan: ZERO },
          },
  };
}

type Field = readonly [path: Problem["path"], value: unknown];

/** Policy named where there is no pricing date to look it up on, and figures given beside it. */
export function problemsOfPolicy(file: DealFile): readonly Problem[] {
  const { capital, tax, guarantee, compensation, subsidy } = file;
  const named: readonly (readonly [name: Field, ...figures: readonly Field[]])[] = [
    [
      [["capital", "exposureClass"], capital.exposureClass],
      [["capital", "riskWeight"], capital.riskWeight],
    ],
    [
      [["tax", "vatMethod"], tax.vatMethod],
      [["tax", "vatTreatment"], tax.vatTreatment],
    ],
    [
      [["guarantee"], guarantee ?? undefined],
      [["guaranteedShare"], file.guaranteedShare],
    ],
    [
      [["compensation", "fund"], compensation?.fund],
      [["compensation", "share"], compensation?.share],
    ],
    [
      [["subsidy", "scheme"], subsidy?.scheme],
      [["subsidy", "rate"], subsidy?.rate],
      [["subsidy", "months"], subsidy?.months],
      [["subsidy", "principalCap"], subsidy?.principalCap ?? undefined],
      [["subsidy", "startDate"], subsidy?.startDate],
    ],
  ];
  const said = named.filter(([[, value]]) => value !== undefined);
  const twice = said.flatMap(([, ...figures]) =>
    figures.flatMap(([path, value]): readonly Problem[] =>
      value === undefined ? [] : [{ path, code: "said-twice", facts: {} }],
    ),
  );
  const undated: readonly Problem[] =
    said.length > 0 && file.pricingDate === undefined
      ? [{ path: ["pricingDate"], code: "missing", facts: {} }]
      : [];
  return [...twice, ...undated, ...problemsOfFigures(file)];
}

/** A compensation or a subsidy that names no policy has figures of its own. */
function problemsOfFigures({ compensation, subsidy, drawdownDate, pricingDate }: DealFile) {
  const problems: Problem[] = [];
  const missing = (...path: readonly string[]) =>
    problems.push({ path, code: "missing", facts: {} });
  if (compensation && compensation.fund === undefined && compensation.share === undefined) {
    missing("compensation", "share");
  }
  if (subsidy && subsidy.scheme === undefined && hasFigures(subsidy)) {
    if (subsidy.rate === undefined) missing("subsidy", "rate");
    if (subsidy.months === undefined) missing("subsidy", "months");
  }
  if (subsidy?.startDate !== undefined && drawdownDate === undefined && pricingDate === undefined) {
    problems.push({ path: ["subsidy", "startDate"], code: "wrong-kind", facts: {} });
  }
  return problems;
}

/** Whether the file gives the subsidy's own terms; one that only says what was used or paid leaves them to the policy book. */
function hasFigures(subsidy: NonNullable<DealFile["subsidy"]>): boolean {
  const { rate, months, principalCap, startDate, supplierPaidOn, principalUsed } = subsidy;
  const isAsking = supplierPaidOn !== undefined || principalUsed !== undefined;
  return [rate, months, principalCap, startDate].some((term) => term != null) || !isAsking;
}
