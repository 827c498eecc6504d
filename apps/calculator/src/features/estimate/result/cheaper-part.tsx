/** 怎样更低: the better published classes, what is missing for each, and what it is worth in yuan over the life of the loan. */
"use client";

import type { BetterClass, PricedProduct } from "@xinzhi/domain/estimate";
import { useTranslations } from "use-intl";
import { Section } from "./section.tsx";
import { useAmounts } from "./use-amounts.ts";
import { useMissingWords } from "./use-missing-words.ts";
import { usePolicyNames } from "./use-policy-names.ts";

/** The better classes. */
export function CheaperPart({ price }: { readonly price: PricedProduct }) {
  const words = useTranslations("estimateResult.cheaper");
  const { amount, percent } = useAmounts();
  const { better, high } = price;
  const fees = high.sheet.lines.filter(({ payee }) => payee !== "bank" && payee !== "treasury");
  const [fee] = fees;
  return (
    <Section id="cheaper" title={words("title")}>
      {better.length === 0 ? <p>{words("none")}</p> : <p>{words("intro")}</p>}
      <ul className="grid gap-2">
        {better.map((each) => (
          <Better key={`${each.way} ${each.code}`} better={each} />
        ))}
        {fee === undefined ? null : (
          <li className="rounded border border-line bg-paper p-3">
            {words("fees", {
              amount: amount(high.cost.feeTotal),
              rate: fees.map(({ annualised }) => percent(annualised)).join(" + "),
            })}
          </li>
        )}
      </ul>
    </Section>
  );
}

function Better({ better }: { readonly better: BetterClass }) {
  const words = useTranslations("estimateResult.cheaper");
  const names = usePolicyNames();
  const missing = useMissingWords();
  const { amount } = useAmounts();
  const { way, worthLowYuan, worthHighYuan } = better;
  const [low, high] = worthLowYuan.lt(worthHighYuan)
    ? [amount(worthLowYuan), amount(worthHighYuan)]
    : [amount(worthHighYuan), amount(worthLowYuan)];
  return (
    <li className="grid gap-1 rounded border border-line bg-paper p-3" data-better={better.code}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">
          {words(way, { name: names[way](better), class: better.priceClass })}
        </span>
        <span className="font-semibold text-accent tabular-nums">
          {low === high ? words("worthSame", { low }) : words("worth", { low, high })}
        </span>
      </p>
      {better.missing.length === 0 ? null : (
        <ul className="list-disc pl-5">
          {better.missing.map((reason) => (
            <li key={missing(reason)}>{missing(reason)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
