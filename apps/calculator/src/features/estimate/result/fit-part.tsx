/** 能办哪些贷款: the three products, which of them fit and why; where one does not, what fails and what would make it pass. */
"use client";

import type { EstimateAnswer, FitCheck, FitCure, ProductEstimate } from "@xinzhi/domain/estimate";
import { useTranslations } from "use-intl";
import { Fold } from "../fields/fold.tsx";
import { useEstimateForm } from "../form/estimate-context.tsx";
import { priceOf } from "./answer-of.ts";
import { Section } from "./section.tsx";
import { triedCure } from "./tried-cure.ts";
import { useFitWords, useLoanUseWords } from "./use-fit-words.ts";
import { usePolicyNames } from "./use-policy-names.ts";

/** The products. */
export function FitPart(props: {
  readonly answer: EstimateAnswer;
  readonly shown: ProductEstimate | undefined;
  readonly onShow: (product: string) => void;
}) {
  const { answer, shown, onShow } = props;
  const words = useTranslations("estimateResult.fit");
  const { products, stage } = answer;
  const isLoan = stage.kind !== "notALoanYet";
  const fitsNone = products.every(({ fit }) => fit.outcome === "doesNotFit");
  return (
    <Section id="fit" title={words("title")}>
      {fitsNone ? <p>{words("none")}</p> : null}
      {isLoan ? null : <OtherSources answer={answer} />}
      <ul className="grid gap-2">
        {products.map((product) => (
          <li key={product.product}>
            <Product
              product={product}
              isShown={product.product === shown?.product}
              isOpen={shown === undefined && product.fit.outcome !== "notALoanYet"}
              onShow={() => onShow(product.product)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** 表 1: whose money suits the stage. */
function OtherSources({ answer: { stage } }: { readonly answer: EstimateAnswer }) {
  const words = useTranslations("estimateResult.fit");
  if (stage.kind === "open") return null;
  return (
    <div className="grid gap-1 rounded border border-edge bg-tint p-3" data-testid="sources">
      <p>{words("notALoan")}</p>
      <h3 className="font-semibold">{words("sources")}</h3>
      <ul className="list-disc pl-5">
        {stage.sources.map((source) => (
          <li key={source}>{words(`sourceNames.${source}`)}</li>
        ))}
      </ul>
      <p className="text-faint text-small">
        {words("sourceNote", { title: stage.reference.document.title })}
      </p>
      {stage.operationsCouldRepay ? <TryCure cure={{ kind: "repayFromOperations" }} /> : null}
    </div>
  );
}

function Product(props: {
  readonly product: ProductEstimate;
  readonly isShown: boolean;
  readonly isOpen: boolean;
  readonly onShow: () => void;
}) {
  const { product, isShown, isOpen, onShow } = props;
  const words = useTranslations("estimateResult.fit");
  const names = usePolicyNames();
  const { outcome, checks, track } = product.fit;
  const against = checks.filter((check) => check.outcome !== "holds");
  return (
    <div
      className={`grid gap-2 rounded border bg-paper p-3 ${isShown ? "border-accent" : "border-line"}`}
      data-product={product.product}
      data-outcome={outcome}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">{names.product(product)}</h3>
        <p className={`rounded-sm px-2 ${LOOKS[outcome]}`}>{words(`outcomes.${outcome}`)}</p>
        <span className="flex-1" />
        <ShowButton product={product} isShown={isShown} onShow={onShow} />
      </div>
      <Fold title={words("why")} isOpen={isOpen}>
        {against.length === 0 ? <p>{words("allHold")}</p> : null}
        <p className="text-faint">{words(track)}</p>
        <ul className="mt-2 grid gap-3">
          {against.map((check) => (
            <Check key={check.code} check={check} />
          ))}
        </ul>
      </Fold>
    </div>
  );
}

const LOOKS: Readonly<Record<ProductEstimate["fit"]["outcome"], string>> = {
  fits: "bg-tint text-accent",
  open: "bg-ambertint text-amber",
  doesNotFit: "bg-vermiliontint text-vermilion",
  notALoanYet: "bg-ambertint text-amber",
};

function ShowButton(props: {
  readonly product: ProductEstimate;
  readonly isShown: boolean;
  readonly onShow: () => void;
}) {
  const words = useTranslations("estimateResult.fit");
  const names = usePolicyNames();
  if (props.isShown) return <span className="text-faint">{words("chosen")}</span>;
  if (priceOf(props.product) === undefined) return null;
  return (
    <button
      type="button"
      className="min-h-11 px-2 text-accent underline print:hidden"
      onClick={props.onShow}
    >
      {words("choose")}
      <span className="sr-only">: {names.product(props.product)}</span>
    </button>
  );
}

function Check({ check }: { readonly check: FitCheck }) {
  const words = useTranslations("estimateResult.fit");
  const { value } = useFitWords();
  const reasonText = useLoanUseWords();
  const { code, needed, actual, cures, reasons } = check;
  return (
    <li className="grid gap-1" data-check={code}>
      <p className="font-semibold">{words(`checks.${code}`)}</p>
      {needed === undefined ? null : <p>{words("needed", { needed: value(needed) })}</p>}
      {actual === undefined ? null : <p>{words("actual", { actual: value(actual) })}</p>}
      {reasons.map((reason) => (
        <p key={reason.code}>{reasonText(reason)}</p>
      ))}
      {cures.length === 0 ? null : (
        <>
          <p>{words("fix")}</p>
          <ul className="grid gap-1">
            {cures.map((cure) => (
              <li key={cure.kind}>
                <TryCure cure={cure} />
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

/** What would make it pass; where the form can be changed so at once, a button does. */
function TryCure({ cure }: { readonly cure: FitCure }) {
  const words = useTranslations("estimateResult.fit");
  const fit = useFitWords();
  const { change } = useEstimateForm();
  const tried = triedCure(cure);
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <span className="min-w-0 flex-1">{fit.cure(cure)}</span>
      {tried === undefined ? null : (
        <button
          type="button"
          className="min-h-11 rounded border border-edge bg-paper px-3 hover:border-accent print:hidden"
          onClick={() => change(tried)}
        >
          {words("tryIt")}
          <span className="sr-only">: {fit.cure(cure)}</span>
        </button>
      )}
    </div>
  );
}
