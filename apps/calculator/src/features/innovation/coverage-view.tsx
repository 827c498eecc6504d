/**
 * 偿债备付率与压力: coverage of every stretch as it is and under a stress that the reader chooses, against the product's floor.
 */
"use client";

import {
  type Decimal,
  decimal,
  inBasisPoints,
  type StressedCoverage,
  stressedCoverages,
  toPlainDigits,
} from "@xinzhi/domain";
import { SegmentedChoice } from "@xinzhi/ui/fields/segmented-choice.tsx";
import { Facts } from "@xinzhi/ui/layout/facts.tsx";
import { MissingPart } from "@xinzhi/ui/layout/part-states.tsx";
import { shareInWords } from "@xinzhi/ui/words/money-words.ts";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { About } from "./about.ts";
import { CoverageTable } from "./coverage-table.tsx";
import { coverageText } from "./coverage-text.ts";
import { StressMatrix } from "./stress-matrix.tsx";

/** What a reader may try: a way to look at a loan, not a rule of any bank. */
const CASH_CUTS = ["0", "0.1", "0.2", "0.3"];
const RATES_ADDED = ["0", "0.01"];

const STRESSES = RATES_ADDED.flatMap((added) =>
  CASH_CUTS.map((cut) => ({
    cashCut: { share: decimal(cut) },
    rateAdded: { addedPerYear: decimal(added) },
  })),
);

/** The coverage of a deal with told cash. */
export function CoverageView({ about }: { readonly about: About }) {
  const words = useTranslations("innovationView.coverage");
  const { cashFlows, paymentsEach } = about.question;
  const { deal } = about.fit;
  const stressed = useMemo(
    () =>
      cashFlows === undefined
        ? undefined
        : stressedCoverages({ deal, cashFlows, paymentsEach }, STRESSES),
    [deal, cashFlows, paymentsEach],
  );
  if (stressed === undefined) return <MissingPart>{words("none")}</MissingPart>;
  return <Stressed about={about} stressed={stressed} />;
}

function Stressed(props: {
  readonly about: About;
  readonly stressed: readonly StressedCoverage[];
}) {
  const { about, stressed } = props;
  const words = useTranslations("innovationView.coverage");
  const [cut, setCut] = useState("0");
  const [added, setAdded] = useState("0");
  const floor = about.fit.conditions?.checks.find(({ code }) => code === "dscrFloor")?.applied;
  const at = (cutDigits: string, addedDigits: string) =>
    stressed.find(
      ({ cashCut, rateAdded }) =>
        toPlainDigits(cashCut.share) === cutDigits &&
        toPlainDigits(rateAdded.addedPerYear) === addedDigits,
    )?.coverage;
  const base = at("0", "0");
  const chosen = at(cut, added);
  if (base === undefined || chosen === undefined) return null;
  const isStressed = cut !== "0" || added !== "0";
  const pair = (own: Decimal | undefined, under: Decimal | undefined) =>
    isStressed ? `${coverageText(own)} → ${coverageText(under)}` : coverageText(own);
  return (
    <div data-testid="coverage" data-explained>
      <StressControl cut={cut} added={added} onCut={setCut} onAdd={setAdded} />
      <div aria-live="polite">
        <Facts
          facts={[
            {
              name: words("least"),
              value: (
                <span className="figures" data-least>
                  {pair(base.minimum?.coverage, chosen.minimum?.coverage)}
                </span>
              ),
            },
            {
              name: words("average"),
              value: <span className="figures">{pair(base.average, chosen.average)}</span>,
            },
            ...(floor === undefined
              ? []
              : [
                  {
                    name: words("floor"),
                    value: <span className="figures">{coverageText(floor)}</span>,
                  },
                ]),
          ]}
        />
      </div>
      <CoverageTable base={base} chosen={isStressed ? chosen : undefined} floor={floor} />
      <StressMatrix stressed={stressed} cashCuts={CASH_CUTS} floor={floor} />
    </div>
  );
}

function StressControl(props: {
  readonly cut: string;
  readonly added: string;
  readonly onCut: (digits: string) => void;
  readonly onAdd: (digits: string) => void;
}) {
  const words = useTranslations("innovationView.coverage");
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-6 gap-y-2" data-testid="stress">
      <span className="flex items-center gap-2">
        <span className="text-faint text-small">{words("cash")}</span>
        <SegmentedChoice
          label={words("cash")}
          chosen={props.cut}
          onChoose={props.onCut}
          choices={CASH_CUTS.map((digits) => ({
            value: digits,
            label:
              digits === "0"
                ? words("unchanged")
                : words("cashCut", { share: shareInWords(decimal(digits)) }),
          }))}
        />
      </span>
      <span className="flex items-center gap-2">
        <span className="text-faint text-small">{words("rate")}</span>
        <SegmentedChoice
          label={words("rate")}
          chosen={props.added}
          onChoose={props.onAdd}
          choices={RATES_ADDED.map((digits) => ({
            value: digits,
            label:
              digits === "0"
                ? words("unchanged")
                : words("rateAdded", { bp: toPlainDigits(inBasisPoints(decimal(digits))) }),
          }))}
        />
      </span>
    </div>
  );
}
