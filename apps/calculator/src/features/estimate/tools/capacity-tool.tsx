/** 知识产权能担保多少: right by right, by the published cuts and pledge rates. */
"use client";

import { type EstimateQuestion, ipCapacity } from "@xinzhi/domain/estimate";
import { useTranslations } from "use-intl";
import { usePublicPolicy } from "../public-policy-context.tsx";
import { Fact } from "../result/headline.tsx";
import { useAmounts } from "../result/use-amounts.ts";

/** What an enterprise's own facts can show; the rest is assumed to be in order. */
const TOLD_GROUNDS = [
  "right-ended",
  "debt-outlasts-right",
  "right-not-accepted",
  "loan-too-long",
  "end-of-right-unknown",
] as const;

type Refusal = Extract<
  ReturnType<typeof ipCapacity>["pledge"]["rights"][number],
  { readonly kind: "refused" }
>;

/** The tool, on the rights of the second step. */
export function CapacityTool({ question }: { readonly question: EstimateQuestion }) {
  const words = useTranslations("estimateTools.capacity");
  const price = useTranslations("estimateResult.price");
  const form = useTranslations("estimate");
  const policy = usePublicPolicy();
  const { amount } = useAmounts();
  const saidOf = ({ code, facts }: Refusal["grounds"][number]) => {
    const told = TOLD_GROUNDS.find((ground) => ground === code);
    const said = (name: string) => String(facts[name] ?? "");
    return (
      told &&
      words(`grounds.${told}`, {
        lastDay: said("lastDay"),
        maturity: said("maturity"),
        months: said("months"),
      })
    );
  };
  if (question.security.rights.length === 0) return <p>{words("none")}</p>;
  const { pledge } = ipCapacity(question, policy, []);
  return (
    <div className="grid gap-3" data-testid="capacity">
      <p className="text-faint">{words("intro")}</p>
      <dl className="grid gap-2">
        {pledge.rights.map((right) => (
          <Fact
            key={right.item.number}
            name={
              right.kind === "accepted"
                ? `${form(`rights.${right.item.right}`)} · ${words("value", { amount: amount(right.valuation.value.yuan) })}`
                : form(`rights.${right.item.right}`)
            }
          >
            {right.kind === "accepted"
              ? amount(right.capacityYuan)
              : (right.grounds.map(saidOf).find((said) => said !== undefined) ?? words("refused"))}
          </Fact>
        ))}
        <Fact name={words("total")}>{amount(pledge.capacityYuan)}</Fact>
      </dl>
      <p className="text-faint">{price("assumedRights")}</p>
    </div>
  );
}
