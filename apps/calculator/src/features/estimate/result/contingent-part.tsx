/** 违约才有的成本: what lateness and misuse cost, apart from the annual cost. */
"use client";

import type { BandEnd } from "@xinzhi/domain/estimate";
import { useTranslations } from "use-intl";
import { Fact } from "./headline.tsx";
import { Section } from "./section.tsx";
import { useAmounts } from "./use-amounts.ts";

/** The contingent costs, where the contract's multiples are published. */
export function ContingentPart({ end }: { readonly end: BandEnd }) {
  const words = useTranslations("estimateResult.contingent");
  const { percent, amount } = useAmounts();
  const { contingent } = end.sheet;
  if (contingent === undefined) return null;
  const { overdueRate, misuseRate, thirtyDaysYuan } = contingent;
  return (
    <Section id="contingent" title={words("title")}>
      <dl className="grid gap-2">
        <Fact name={words("overdue")}>{percent(overdueRate)}</Fact>
        <Fact name={words("misuse")}>{percent(misuseRate)}</Fact>
        {thirtyDaysYuan === undefined ? null : (
          <Fact name={words("late")}>{amount(thirtyDaysYuan)}</Fact>
        )}
      </dl>
      <p className="text-faint">{words("note")}</p>
    </Section>
  );
}
