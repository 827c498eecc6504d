/**
 * The innovation profile (创新画像): what is known of a project and of the rights offered for its loan, as it was said.
 */
import type { IpItem } from "../collateral/ip-right.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Share } from "../money/money.ts";
import type { InstitutionKind } from "../policy/deal-facts.ts";
import type { CreditStructure } from "../risk/innovation-credit.ts";
import type { MeasureAnswer } from "../risk/scorecard.ts";
import type { ProjectFlow } from "../schedules/repayment-terms.ts";
import type { StageAsk } from "../stages/stage-answer.ts";
import type { StageChoice } from "../stages/stage-wizard.ts";

/** Everything the two scorecards, the stage and the metrics ask for. */
export type InnovationProfile = {
  /** The day of judgement: rules are those in force on it, and no evidence may be younger. */
  readonly assessedOn: CalendarDate;
  /** Chooses the weights; an industry without weights of its own takes those of any. */
  readonly industry: string;
  /** 主体信用评级 before innovation is looked at. */
  readonly ownGrade: string;
  readonly lender: InstitutionKind | undefined;
  readonly repaidFrom: StageAsk["repaidFrom"];
  readonly stageChoices: readonly StageChoice[];
  readonly enterpriseAnswers: readonly MeasureAnswer[];
  readonly projectAnswers: readonly MeasureAnswer[];
  readonly structure: CreditStructure;
  readonly guaranteedShare: Share;
  readonly rights: readonly IpItem[];
  /** The project's own money, investment negative. */
  readonly cashFlows: readonly ProjectFlow[];
  /** Net cash of the firm's running business, by periods of equal length. */
  readonly operatingCash: readonly Decimal[];
};
