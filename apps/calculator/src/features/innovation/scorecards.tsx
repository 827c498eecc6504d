/**
 * 评分卡与信用风险: both cards with what every factor contributes, and what their notches are worth in expected loss.
 */
"use client";

import { MissingPart } from "@xinzhi/ui/layout/part-states.tsx";
import { useTranslations } from "use-intl";
import type { About } from "./about.ts";
import { RiskSteps } from "./risk-steps.tsx";
import { registersKnownOn } from "./rules-on.ts";
import { ScorecardView } from "./scorecard-view.tsx";

/** Both cards of a deal, or what is missing. */
export function Scorecards({ about }: { readonly about: About }) {
  const words = useTranslations("innovationView");
  const { question, fit } = about;
  const { innovation: profile } = question;
  const judged = fit.innovation;
  if (profile === undefined || judged === undefined) {
    return <MissingPart>{words("noProfile")}</MissingPart>;
  }
  const { scorecards } = registersKnownOn(fit.pricingDate);
  const { credit } = judged;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {(["enterprise", "project"] as const).map((code) => (
        <ScorecardView
          key={code}
          code={code}
          result={judged[code]}
          scorecards={scorecards}
          assessedOn={profile.assessedOn}
        />
      ))}
      {credit === undefined ? null : <RiskSteps credit={credit} />}
    </div>
  );
}
