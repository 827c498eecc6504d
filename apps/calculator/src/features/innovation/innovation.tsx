/**
 * 创新评价: what is said of a firm, its project and its loan besides the price, from the stage to the milestones.
 */
"use client";

import { Topic, TopicLinks } from "@xinzhi/ui/layout/topic.tsx";
import { fitSentence } from "@xinzhi/ui/words/fit-sentences.ts";
import { memo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { PartView } from "../analysis/part-view.tsx";
import type { About } from "./about.ts";
import { BothSides } from "./both-sides.tsx";
import { CertificateWallet } from "./certificate-wallet.tsx";
import { ConditionsTable } from "./conditions-table.tsx";
import { CoverageView } from "./coverage-view.tsx";
import { FitCardView } from "./fit-card-view.tsx";
import { IpPledgeView } from "./ip-pledge.tsx";
import { Milestones } from "./milestones.tsx";
import { ReferenceLine } from "./reference-line.tsx";
import { Scorecards } from "./scorecards.tsx";
import { StageWizard } from "./stage-wizard.tsx";

const TOPICS = [
  "stage",
  "cards",
  "wallet",
  "pledge",
  "card",
  "conditions",
  "coverage",
  "sides",
  "milestones",
] as const;

/** The innovation of the deal on the desk. */
export function Innovation() {
  const words = useTranslations("innovationView");
  return (
    <div data-testid="innovation">
      <PartView part="about" missing={words("missing")}>
        {(about) => <Topics about={about} />}
      </PartView>
    </div>
  );
}

/** Drawn anew only for another answer: a tab this long must not slow down typing. */
const Topics = memo(function Topics({ about }: { readonly about: About }) {
  const words = useTranslations("innovationView");
  const language = useLocale();
  const link = (topic: (typeof TOPICS)[number]) => ({
    id: `innovation-${topic}`,
    title: words(`${topic}.title`),
  });
  const { fit, card } = about;
  return (
    <>
      <p className="mb-2 pr-24 font-semibold" data-fit={fit.verdict.outcome}>
        {fitSentence(fit.verdict, language)}
      </p>
      <TopicLinks label={words("sections")} topics={TOPICS.map(link)} />
      <Topic {...link("stage")}>
        <StageWizard about={about} />
      </Topic>
      <Topic {...link("cards")}>
        <Scorecards about={about} />
      </Topic>
      <Topic {...link("wallet")}>
        <CertificateWallet about={about} />
      </Topic>
      <Topic {...link("pledge")}>
        <IpPledgeView about={about} />
      </Topic>
      <Topic {...link("card")}>
        <FitCardView card={card} />
        <ReferenceLine reference={card?.rule} />
      </Topic>
      <Topic {...link("conditions")}>
        <ConditionsTable about={about} />
      </Topic>
      <Topic {...link("coverage")}>
        <CoverageView about={about} />
      </Topic>
      <Topic {...link("sides")}>
        <BothSides about={about} />
      </Topic>
      <Topic {...link("milestones")}>
        <Milestones paths={fit.milestones} />
      </Topic>
    </>
  );
});
