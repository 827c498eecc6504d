/**
 * The four headline figures (要点): the customer's rate, RAROC against its target, EVA, and the customer's all-in annual
 * cost. Each opens into its explanation.
 */
"use client";

import { type LineId, toPlainDigits } from "@xinzhi/domain";
import { percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { useLines } from "@xinzhi/ui/explanation/lines-context.tsx";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

const HEADLINE_DECIMALS = 2;

/** The headline of a quote. `spread` is how the rate stands to its base, in words. */
export function HeadlineFigures(props: { readonly spread: string }) {
  const words = useTranslations("desk.headline");
  const terms = useTranslations("terms");
  const lineOf = useLines();
  const raroc = lineOf("raroc")?.value;
  const hurdle = lineOf("hurdle")?.value;
  const meetsTarget = raroc !== undefined && hurdle !== undefined && raroc.gte(hurdle);
  const target =
    hurdle === undefined
      ? ""
      : words("target", { hurdle: percentText(toPlainDigits(hurdle), HEADLINE_DECIMALS) });
  const effective = ["xirr", "irrEffective"].find((id) => lineOf(id) !== undefined);
  return (
    <dl className="grid grid-cols-2 gap-px bg-line desk:grid-cols-4" data-testid="headline">
      <Headline term={terms("customerRate.name")} line="customerRate" note={props.spread} />
      <Headline
        term={words("raroc")}
        line="raroc"
        note={
          <>
            {target} ·{" "}
            <span className={meetsTarget ? "" : "text-vermilion"}>
              {words(meetsTarget ? "atTarget" : "belowTarget")}
            </span>
          </>
        }
      />
      <Headline term={words("eva")} line="eva" note={terms("eva.name")} withUnit />
      {effective === undefined ? null : (
        <Headline term={words("allIn")} line={effective} note={words("allInMethod")} />
      )}
    </dl>
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
        <p className="text-faint text-small">{note}</p>
      </dd>
    </div>
  );
}
