/** The things of one kind on a day (一类政策): a row each, its values in columns, or its terms in pairs. */
"use client";

import type { AppRouter } from "@xinzhi/api";
import {
  type Json,
  type PolicyContentKind,
  type PolicyField,
  policyForm,
} from "@xinzhi/domain/schemas";
import { CELL } from "@xinzhi/session/frame/page-states.tsx";
import { Unbroken } from "@xinzhi/ui/layout/unbroken.tsx";
import { policyText } from "@xinzhi/ui/words/policy-text.ts";
import Link from "next/link";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { usePolicyNames } from "../policy-form/form-context.tsx";
import { ItemForm } from "../policy-form/item-form.tsx";
import { valueAt } from "../policy-form/json-path.ts";
import { isFigure } from "../policy-form/leaf.tsx";
import { itemOf, textIn } from "../policy-series/item-text.ts";
import { hasPairs, type ListColumn, listColumns } from "./columns.ts";
import { NewThing } from "./new-thing.tsx";
import { seriesHref } from "./section-kinds.ts";

type Thing = AppRouter["policy"]["thingsOn"]["_def"]["$types"]["output"]["things"][number];

/** The list, and the way to a new thing where the kind takes one. */
export function KindList(props: {
  readonly kind: PolicyContentKind;
  readonly things: readonly Thing[];
  readonly mayDraft: boolean;
}) {
  const { kind, things, mayDraft } = props;
  const words = useTranslations("policyDesk.list");
  const names = usePolicyNames();
  const { codes, content } = useMemo(() => policyForm(kind), [kind]);
  return (
    <section
      id={kind}
      aria-labelledby={`${kind}-title`}
      className="min-w-0 rounded border border-line bg-paper p-3"
      data-kind={kind}
    >
      <h2 id={`${kind}-title`} className="mb-1 font-semibold text-lead">
        {names.kind(kind)}
      </h2>
      {things.length === 0 ? <p className="text-faint">{words("none")}</p> : null}
      {hasPairs(content) ? (
        <div className="grid gap-4">
          {things.map((thing) => (
            <PairedThing key={thing.code} thing={thing} content={content} />
          ))}
        </div>
      ) : things.length === 0 ? null : (
        <ThingTable kind={kind} things={things} columns={listColumns(content)} />
      )}
      {mayDraft ? (
        <NewThing kind={kind} codes={codes} taken={things.map(({ code }) => code)} />
      ) : null}
    </section>
  );
}

function PairedThing({ thing, content }: { readonly thing: Thing; readonly content: PolicyField }) {
  const item = useMemo(() => itemOf(thing.inForce?.content ?? ""), [thing.inForce?.content]);
  return (
    <div data-thing={thing.code}>
      <p className="flex flex-wrap items-baseline gap-x-4">
        <ThingLink thing={thing} />
        <StateNote thing={thing} />
      </p>
      {thing.inForce === undefined ? null : (
        <ItemForm item={item} content={content} isHeadShown={false} />
      )}
    </div>
  );
}

function ThingLink({ thing: { kind, code } }: { readonly thing: Thing }) {
  const names = usePolicyNames();
  return (
    <Link
      href={seriesHref(kind, code)}
      prefetch={false}
      className="inline-flex min-h-6 items-center font-semibold text-accent underline"
    >
      {names.code(kind, code)}
    </Link>
  );
}

/** Which version holds, which comes, and whether one waits. */
function StateNote({ thing }: { readonly thing: Thing }) {
  const words = useTranslations("policyDesk.list");
  const series = useTranslations("policyDesk.series");
  const { inForce, next, pendingChange } = thing;
  return (
    <span className="text-small">
      {inForce === undefined ? (
        <span className="text-faint">{words("notInForce")}</span>
      ) : (
        <span className="figures">
          <Unbroken>
            {series("version", { revision: String(inForce.revision) })} · {inForce.effectiveFrom}
          </Unbroken>
        </span>
      )}
      {next === undefined ? null : (
        <span className="ml-2 text-faint">
          <Unbroken>
            {words("next", { revision: String(next.revision), date: next.effectiveFrom })}
          </Unbroken>
        </span>
      )}
      {pendingChange === undefined ? null : (
        <Link
          href={`/reviews/${pendingChange}`}
          prefetch={false}
          className="ml-2 rounded-sm bg-ambertint px-1 text-amber underline"
        >
          {words("waiting")}
        </Link>
      )}
    </span>
  );
}

function ThingTable(props: {
  readonly kind: PolicyContentKind;
  readonly things: readonly Thing[];
  readonly columns: readonly ListColumn[];
}) {
  const { kind, things, columns } = props;
  const words = useTranslations("policyDesk.list");
  const names = usePolicyNames();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="relative overflow-x-auto" aria-label={names.kind(kind)} tabIndex={0}>
      <table className="w-full border-collapse">
        <thead>
          <tr className="text-faint text-small">
            <th scope="col" className={CELL}>
              {words("item")}
            </th>
            {columns.map(({ name, field }) => (
              <th
                key={name}
                scope="col"
                className={`${CELL} ${isFigure(field) ? "text-right" : ""}`}
              >
                {names.field(name)}
              </th>
            ))}
            <th scope="col" className={CELL}>
              {words("version")}
            </th>
            <th scope="col" className={CELL}>
              {words("document")}
            </th>
          </tr>
        </thead>
        <tbody>
          {things.map((thing) => (
            <ThingRow key={thing.code} thing={thing} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A value, or a dash where the document does not speak of it. */
function CellText(props: {
  readonly value: Json | undefined;
  readonly field: PolicyField;
  readonly path: readonly string[];
}) {
  const { value, field, path } = props;
  const names = usePolicyNames();
  const text = policyText(field, value, names, path);
  if (value !== undefined) return <Unbroken>{text}</Unbroken>;
  return (
    <span className="text-faint">
      <span aria-hidden="true">—</span>
      <span className="sr-only">{text}</span>
    </span>
  );
}

function ThingRow(props: { readonly thing: Thing; readonly columns: readonly ListColumn[] }) {
  const { thing, columns } = props;
  const names = usePolicyNames();
  const item = itemOf(thing.inForce?.content ?? thing.next?.content ?? "");
  const document = itemOf(JSON.stringify(item["document"] ?? {}));
  const confidence = textIn(document, "confidence");
  return (
    <tr data-thing={thing.code}>
      <th scope="row" className={`${CELL} min-w-32 font-normal`}>
        <ThingLink thing={thing} />
      </th>
      {columns.map(({ name, path, field }) => (
        <td
          key={name}
          className={`${CELL} ${isFigure(field) ? "figures whitespace-nowrap text-right" : "min-w-20"}`}
        >
          <CellText value={valueAt(item, ["content", ...path])} field={field} path={path} />
        </td>
      ))}
      <td className={`${CELL} min-w-32`}>
        <StateNote thing={thing} />
      </td>
      <td className={`${CELL} min-w-48 text-small`} lang="zh-CN">
        {textIn(document, "issuer")}《{textIn(document, "title")}》
        {confidence === "confirmed" || confidence === "" ? null : (
          <span className="ml-1 whitespace-nowrap rounded-sm bg-ambertint px-1 text-amber">
            {names.value(confidence)}
          </span>
        )}
      </td>
    </tr>
  );
}
