/**
 * Where a value comes from (来源), as a short tag and as a full note with the document behind it.
 */
"use client";

import { assertNever, type Line, type PolicyReference } from "@xinzhi/domain";
import { useTranslations } from "use-intl";
import { Unbroken } from "../layout/unbroken.tsx";
import type { Dictionary } from "../words/dictionary.ts";
import { referenceOf } from "./reference-of.ts";
import { useIsSample } from "./sample-terms.tsx";

type RuleCode = keyof Dictionary["explanation"]["rules"];

/** The origin in words for one line of text, e.g. `政策版本 LPR-2025-05 · 全国银行间同业拆借中心`. */
export function useOriginText(): (line: Pick<Line, "origin" | "term">) => string {
  const words = useTranslations("explanation");
  const isSample = useIsSample();
  const hasWords = (rule: string): rule is RuleCode => words.has(`rules.${rule as RuleCode}`);
  return (line) => {
    const { origin } = line;
    switch (origin.kind) {
      case "computed":
        return words("origin.computed");
      case "assumed":
        return hasWords(origin.rule) ? words(`rules.${origin.rule}`) : origin.rule;
      case "counted":
        return words("countedBetween", { from: origin.from, to: origin.to });
      case "countedMonths":
        return words("countedMonths", {
          from: String(origin.fromMonth),
          to: String(origin.toMonth),
        });
      case "policy":
        return `${words("origin.policy")} ${namedReference(origin.reference)}`;
      case "given": {
        const said = words(isSample(line) ? "sampleUnchanged" : "origin.given");
        return origin.agreesWith === undefined
          ? said
          : `${said}; ${words("agreesWith")} ${namedReference(origin.agreesWith)}`;
      }
      default:
        return assertNever(origin);
    }
  };
}

function namedReference({ id, document }: PolicyReference): string {
  const issued = document.issuedOn === undefined ? "" : ` ${document.issuedOn}`;
  return `${id} · ${document.issuer}《${document.title}》${issued}`;
}

/** A short tag: who says so. Amber for what nobody has confirmed. */
export function OriginTag({ line }: { readonly line: Line }) {
  const words = useTranslations("explanation");
  const isSample = useIsSample()(line);
  const { origin } = line;
  const confidence = referenceOf(origin)?.document.confidence;
  const isAssumed = isSample || origin.kind === "assumed" || confidence === "illustrative";
  const toldAs =
    origin.kind === "policy" && confidence === "illustrative"
      ? words("confidence.illustrative")
      : words(`origin.${origin.kind}`);
  const text = isSample ? words("sampleUnchanged") : toldAs;
  return (
    <span
      className={`rounded-sm px-1 text-small ${isAssumed ? "bg-ambertint text-amber" : "bg-well text-faint"}`}
    >
      {text}
    </span>
  );
}

/** What a value's tag leaves open: the rule that filled it in, or between which days it was counted. */
export function OriginDetail({ line }: { readonly line: Line }) {
  const originText = useOriginText();
  const { origin } = line;
  const saysMore =
    origin.kind === "assumed" || origin.kind === "counted" || origin.kind === "countedMonths";
  return saysMore ? (
    <span>
      <Unbroken>{originText(line)}</Unbroken>
    </span>
  ) : null;
}

/** The document behind a value, in full. */
export function ReferenceNote({ reference }: { readonly reference: PolicyReference }) {
  const words = useTranslations("explanation");
  const { document } = reference;
  return (
    <div className="text-small text-faint" data-testid="reference">
      <p className="text-ink">
        {document.issuer}《{document.title}》
      </p>
      <p>
        <Unbroken>
          {document.issuedOn === undefined ? "" : words("issuedOn", { date: document.issuedOn })}{" "}
          {words("effectiveFrom", { date: reference.effectiveFrom })} · {reference.id} ·{" "}
          {words(`confidence.${document.confidence}`)}
        </Unbroken>
      </p>
      {document.note === undefined ? null : <p>{document.note}</p>}
    </div>
  );
}
