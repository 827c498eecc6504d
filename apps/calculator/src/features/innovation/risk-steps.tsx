/**
 * 调整值多少: the yearly expected loss before the scorecards, what every cause moves it by, and after.
 */
"use client";

import { type Decimal, inBasisPoints, type RiskStep, toPlainDigits } from "@xinzhi/domain";
import { Meter } from "@xinzhi/ui/charts/meter.tsx";
import { basisPointsText, percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { DataTable, DrawnCell, NumberCell, RowName, Rows } from "@xinzhi/ui/layout/data-table.tsx";
import { useTranslations } from "use-intl";
import type { Assessment } from "./about.ts";
import { signedCount } from "./stage-wizard.tsx";

type Credit = NonNullable<Assessment["credit"]>;

const RATE_DECIMALS = 4;

/** The steps of a credit. */
export function RiskSteps({ credit }: { readonly credit: Credit }) {
  const words = useTranslations("innovationView.cards");
  const { before, after, rating, steps } = credit;
  const { asked, applied } = rating;
  const moves = steps.map(({ movedBp }) => movedBp);
  return (
    <div>
      <h4 className="font-semibold">{words("steps")}</h4>
      <DataTable
        label={words("steps")}
        testId="risk-steps"
        formula={words("stepsMethod", {
          guaranteed: percentText(toPlainDigits(before.guaranteedShare.share), 2),
        })}
        columns={[
          { text: words("cause") },
          { text: words("moved"), isDrawn: true },
          { text: words("grade") },
          { text: words("pd"), isNumber: true },
          { text: words("lgd"), isNumber: true },
          { text: words("moved"), isNumber: true },
          { text: words("loss"), isNumber: true },
        ]}
      >
        <Rows>
          <StateRow name={words("causes.before")} grade={rating.ownGrade} state={before} />
          {steps.map((step) => (
            <StepRow key={step.cause} step={step} moves={moves} />
          ))}
        </Rows>
        <tfoot className="border-line border-t font-semibold">
          <StateRow name={words("causes.after")} grade={rating.grade} state={after} />
        </tfoot>
      </DataTable>
      {asked === applied ? null : (
        <p>{words("cut", { asked: signedCount(asked), applied: signedCount(applied) })}</p>
      )}
      <p className="text-faint text-small">{words("priceNote")}</p>
    </div>
  );
}

function StateRow(props: {
  readonly name: string;
  readonly grade: string;
  readonly state: Credit["before"];
}) {
  const { pd, lgd, expectedLoss } = props.state;
  return (
    <tr>
      <RowName>{props.name}</RowName>
      <td aria-hidden="true" />
      <td className="py-1 pr-3">{props.grade}</td>
      <NumberCell>{percentText(toPlainDigits(pd.perYear), RATE_DECIMALS)}</NumberCell>
      <NumberCell>{percentText(toPlainDigits(lgd.share), 2)}</NumberCell>
      <td />
      <NumberCell>{basisPoints(inBasisPoints(expectedLoss.perYear))}</NumberCell>
    </tr>
  );
}

function StepRow({ step, moves }: { readonly step: RiskStep; readonly moves: readonly Decimal[] }) {
  const words = useTranslations("innovationView.cards.causes");
  const stage = useTranslations("innovationView.stage");
  const { cause, notches, grade, pd, lgd, movedBp, expectedLoss } = step;
  return (
    <tr data-cause={cause} data-moved={toPlainDigits(movedBp)}>
      <RowName>
        {words(cause)}
        {cause === "lgdAdded" ? null : (
          <span className="block text-faint text-small">
            {stage("notch", { count: signedCount(notches) })}
          </span>
        )}
      </RowName>
      <DrawnCell>
        <Meter
          digits={toPlainDigits(movedBp)}
          least={edgeOf(moves, "least")}
          most={edgeOf(moves, "most")}
          look={movedBp.isNegative() ? "less" : "plain"}
        />
      </DrawnCell>
      <td className="py-1 pr-3">{grade}</td>
      <NumberCell>{percentText(toPlainDigits(pd.perYear), RATE_DECIMALS)}</NumberCell>
      <NumberCell>{percentText(toPlainDigits(lgd.share), 2)}</NumberCell>
      <NumberCell>{signed(movedBp)}</NumberCell>
      <NumberCell>{basisPoints(inBasisPoints(expectedLoss.perYear))}</NumberCell>
    </tr>
  );
}

/** The least or the greatest move, nought included: where the drawing begins or ends. */
function edgeOf(moves: readonly Decimal[], edge: "least" | "most"): string {
  return moves
    .map(toPlainDigits)
    .reduce(
      (found, digits) =>
        (edge === "least" ? Number(digits) < Number(found) : Number(digits) > Number(found))
          ? digits
          : found,
      "0",
    );
}

function basisPoints(value: Decimal): string {
  return basisPointsText(toPlainDigits(value));
}

function signed(value: Decimal): string {
  const text = basisPoints(value);
  return value.isNegative() || value.isZero() ? text : `+${text}`;
}
