/**
 * VAT exemption of interest on loans to small and micro firms (小微企业贷款利息免征增值税) as policy data, and what it makes
 * of one loan.
 */
import type { Decimal } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import type { Rate } from "../rates/rate.ts";
import type { DatedItem } from "./dated-value.ts";
import type { FirmSize } from "./deal-facts.ts";

/** 方法一 whole: all interest is exempt while the rate stays within the bound; 方法二 part: interest up to the bound is. */
export const VAT_METHODS = ["whole", "part"] as const;
export type VatMethod = (typeof VAT_METHODS)[number];

/** One version of one exemption. */
export type VatExemption = {
  readonly name: string;
  readonly firmSizes: readonly FirmSize[];
  /** 单户授信上限. */
  readonly creditMax: Money;
  /** The bound as a multiple of the LPR; `undefined` where the rate does not matter. */
  readonly lprMultiple: Decimal | undefined;
};

/** What the exemptions ask. Size and credit are those of the day of drawdown. */
export type VatFacts = {
  readonly firmSize: FirmSize | undefined;
  readonly credit: Money;
  readonly annualRate: Rate;
  readonly lpr: Rate;
  readonly method: VatMethod;
};

/** Why an exemption does not hold, or not whole. */
export const VAT_REASONS = [
  "no-exemption-in-force",
  "firm-size-unknown",
  "firm-too-large",
  "credit-too-large",
  "rate-over-bound",
] as const;
export type VatReason = (typeof VAT_REASONS)[number];

/** The treatment, the exemption behind it and its bound, or for each exemption why not. */
export type VatAnswer =
  | {
      readonly kind: "exempt" | "exemptPart";
      readonly exemption: DatedItem<VatExemption>;
      readonly vatExemptRate: Rate | undefined;
    }
  | { readonly kind: "taxed"; readonly reasons: readonly VatReason[] };

/** The first exemption that frees the whole interest, else the first that frees a part of it. */
export function vatAnswer(
  exemptions: readonly DatedItem<VatExemption>[],
  facts: VatFacts,
): VatAnswer {
  const tried = exemptions.map((exemption) => tryExemption(exemption, facts));
  const answers = tried.flatMap((answer) => (answer.kind === "taxed" ? [] : [answer]));
  const whole = answers.find(({ kind }) => kind === "exempt") ?? answers[0];
  if (whole !== undefined) return whole;
  const reasons = tried.flatMap((answer) => (answer.kind === "taxed" ? answer.reasons : []));
  const found = VAT_REASONS.filter((reason) => reasons.includes(reason));
  return { kind: "taxed", reasons: tried.length === 0 ? ["no-exemption-in-force"] : found };
}

function tryExemption(exemption: DatedItem<VatExemption>, facts: VatFacts): VatAnswer {
  const { firmSizes, creditMax, lprMultiple } = exemption.value;
  const { firmSize, credit, annualRate, lpr, method } = facts;
  if (firmSize === undefined) return { kind: "taxed", reasons: ["firm-size-unknown"] };
  if (!firmSizes.includes(firmSize)) return { kind: "taxed", reasons: ["firm-too-large"] };
  if (credit.yuan.gt(creditMax.yuan)) return { kind: "taxed", reasons: ["credit-too-large"] };
  if (lprMultiple === undefined) return { kind: "exempt", exemption, vatExemptRate: undefined };
  const bound = { perYear: lpr.perYear.times(lprMultiple) };
  if (annualRate.perYear.lte(bound.perYear)) {
    return { kind: "exempt", exemption, vatExemptRate: bound };
  }
  return method === "part"
    ? { kind: "exemptPart", exemption, vatExemptRate: bound }
    : { kind: "taxed", reasons: ["rate-over-bound"] };
}
