/** A firm against the rules of a title (逐条核对): every demand with what is needed, what the firm has, and the outcome. */
"use client";

import { useQuery } from "@tanstack/react-query";
import type { PolicyItemOf } from "@xinzhi/domain/schemas";
import { CONTROL_LOOK } from "@xinzhi/ui/fields/field.tsx";
import { reasonSentence, titleSentence } from "@xinzhi/ui/words/eligibility-sentences.ts";
import { useId, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { usePolicyNames } from "../policy-form/form-context.tsx";
import { SAMPLE_FIRMS, verdictOfSample } from "./sample-firms.ts";
import { traceRows } from "./trace-rows.ts";

/** The choice of a firm, and its trace. */
export function TitleTrace({ rules }: { readonly rules: PolicyItemOf<"titleRules"> }) {
  const words = useTranslations("policyDesk.preview");
  const outcomes = useTranslations("eligibility.outcomes");
  const language = useLocale();
  const names = usePolicyNames();
  const id = useId();
  const [firm, setFirm] = useState("jia");
  const found = useQuery({
    queryKey: ["sample-title", firm, rules],
    queryFn: async () => (await verdictOfSample(firm, rules)) ?? null,
  });
  const verdict = found.data;
  const test = verdict?.test;
  return (
    <div data-testid="trace">
      <h2 className="mb-1 font-semibold">{words("trace")}</h2>
      <label htmlFor={id} className="text-faint text-small">
        {words("chooseFirm")}:
      </label>
      <select
        id={id}
        className={CONTROL_LOOK}
        value={firm}
        onChange={({ target: { value } }) => setFirm(value)}
      >
        {SAMPLE_FIRMS.map((one) => (
          <option key={one.id} value={one.id}>
            {language === "en" ? one.nameEn : one.name}
          </option>
        ))}
      </select>
      {verdict === undefined || verdict === null ? null : (
        <p role="status" className="mt-2 font-semibold">
          {words("verdict")}: {titleSentence(verdict, language)}
        </p>
      )}
      {test?.kind === "tested" ? (
        <>
          <ul className="mt-1 grid gap-1">
            {traceRows(test.trace, names).map(({ key, depth, text, outcome }) => (
              <li key={key} className={depth > 0 ? "pl-3" : ""} data-outcome={outcome}>
                <span aria-hidden>
                  {outcome === "met" ? "✓" : outcome === "notMet" ? "✗" : "？"}
                </span>{" "}
                {text} <span className="text-faint text-small">{outcomes(outcome)}</span>
              </li>
            ))}
          </ul>
          {test.reasons.length === 0 ? null : (
            <ul className="mt-2 list-disc pl-5 text-small">
              {test.reasons.map((reason) => {
                const text = reasonSentence(reason, language);
                return <li key={text}>{text}</li>;
              })}
            </ul>
          )}
        </>
      ) : null}
    </div>
  );
}
