/**
 * A section of the form (分组): folded it shows its one-line reading; with a problem inside it stands open.
 */
"use client";

import { useTranslations } from "use-intl";
import { useDealForm } from "./form-context.tsx";
import { FormItems } from "./form-items.tsx";
import { useProblemWords } from "./problem-words.ts";
import {
  CHOOSERS,
  fieldAt,
  LISTS,
  SECTION_ITEMS,
  type SectionCode,
  sectionOf,
} from "./table/sections.ts";

/** A section with its heading, its reading and its fields. */
export function FormSection(props: {
  readonly code: SectionCode;
  readonly reading: string;
  readonly isOpen: boolean;
  readonly onToggle: (code: SectionCode) => void;
}) {
  const { code, reading, isOpen, onToggle } = props;
  const { told, sampleFields } = useDealForm();
  const words = useTranslations("dealForm");
  const hasSample = [...sampleFields].some((path) => sectionOf(path) === code);
  const count = told.filter(({ path }) => sectionOf(path) === code).length;
  const stands = isOpen || count > 0;
  const bodyId = `section-${code}`;
  return (
    <section className="border-line border-b" data-section={code}>
      <h3>
        <button
          type="button"
          aria-expanded={stands}
          aria-controls={stands ? bodyId : undefined}
          className="flex min-h-9 w-full items-center gap-2 px-3 text-left hover:bg-tint"
          onClick={() => onToggle(code)}
        >
          <span aria-hidden="true" className="w-3 text-faint">
            {stands ? "▾" : "▸"}
          </span>
          <span className="shrink-0 font-semibold">{words(`sections.${code}`)}</span>
          <span className="min-w-0 flex-1 truncate text-right text-faint text-small">
            {stands ? "" : reading}
          </span>
          {hasSample && !stands ? (
            <span className="shrink-0 rounded-sm bg-ambertint px-1 text-amber text-small">
              {words("sampleMark")}
            </span>
          ) : null}
          {count === 0 ? null : (
            <span className="rounded bg-vermiliontint px-1.5 text-small text-vermilion">
              {count}
            </span>
          )}
        </button>
      </h3>
      {stands ? (
        <div id={bodyId} className="grid grid-cols-[minmax(0,1fr)] gap-2 px-3 pt-1 pb-3">
          <PlacelessProblems code={code} />
          <FormItems items={SECTION_ITEMS[code]} />
        </div>
      ) : null}
    </section>
  );
}

const OWN_PLACES = new Set([...LISTS, ...CHOOSERS].map(({ path }) => path));

/** Problems of a part for which the form has no field of its own. */
function PlacelessProblems({ code }: { readonly code: SectionCode }) {
  const { state, told } = useDealForm();
  const problemWords = useProblemWords(state.amountUnit);
  const placeless = told.filter(
    ({ path }) => sectionOf(path) === code && fieldAt(path) === undefined && !OWN_PLACES.has(path),
  );
  return placeless.map((problem) => (
    <p key={problem.path} className="text-small text-vermilion" data-testid="place-error">
      {problemWords(problem)}
    </p>
  ));
}
