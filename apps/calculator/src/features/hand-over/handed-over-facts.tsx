/**
 * What an enterprise said beyond the deal when it handed its estimate over (企业交接内容). An officer verifies it and enters it as the
 * innovation profile; no figure comes from here.
 */
"use client";

import { decimal } from "@xinzhi/domain";
import { languageOf } from "@xinzhi/ui/words/language.ts";
import { amountInWords } from "@xinzhi/ui/words/money-words.ts";
import { useLocale, useMessages, useTranslations } from "use-intl";

/** The facts in a note. */
export function HandedOverFacts({ told }: { readonly told: Readonly<Record<string, unknown>> }) {
  const words = useTranslations("drafts.handedOver");
  const facts = useFacts(told);
  if (facts.length === 0) return null;
  return (
    <section
      aria-label={words("title")}
      className="grid gap-1 border-line border-b bg-tint px-3 py-1.5 text-ink"
      data-testid="handed-over"
    >
      <h2 className="font-semibold text-small">{words("title")}</h2>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  );
}

type Words = Readonly<Record<string, string>>;

function useFacts(told: Readonly<Record<string, unknown>>): readonly string[] {
  const words = useTranslations("drafts.handedOver");
  const language = languageOf(useLocale());
  const { drafts, dealForm, eligibility } = useMessages();
  const said = (path: string, names: Words) => {
    const code = told[`handedOver.${path}`];
    return typeof code === "string" ? (names[code] ?? code) : undefined;
  };
  const { stages } = drafts.handedOver;
  const { securities, repaidFrom } = dealForm.choices;
  const [stage, serves] = [said("need.stage", stages), said("need.serves", stages)];
  const [kind, source] = [said("security.kind", securities), said("need.repaidFrom", repaidFrom)];
  const size = said("firmSize", eligibility.sizes);
  const value = told["handedOver.security.value"];
  const amount = typeof value === "string" ? amountInWords(decimal(value), language) : undefined;
  return [
    kind &&
      (amount === undefined
        ? words("security", { kind })
        : words("securityValue", { kind, amount })),
    stage &&
      (serves === undefined ? words("stage", { stage }) : words("serves", { stage, serves })),
    source && words("repaidFrom", { source }),
    size && words("size", { size }),
  ].filter((fact) => fact !== undefined);
}
