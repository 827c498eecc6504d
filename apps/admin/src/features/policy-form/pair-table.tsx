/** Standard and preferential terms side by side (标准与优惠): a row for each term, so that the tilt is seen as a number. */
"use client";

import type { PolicyField, PolicyPart } from "@xinzhi/domain/schemas";
import { policyUnit, unitWord } from "@xinzhi/ui/words/policy-text.ts";
import { useTranslations } from "use-intl";
import { problemsAt, usePolicyForm, usePolicyNames } from "./form-context.tsx";
import type { Path } from "./json-path.ts";
import { Leaf } from "./leaf.tsx";
import { NamesLeaf } from "./names-leaf.tsx";

const SIDES = ["standard", "preferential"] as const;

/** Whether a field is such a pair. */
export function isPair(field: PolicyField): boolean {
  return (
    field.kind === "group" &&
    field.parts.length === SIDES.length &&
    SIDES.every((side) => field.parts.some(({ name }) => name === side))
  );
}

/** The table. */
export function PairTable(props: {
  readonly parts: readonly PolicyPart[];
  readonly path: Path;
  readonly along: readonly string[];
}) {
  const { parts, path, along } = props;
  const names = usePolicyNames();
  const words = useTranslations("policyDesk.form");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="relative overflow-x-auto" aria-label={words("pairs")} tabIndex={0}>
      <table className="w-full border-collapse" data-pairs>
        <thead>
          <tr className="border-line border-b text-faint text-small">
            <th scope="col" className="py-1 pr-3 text-left font-normal">
              {words("term")}
            </th>
            {SIDES.map((side) => (
              <th key={side} scope="col" className="w-2/5 px-2 py-1 text-left font-normal">
                {names.field(side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ name, field }) => (
            <PairRow
              key={name}
              name={name}
              field={field}
              path={[...path, name]}
              along={[...along, name]}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PairRow(props: {
  readonly name: string;
  readonly field: PolicyField;
  readonly path: Path;
  readonly along: readonly string[];
}) {
  const { name, field, path, along } = props;
  const names = usePolicyNames();
  const { problems } = usePolicyForm();
  const sides = field.kind === "group" ? field.parts : [];
  const errors = problemsAt(problems, path, "here");
  return (
    <tr className="border-line border-b align-top" data-pair={name}>
      <th scope="row" className="min-w-28 py-1.5 pr-3 text-left font-normal">
        {names.field(name)}
        {errors.map((text) => (
          <span key={text} className="block text-small text-vermilion" data-testid="field-error">
            {text}
          </span>
        ))}
      </th>
      {sides.map((side) => (
        <td key={side.name} className="px-2 py-1">
          <Side
            field={side.field}
            path={[...path, side.name]}
            along={[...along, side.name]}
            label={`${names.field(name)} ${names.field(side.name)}`}
          />
        </td>
      ))}
    </tr>
  );
}

function Side(props: {
  readonly field: PolicyField;
  readonly path: Path;
  readonly along: readonly string[];
  readonly label: string;
}) {
  const { field, path, along, label } = props;
  const names = usePolicyNames();
  const { problems, change } = usePolicyForm();
  const errors = problemsAt(problems, path, "here");
  if (field.kind === "names" || field.kind === "texts") {
    return <NamesLeaf {...props} field={field} isOptional={false} />;
  }
  if (field.kind !== "group") {
    const unit = change === undefined ? "" : unitWord(policyUnit(field, along), names);
    return (
      <div className="grid grid-cols-[minmax(4rem,1fr)_auto] items-start gap-x-1">
        <div>
          <Leaf {...props} isOptional={false} />
        </div>
        <span className="pt-1.5 text-faint text-small">{unit}</span>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap gap-x-3">
      {field.parts.map((part) => (
        <div key={part.name} className="grid min-w-16 flex-1">
          <span className="text-faint text-small">{names.field(part.name)}</span>
          <Leaf
            field={part.field}
            path={[...path, part.name]}
            along={[...along, part.name]}
            label={`${label} ${names.field(part.name)}`}
            isOptional={part.isOptional}
          />
        </div>
      ))}
      {errors.map((text) => (
        <p key={text} className="w-full text-small text-vermilion" data-testid="field-error">
          {text}
        </p>
      ))}
    </div>
  );
}
