/**
 * The four headline figures (要点): the customer's rate, RAROC against its target, EVA, and the customer's all-in annual
 * cost. Each opens into its explanation.
 */
"use client";

import type { LineId } from "@xinzhi/domain";
import { useLines } from "@xinzhi/ui/explanation/lines-context.tsx";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

const HEADLINE_DECIMALS = 2;

/** The headline of a quote. `tenor` is the base of the first rate, nothing for a rate without one. */
export function HeadlineFigures(props: {
  readonly tenor: string | undefined;
  /** One more reading in the same look. */
  readonly beside: ReactNode;
}) {
  const { tenor, beside } = props;
  const words = useTranslations("desk.headline");
  const terms = useTranslations("terms");
  const lineOf = useLines();
  const raroc = lineOf("raroc")?.value;
  const hurdle = lineOf("hurdle")?.value;
  const meetsTarget = raroc !== undefined && hurdle !== undefined && raroc.gte(hurdle);
  const hasSteps = lineOf("annualRate#2") !== undefined;
  const effective = ["xirr", "irrEffective"].find((id) => lineOf(id) !== undefined);
  return (
    <dl className="grid grid-cols-2 gap-px bg-line desk:grid-cols-5" data-testid="headline">
      <Headline
        term={terms("customerRate.name")}
        line="customerRate"
        note={hasSteps ? words("averageOfSteps") : <OverBase tenor={tenor} />}
      />
      <Headline
        term={words("raroc")}
        line="raroc"
        note={
          <>
            {words("target")} <Figure line="hurdle" decimals={HEADLINE_DECIMALS} /> ·{" "}
            <span className={meetsTarget ? "" : "text-vermilion"}>
              {words(meetsTarget ? "atTarget" : "belowTarget")}
            </span>
          </>
        }
      />
      <Headline term={words("eva")} line="eva" note={terms("eva.name")} withUnit />
      {effective === undefined ? null : (
        <Headline
          term={words("allIn")}
          line={effective}
          note={<AllInNote effective={effective} />}
        />
      )}
      {beside}
    </dl>
  );
}

/** How the rate stands to its base, e.g. `LPR1Y −10 BP`: the spread opens, too. */
function OverBase({ tenor }: { readonly tenor: string | undefined }) {
  if (tenor === undefined) return null;
  return (
    <>
      {tenor} <Figure line="rateSpread#1" asSpread />
    </>
  );
}

/** How the cost was found, and what is left of it where the treasury pays a part. */
function AllInNote({ effective }: { readonly effective: string }) {
  const words = useTranslations("desk.headline");
  const lineOf = useLines();
  const subsidised = `${effective}@afterSubsidy`;
  if (lineOf(subsidised) === undefined) return words("allInMethod");
  return (
    <>
      {words("allInMethod")} · {words("afterSubsidy")}{" "}
      <Figure line={subsidised} decimals={HEADLINE_DECIMALS} />
    </>
  );
}

function Headline(props: {
  readonly term: string;
  readonly line: LineId;
  readonly note: ReactNode;
  readonly withUnit?: boolean;
}) {
  const { term, line, note, withUnit } = props;
  return (
    <div className="bg-paper px-3 py-2">
      <dt className="text-faint text-small">{term}</dt>
      <dd>
        <Figure
          line={line}
          decimals={HEADLINE_DECIMALS}
          className="text-figure desk:text-headline"
          {...(withUnit ? { withUnit } : {})}
        />
        <div className="text-faint text-small">{note}</div>
      </dd>
    </div>
  );
}
