/**
 * Schemes that share the risk of a loan (风险分担): guarantees and compensation funds.
 */
import { calendarDate } from "../src/dates/calendar-date.ts";
import { money, share } from "../src/money/money.ts";
import type { DatedRegister } from "../src/policy/dated-value.ts";
import { rate } from "../src/rates/rate.ts";
import type { CompensationFund } from "../src/risk/compensation-fund.ts";
import type { GuaranteeScheme } from "../src/risk/guarantee-scheme.ts";

/** 支持科技创新专项担保计划: the bank bears at least 20 %. */
export const guaranteeSchemeRegister: DatedRegister<GuaranteeScheme> = [
  {
    id: "GUA-1",
    code: "techInnovationGuarantee",
    effectiveFrom: calendarDate("2024-07-24"),
    value: {
      name: "支持科技创新专项担保计划",
      guaranteedShareMax: share("0.8"),
      borrowerCap: money("30000000"),
      guaranteeFeeMax: rate("0.01"),
      fundShares: [
        { titles: ["littleGiant", "specialisedSme"], fundShare: share("0.4") },
        { titles: ["highTechEnterprise"], fundShare: share("0.35") },
        { titles: ["techSme", "innovativeSme"], fundShare: share("0.3") },
      ],
      reguarantorShareMin: share("0.2"),
      reguaranteeFees: {
        smallMax: money("5000000"),
        smallFeeMax: rate("0.003"),
        largeFeeMax: rate("0.005"),
      },
      feesExcluded: ["commitment", "consulting", "guaranteeDeposit"],
      scope: { firmSizes: ["medium", "small", "micro"] },
    },
    document: {
      issuer: "财政部等",
      title: "关于实施支持科技创新专项担保计划的通知（财金〔2024〕60号）",
      issuedOn: calendarDate("2024-07-24"),
      confidence: "confirmed",
      note: "GUA-1 至 GUA-6：银行分险不低于 20%；单户上限 3000 万元；平均担保费率逐步降至 1% 以下；除利息与担保费外不收保证金、承诺费、咨询费。按担保本金衡量单户上限为本系统口径。",
    },
  },
];

/** 风险补偿: one city's published example. */
export const compensationFundRegister: DatedRegister<CompensationFund> = [
  {
    id: "GUA-7",
    code: "shanghaiTechTrial",
    effectiveFrom: calendarDate("2024-01-01"),
    effectiveTo: calendarDate("2026-01-01"),
    value: {
      name: "上海市科技型企业信贷风险补偿（清单内试点贷款）",
      compensatedShare: share("0.55"),
      firstLoanAdded: share("0.05"),
      lossCap: undefined,
      scope: {},
    },
    document: {
      issuer: "上海市",
      title: "2024—2025 年度信贷风险补偿政策（财联社 2025-01-10 报道）",
      confidence: "confirmed",
      note: "本金净损失的 55%，首贷户另加 5%；2024—2025 年度，起止日按年度首末，单笔上限与资金池余额未见公布，须由银行填写。",
    },
  },
];
