/**
 * The question of fit (适配问题): a firm, the loan it asks for, and what is told of its innovation, its security and its cash.
 */
import type { IpItem } from "../../collateral/ip-right.ts";
import type { Answer, FirmProfile } from "../../eligibility/firm-profile.ts";
import type { LoanType } from "../../eligibility/loan-type.ts";
import type { RestrictedUse } from "../../eligibility/loan-use.ts";
import type { ProjectFlow } from "../../schedules/repayment-terms.ts";
import type { InnovationProfile } from "../innovation-profile.ts";
import type { LoanInquiry } from "../loan-inquiry.ts";
import type { MilestoneStep } from "../milestone-ratchet.ts";
import type { PricingContext } from "../pricing-context.ts";
import type { CardTold } from "./card-told.ts";

/** How the money is used, as far as the lending rules ask (贷款用途). */
export type UseAsked = {
  /** Left out, it is the type whose rules take the loan's purpose. */
  readonly type: LoanType | undefined;
  readonly longCashCycle: Answer | undefined;
  readonly uses: readonly RestrictedUse[];
};

/** All that is judged. The firm's titles and size come from its profile, never from the inquiry. */
export type FitQuestion = {
  readonly inquiry: LoanInquiry;
  readonly context: PricingContext;
  readonly firm: FirmProfile;
  readonly innovation: InnovationProfile | undefined;
  readonly rights: readonly IpItem[];
  readonly use: UseAsked;
  /** The firm's cash by date; absent where nothing was told. */
  readonly cashFlows: readonly ProjectFlow[] | undefined;
  /** Coverage is taken over so many payments at a time. */
  readonly paymentsEach: number;
  readonly card: CardTold;
  /** What the margin falls by when a milestone is reached (里程碑降价). */
  readonly milestones: readonly MilestoneStep[];
};
