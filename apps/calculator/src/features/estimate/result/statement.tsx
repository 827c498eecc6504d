/** 试算说明: an estimate and no offer; who lends, of which day, by which parameters, and what is a sample value. */
"use client";

import type { EstimateAnswer, PricedProduct } from "@xinzhi/domain/estimate";
import { Unbroken } from "@xinzhi/ui/layout/unbroken.tsx";
import { useTranslations } from "use-intl";
import { useIsOffline } from "../work/use-is-offline.ts";
import { useAmounts } from "./use-amounts.ts";

/** The line above the result. */
export function StatementLine({ answer }: { readonly answer: EstimateAnswer }) {
  const words = useTranslations("estimateResult.statement");
  const trial = useTranslations("estimate");
  const isOffline = useIsOffline();
  const { lender, asOf, date, isOlderThanDate } = answer.statement;
  return (
    <div className="grid gap-1" data-testid="statement-line">
      <p>
        <strong>{trial("trial")}</strong> · {lender} ·{" "}
        <Unbroken>
          {words("date")} {date} · {words("asOf")} {asOf}
        </Unbroken>
      </p>
      {isOffline ? (
        <p className="rounded bg-ambertint px-3 py-2 text-amber" data-testid="offline-note">
          <Unbroken>{words("offline", { asOf })}</Unbroken>
        </p>
      ) : isOlderThanDate ? (
        <p className="rounded bg-ambertint px-3 py-2 text-amber" data-testid="older-note">
          <Unbroken>{words("older", { asOf })}</Unbroken>
        </p>
      ) : null}
    </div>
  );
}

/** The whole statement at the end of the result. */
export function Statement(props: {
  readonly answer: EstimateAnswer;
  readonly price: PricedProduct | undefined;
}) {
  const { answer, price } = props;
  const words = useTranslations("estimateResult.statement");
  const terms = useTranslations("estimateResult.price");
  const { percent } = useAmounts();
  const { lender, asOf, date } = answer.statement;
  const rows: readonly (readonly [string, string])[] = [
    [words("lender"), lender],
    [words("date"), date],
    [words("asOf"), asOf],
    ...(price === undefined
      ? []
      : ([
          [
            words("lpr"),
            words("lprOf", {
              tenor: terms(`tenors.${price.lpr.tenor}`),
              rate: percent(price.lpr.rate.perYear),
              from: price.lpr.reference.effectiveFrom,
            }),
          ],
          [
            words("bands"),
            words("bandsOf", {
              title: `${price.bands.document.issuer} ${price.bands.document.title}`,
              from: price.bands.effectiveFrom,
              until: price.bandsEndOn === undefined ? "" : words("until", { to: price.bandsEndOn }),
            }),
          ],
          [words("version"), price.bands.id],
        ] as const)),
  ];
  const isSample = price?.bands.document.confidence === "illustrative";
  return (
    <section
      aria-label={words("title")}
      className="grid gap-2 border-line border-t pt-4"
      data-testid="statement"
    >
      <p className="font-semibold">{words("text")}</p>
      <dl className="grid gap-1">
        {rows.map(([name, value]) => (
          <div key={name} className="flex flex-wrap gap-x-3">
            <dt className="text-faint">{name}</dt>
            <dd>
              <Unbroken>{value}</Unbroken>
            </dd>
          </div>
        ))}
      </dl>
      {isSample ? (
        <p>
          <span className="rounded-sm bg-ambertint px-1 text-amber">{words("sample")}</span>{" "}
          {words("sampleNote")}
        </p>
      ) : null}
    </section>
  );
}
