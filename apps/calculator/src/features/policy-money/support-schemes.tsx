/**
 * 贴息、担保与风险补偿: which scheme of each kind stands behind the loan, with its figures, or that there is none.
 */
"use client";

import type { LineId, Quote } from "@xinzhi/domain";
import { useLines } from "@xinzhi/ui/explanation/lines-context.tsx";
import { Figure } from "@xinzhi/ui/figures/figure.tsx";
import { type Fact, Facts } from "@xinzhi/ui/layout/facts.tsx";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

/** The three kinds, one after the other. */
export function SupportSchemes({ quote }: { readonly quote: Quote }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3" data-testid="schemes">
      <Subsidy quote={quote} />
      <Guarantee quote={quote} />
      <Fund quote={quote} />
    </div>
  );
}

function Scheme(props: {
  readonly kind: string;
  readonly name: string | undefined;
  readonly facts: readonly Fact[];
  readonly children?: ReactNode;
}) {
  return (
    <div>
      <h4 className="text-faint text-small">{props.kind}</h4>
      {props.name === undefined ? null : <p>{props.name}</p>}
      {props.children}
      {props.facts.length === 0 ? null : <Facts facts={props.facts} />}
    </div>
  );
}

/** The facts whose lines the quote has. */
function useFacts(): (
  named: readonly (readonly [name: string, line: LineId])[],
) => readonly Fact[] {
  const lineOf = useLines();
  return (named) =>
    named
      .filter(([, line]) => lineOf(line) !== undefined)
      .map(([name, line]) => ({ name, value: <Figure line={line} withUnit /> }));
}

function Subsidy({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("policyMoney.schemes");
  const factsOf = useFacts();
  const { subsidy, subsidyAnswer } = quote.figures.deal;
  const [grant] = subsidyAnswer?.applied ?? [];
  if (subsidy === undefined) {
    return (
      <Scheme kind={words("subsidy")} name={undefined} facts={[]}>
        <p>{words("noSubsidy")}</p>
      </Scheme>
    );
  }
  const { span } = subsidy;
  const runs = span.kind === "dated" ? `${span.from} → ${span.to}` : undefined;
  return (
    <Scheme
      kind={words("subsidy")}
      name={grant?.scheme.value.name ?? words("givenSubsidy")}
      facts={[
        ...factsOf([
          [words("rate"), "subsidyRate"],
          [words("cap"), "subsidyCap"],
          [words("total"), "subsidyTotal"],
        ]),
        ...(runs === undefined
          ? []
          : [{ name: words("span"), value: <span className="figures">{runs}</span> }]),
      ]}
    />
  );
}

function Guarantee({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("policyMoney.schemes");
  const factsOf = useFacts();
  const { answers, creditRisk } = quote.figures.deal.request;
  const { guarantee } = answers;
  if (creditRisk.guaranteedShare.share.isZero()) {
    return (
      <Scheme kind={words("guarantee")} name={undefined} facts={[]}>
        <p>{words("noGuarantee")}</p>
      </Scheme>
    );
  }
  return (
    <Scheme
      kind={words("guarantee")}
      name={guarantee?.scheme.value.name}
      facts={factsOf([
        [words("guaranteedShare"), "guaranteedShare"],
        [words("asked"), "guaranteeAsked"],
        [words("capLeft"), "guaranteeCapLeft"],
        [words("lgdGuaranteed"), "effectiveLgd"],
      ])}
    >
      {guarantee?.answer.boundBy === undefined ? null : <p>{words("boundByCap")}</p>}
    </Scheme>
  );
}

function Fund({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("policyMoney.schemes");
  const factsOf = useFacts();
  const { answers, compensation } = quote.figures.deal.request;
  if (compensation === undefined) {
    return (
      <Scheme kind={words("fund")} name={undefined} facts={[]}>
        <p>{words("noFund")}</p>
      </Scheme>
    );
  }
  return (
    <Scheme
      kind={words("fund")}
      name={answers.fund?.value.name}
      facts={factsOf([
        [words("compensatedShare"), "compensatedShare"],
        [words("compensation"), "compensation"],
        [words("lgd"), "lgdAfterCompensation"],
      ])}
    />
  );
}
