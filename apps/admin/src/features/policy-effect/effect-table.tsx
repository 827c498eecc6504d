/** Each saved quote that moves (受影响的报价): before, after and what turned, opened one by one. */
"use client";

import type { DealOutcome } from "@xinzhi/domain";
import { effectReading, toPlainDigits } from "@xinzhi/domain";
import { CELL, SIDE_BUTTON, StateNote } from "@xinzhi/session/frame/page-states.tsx";
import { amountText } from "@xinzhi/ui/digits/amount.ts";
import { percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { bpText, yuanText } from "./effect-texts.ts";
import type { QuoteEffect } from "./use-effect-run.ts";

const FIGURE = `${CELL} figures text-right`;
const PAGE = 50;

/** The table; more of it on request. */
export function EffectTable({ rows }: { readonly rows: readonly QuoteEffect[] }) {
  const words = useTranslations("reviews.effect");
  const [shown, setShown] = useState(PAGE);
  if (rows.length === 0) return <StateNote title={words("nothingMoves")} />;
  const heads = ["quote", "principal", "breakEven", "rate", "raroc", "relent", "turned"] as const;
  return (
    <>
      <section
        aria-label={words("moving")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
        tabIndex={0}
        className="overflow-x-auto rounded border border-line bg-paper"
      >
        <table className="w-full min-w-[44rem]" data-testid="effect-rows">
          <thead>
            <tr className="text-faint">
              {heads.map((head) => (
                <th
                  key={head}
                  scope="col"
                  className={head === "quote" || head === "turned" ? CELL : FIGURE}
                >
                  {words(`heads.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <EffectRow key={row.quoteId} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length <= shown ? null : (
        <button
          type="button"
          className={`${SIDE_BUTTON} justify-self-start`}
          onClick={() => setShown(shown + PAGE)}
        >
          {words("more", { left: String(rows.length - shown) })}
        </button>
      )}
    </>
  );
}

function EffectRow({ row }: { readonly row: QuoteEffect }) {
  const words = useTranslations("reviews.effect");
  const [isOpen, setOpen] = useState(false);
  const { rateBp, breakEvenBp, rarocBp, relentYuan, taken, floor } = effectReading(row);
  const { before, after } = row;
  const priced = before.kind === "priced" ? before : after;
  const turned = [
    ...(taken === "same" ? [] : [words(`turned.${taken}`)]),
    ...(floor === "same" ? [] : [words(`turned.${floor}`)]),
  ];
  return (
    <>
      <tr data-quote={row.quoteNumber}>
        <th scope="row" className={`${CELL} figures font-normal`}>
          <button
            type="button"
            aria-expanded={isOpen}
            className="min-h-6 text-accent underline"
            onClick={() => setOpen(!isOpen)}
          >
            {row.quoteNumber}
          </button>
        </th>
        <td className={FIGURE}>
          {priced.kind === "priced"
            ? amountText(toPlainDigits(priced.principal), "tenThousand")
            : "—"}
        </td>
        <td className={FIGURE}>{bpText(breakEvenBp)}</td>
        <td className={FIGURE}>{bpText(rateBp)}</td>
        <td className={FIGURE}>{bpText(rarocBp)}</td>
        <td className={FIGURE}>{yuanText(relentYuan)}</td>
        <td className={CELL}>{turned.join("，") || "—"}</td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={7} className={`${CELL} bg-well`}>
            <div className="grid gap-2 desk:grid-cols-2">
              <Side name={words("before")} outcome={before} />
              <Side name={words("after")} outcome={after} />
            </div>
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Side({ name, outcome }: { readonly name: string; readonly outcome: DealOutcome }) {
  const words = useTranslations("reviews.effect");
  const signers = useTranslations("quotes.signers");
  if (outcome.kind === "refused") {
    return (
      <p>
        {name}：{words("notPriced")}
      </p>
    );
  }
  const { breakEven, rate, raroc, relent, signer, suitability, against } = outcome;
  const percent = (figure: typeof rate) => percentText(toPlainDigits(figure), 4);
  return (
    <div>
      <p className="font-semibold">{name}</p>
      <ul className="figures">
        <li>
          {words("heads.breakEven")}：{percent(breakEven)}；{words("heads.rate")}：{percent(rate)}
        </li>
        <li>
          RAROC：{percent(raroc)}；{words("heads.relent")}：
          {amountText(toPlainDigits(relent), "tenThousand")}
        </li>
        <li>
          {words("signer")}：{signer === "notKnown" ? "—" : signers(signer)}
        </li>
        <li>
          {words("suits")}：{words(`suitability.${suitability}`)}
          {against.length === 0
            ? ""
            : `（${against.map((part) => words(`parts.${part}`)).join("、")}）`}
        </li>
      </ul>
    </div>
  );
}
