/** 流动资金缺口: the supervisor's method on the firm's own figures. */
"use client";

import { workingCapitalNeed } from "@xinzhi/domain/estimate";
import { useTranslations } from "use-intl";
import { useEstimateForm } from "../form/estimate-context.tsx";
import { Fact } from "../result/headline.tsx";
import { useAmounts } from "../result/use-amounts.ts";
import { ToolField, toldNumber } from "./tool-field.tsx";

const PLACE = "tool.capital";
const DAYS = ["inventory", "receivables", "prepayments", "payables", "advanceReceipts"] as const;
const MONEY = ["ownFunds", "existingLoans", "otherChannels"] as const;

/** The tool. */
export function CapitalTool() {
  const form = useEstimateForm();
  const words = useTranslations("estimateTools.capital");
  const { amount } = useAmounts();
  const money = (name: string) => ({ yuan: toldNumber("amount", form.text(`${PLACE}.${name}`)) });
  const part = (name: string) => ({ share: toldNumber("percent", form.text(`${PLACE}.${name}`)) });
  const days = (name: string) => toldNumber("count", form.text(`${PLACE}.${name}`));
  const { need, newLoan } = workingCapitalNeed({
    lastYearSales: money("sales"),
    salesMargin: part("profit"),
    expectedGrowth: part("growth"),
    days: {
      inventory: days("inventory"),
      receivables: days("receivables"),
      prepayments: days("prepayments"),
      payables: days("payables"),
      advanceReceipts: days("advanceReceipts"),
    },
    ownFunds: money("ownFunds"),
    existingLoans: money("existingLoans"),
    otherChannels: money("otherChannels"),
  });
  return (
    <div className="grid gap-3">
      <p className="text-faint">{words("intro")}</p>
      <ToolField path={`${PLACE}.sales`} label={words("sales")} reads="amount" />
      <ToolField path={`${PLACE}.profit`} label={words("profit")} reads="percent" />
      <ToolField path={`${PLACE}.growth`} label={words("growth")} reads="percent" />
      {DAYS.map((name) => (
        <ToolField
          key={name}
          path={`${PLACE}.${name}`}
          label={words(name)}
          reads="count"
          unit={words("days")}
        />
      ))}
      {MONEY.map((name) => (
        <ToolField key={name} path={`${PLACE}.${name}`} label={words(name)} reads="amount" />
      ))}
      <dl className="grid gap-2" data-testid="capital">
        <Fact name={words("need")}>{amount(need.yuan)}</Fact>
        <Fact name={words("gap")}>{amount(newLoan.yuan)}</Fact>
      </dl>
      <p className="text-faint">{words("formula")}</p>
    </div>
  );
}
