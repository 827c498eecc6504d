/**
 * 知识产权质押: every right with what it carries or why it carries nothing, and the capacity over time against the balance it secures.
 */
"use client";

import { MissingPart } from "@xinzhi/ui/layout/part-states.tsx";
import { pledgeSentence } from "@xinzhi/ui/words/fit-sentences.ts";
import { useLocale, useTranslations } from "use-intl";
import type { About } from "./about.ts";
import { CapacityChart } from "./capacity-chart.tsx";
import { PledgedRights } from "./pledged-rights.tsx";

/** The pledge of a deal. */
export function IpPledgeView({ about }: { readonly about: About }) {
  const words = useTranslations("innovationView.pledge");
  const language = useLocale();
  const { ipPledge } = about.fit;
  const { life } = about.request;
  if (ipPledge === undefined || life.kind === "months") {
    return <MissingPart>{words("none")}</MissingPart>;
  }
  return (
    <div data-testid="ip-pledge" data-holds={ipPledge.holds} data-explained>
      <p>{pledgeSentence(ipPledge, language)}</p>
      <PledgedRights found={ipPledge} />
      <CapacityChart found={ipPledge} life={life} />
    </div>
  );
}
