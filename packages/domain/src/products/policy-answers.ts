/**
 * What the policy book answered (政策结论): which scheme, class or exemption holds for the loan, and why the others do not.
 */
import type { Money, Share } from "../money/money.ts";
import type { DatedItem } from "../policy/dated-value.ts";
import type { VatAnswer } from "../policy/vat-exemption.ts";
import type { ExposureClass } from "../risk/capital-preset.ts";
import type { CompensationFund } from "../risk/compensation-fund.ts";
import type { GuaranteeAnswer, GuaranteeScheme } from "../risk/guarantee-scheme.ts";

/** A guarantee under a scheme: what was asked and what the scheme makes of it. */
export type GuaranteeGranted = {
  readonly scheme: DatedItem<GuaranteeScheme>;
  readonly asked: Share;
  readonly capUsed: Money;
  readonly answer: Extract<GuaranteeAnswer, { kind: "guaranteed" }>;
};

/** One answer for each topic that was asked. */
export type PolicyAnswers = {
  readonly vat?: VatAnswer;
  readonly exposureClass?: DatedItem<ExposureClass>;
  readonly guarantee?: GuaranteeGranted;
  readonly fund?: DatedItem<CompensationFund>;
};
