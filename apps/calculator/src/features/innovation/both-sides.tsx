/**
 * 审批通道与双方得失: how many days approval takes, and what the bank earns over its hurdle beside what the firm has left.
 */
"use client";

import { type Decimal, toPlainDigits } from "@xinzhi/domain";
import { basisPointsText } from "@xinzhi/ui/digits/rate-text.ts";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import { Facts } from "@xinzhi/ui/layout/facts.tsx";
import { sidesSentence } from "@xinzhi/ui/words/fit-card-sentences.ts";
import { channelSentence, lackingSentence } from "@xinzhi/ui/words/fit-sentences.ts";
import { useLocale, useTranslations } from "use-intl";
import type { About } from "./about.ts";
import { coverageText } from "./coverage-text.ts";
import { ReferenceLine } from "./reference-line.tsx";

/** Channel and sides of a deal. */
export function BothSides({ about }: { readonly about: About }) {
  return (
    <div data-testid="both-sides">
      <Channel about={about} />
      <Sides about={about} />
    </div>
  );
}

function Channel({ about }: { readonly about: About }) {
  const words = useTranslations("innovationView.sides");
  const language = useLocale();
  const { channel } = about.fit;
  if (channel === undefined) return <p>{words("noChannel")}</p>;
  const { kind, workingDays, workingDaysSaved, lacking } = channel;
  const days = (count: number) => words("day", { count: String(count) });
  return (
    <div data-explained>
      <p data-channel={kind}>{channelSentence(channel, language)}</p>
      <Facts
        facts={[
          { name: words("days"), value: days(workingDays) },
          ...(kind === "green"
            ? [{ name: words("daysSaved"), value: days(workingDaysSaved) }]
            : []),
        ]}
      />
      {lacking.length === 0 ? null : (
        <>
          <p>{words("lacking")}</p>
          <ul className="list-disc pl-5">
            {lacking.map((condition) => (
              <li key={condition}>{lackingSentence(condition, language)}</li>
            ))}
          </ul>
        </>
      )}
      <ReferenceLine reference={about.conditionsReference} />
    </div>
  );
}

function Sides({ about }: { readonly about: About }) {
  const words = useTranslations("innovationView.sides");
  const units = useTranslations("units");
  const language = useLocale();
  const { card } = about;
  if (card === undefined) return null;
  const { sides } = card;
  const ratio = (value: Decimal | undefined) => (
    <span className="figures">{value === undefined ? words("unknown") : coverageText(value)}</span>
  );
  return (
    <div data-verdict={sides.verdict} className="mt-2" data-explained>
      <p>{sidesSentence(sides, language)}</p>
      <Facts
        facts={[
          { name: words("bank"), value: <Figure line="raroc" /> },
          { name: words("hurdle"), value: <Figure line="hurdle" /> },
          {
            name: words("over"),
            value: (
              <span className="figures">
                {basisPointsText(toPlainDigits(sides.overHurdleBp))} {units("basisPoints")}
              </span>
            ),
          },
          { name: words("firm"), value: ratio(sides.coverage) },
          { name: words("floor"), value: ratio(sides.floor) },
          { name: words("headroom"), value: ratio(sides.headroom) },
        ]}
      />
      <p className="text-faint text-small" data-formula>
        {words("method")}
      </p>
    </div>
  );
}
