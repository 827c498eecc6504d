/** The plan drawn (还款图): columns of principal, interest and fees. Its words are in the caption, its figures in the table. */
"use client";

import { type PlanStep, toPlainDigits } from "@xinzhi/domain/estimate";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { DRAWING, PARTS, type Part, planShapes } from "./plan-shapes.ts";

const LOOKS: Readonly<Record<Exclude<Part, "fees">, string>> = {
  principal: "fill-barless",
  interest: "fill-accent",
};

/** The drawing with its legend. Fees are hatched, so that nobody needs colours. */
export function PlanChart(props: {
  readonly steps: readonly PlanStep[];
  readonly caption: string;
}) {
  const { steps, caption } = props;
  const words = useTranslations("estimateResult.plan");
  const hatch = useId();
  const payments = steps.map(({ principal, interest, fees }) => ({
    principal: toPlainDigits(principal),
    interest: toPlainDigits(interest),
    fees: toPlainDigits(fees),
  }));
  const shapes = planShapes(payments);
  const parts = PARTS.filter((part) => shapes.some((shape) => shape.part === part));
  return (
    <figure className="grid gap-2">
      <figcaption className="text-faint">{words("chart")}</figcaption>
      <svg
        role="img"
        aria-label={caption}
        viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
        preserveAspectRatio="none"
        className="block h-40 w-full border-edge border-b"
        data-testid="plan-chart"
      >
        <Hatch id={hatch} />
        {shapes.map(({ column, part, ...place }) => (
          <rect key={`${column} ${part}`} {...place} {...lookOf(part, hatch)} data-part={part} />
        ))}
      </svg>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-faint" aria-hidden="true">
        {parts.map((part) => (
          <li key={part} className="flex items-center gap-1">
            <svg width="14" height="12" aria-hidden="true" focusable="false">
              <rect width="14" height="12" {...lookOf(part, hatch)} />
            </svg>
            {words(part)}
          </li>
        ))}
      </ul>
      <p className="text-faint text-small">{caption}</p>
    </figure>
  );
}

function lookOf(part: Part, hatch: string) {
  return part === "fees"
    ? { className: "stroke-amber", fill: `url(#${hatch})` }
    : { className: LOOKS[part] };
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" className="fill-paper" />
      <path d="M0 6L6 0" className="stroke-amber" strokeWidth="2" />
    </pattern>
  );
}
