/**
 * What a fit card needs beside the question of fit (四要素适配卡补充资料): the life of what the loan buys, and how much money
 * the borrower needs.
 */
import type { WorkingCapitalCase } from "../../eligibility/working-capital.ts";
import type { Money } from "../../money/money.ts";

/** 资金需求: a turnover to be financed, or a project of which the owners pay a part. */
export type CreditNeed =
  | { readonly kind: "workingCapital"; readonly asked: WorkingCapitalCase }
  | {
      readonly kind: "project";
      /** Left out, it is what the project's own cash flows invest. */
      readonly investment: Money | undefined;
      readonly ownFunds: Money;
    };

/** What was told; what is absent leaves a measure unknown. */
export type CardTold = {
  /** 资产寿命, in months from drawdown. */
  readonly assetLifeMonths: number | undefined;
  readonly need: CreditNeed | undefined;
};
