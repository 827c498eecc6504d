/**
 * A field of policy on the page (表单节点), drawn from what the domain says of it: rows of controls, tables of pairs, grids, and groups
 * within groups.
 */
"use client";

import type { PolicyField, PolicyPart } from "@xinzhi/domain/schemas";
import { SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { partsOf, policyText, policyUnit, unitWord } from "@xinzhi/ui/words/policy-text.ts";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { DeepList } from "./deep-list.tsx";
import { emptyValue } from "./empty-value.ts";
import { problemsAt, usePolicyForm, usePolicyNames } from "./form-context.tsx";
import { Grid, gridColumns } from "./grid.tsx";
import { pathText, valueAt, withValue } from "./json-path.ts";
import { isLeaf, Leaf, type LeafProps } from "./leaf.tsx";
import { NamesLeaf } from "./names-leaf.tsx";
import { isPair, PairTable } from "./pair-table.tsx";
import { VariantsNode, WordOrNode } from "./variants-node.tsx";

/** A field with its title; `label` says the whole of where it stands. */
export type NodeProps = LeafProps & { readonly title: string };

/** The field. */
export function Node(props: NodeProps) {
  const { field } = props;
  if (isLeaf(field)) {
    return (
      <Row {...props}>
        <Leaf {...props} />
      </Row>
    );
  }
  switch (field.kind) {
    case "names":
    case "texts":
      return (
        <Row {...props} isWide>
          <NamesLeaf {...props} field={field} />
        </Row>
      );
    case "again":
      return <Node {...props} field={field.open()} />;
    case "group":
      return (
        <Group {...props}>
          <Parts {...props} field={field} />
        </Group>
      );
    case "variants":
      return (
        <Group {...props}>
          <VariantsNode {...props} field={field} parts={(own) => <Parts {...own} />} />
        </Group>
      );
    case "wordOr":
      return (
        <Group {...props}>
          <WordOrNode {...props} field={field} inner={(own) => <Node {...own} />} />
        </Group>
      );
    case "list":
      return (
        <Group {...props}>
          <ListNode {...props} of={field.of} />
        </Group>
      );
    default:
      return null;
  }
}

function ListNode(props: NodeProps & { readonly of: PolicyField }) {
  const columns = gridColumns(props.of);
  return columns === undefined ? (
    <DeepList {...props} entry={(own) => <Node {...own} />} />
  ) : (
    <Grid {...props} columns={columns} />
  );
}

/** The parts of a group; pairs that follow each other are one table. Where nothing can be changed, what is not stated is one line. */
export function Parts(props: NodeProps) {
  const { field, path, along, label } = props;
  const { item, change } = usePolicyForm();
  const names = usePolicyNames();
  const words = useTranslations("policyDesk.writing");
  const parts = partsOf(field, valueAt(item, path));
  const pairs = parts.filter((part) => isPair(part.field));
  const others = parts.filter((part) => !isPair(part.field));
  const isUnsaid = ({ name, isOptional }: PolicyPart) =>
    change === undefined && isOptional && valueAt(item, [...path, name]) === undefined;
  const unsaid = others.filter(isUnsaid);
  return (
    <>
      {pairs.length === 0 ? null : <PairTable parts={pairs} path={path} along={along} />}
      {others
        .filter((part) => !isUnsaid(part))
        .map((part) => (
          <Node
            key={part.name}
            field={part.field}
            path={[...path, part.name]}
            along={[...along, part.name]}
            title={names.part(part)}
            label={label === "" ? names.part(part) : `${label} ${names.part(part)}`}
            isOptional={part.isOptional}
          />
        ))}
      {unsaid.length === 0 ? null : (
        <p className="py-0.5 text-faint text-small">
          {words("unsaid")}: {unsaid.map(names.part).join(words("between"))}
        </p>
      )}
    </>
  );
}

/** A title to the left, the control, and its unit with what was there before. */
function Row(props: NodeProps & { readonly isWide?: boolean; readonly children: ReactNode }) {
  const { field, along, title, isWide, children } = props;
  const names = usePolicyNames();
  const unit = unitWord(policyUnit(field, along), names);
  const { change } = usePolicyForm();
  const width = isWide
    ? "tablet:grid-cols-[10rem_minmax(0,1fr)_auto]"
    : "tablet:grid-cols-[10rem_minmax(0,16rem)_auto]";
  return (
    <div className={`grid items-start gap-x-3 py-0.5 ${width}`}>
      <span
        className={`text-faint tablet:text-right ${change === undefined ? "" : "tablet:pt-1.5"}`}
      >
        {title === "" ? "" : `${title}:`}
      </span>
      <div className="min-w-0">{children}</div>
      <span className="text-faint text-small tablet:pt-1.5">
        {change === undefined ? "" : unit}
        <Before {...props} />
      </span>
    </div>
  );
}

/** What the version before says, where it says something else. */
function Before({ field, path, along }: NodeProps) {
  const { item, base, change } = usePolicyForm();
  const names = usePolicyNames();
  const words = useTranslations("policyDesk.form");
  if (base === undefined || change === undefined) return null;
  const [was, is] = [valueAt(base, path), valueAt(item, path)];
  if (JSON.stringify(was) === JSON.stringify(is)) return null;
  return (
    <span className="ml-2 rounded-sm bg-ambertint px-1 text-amber" data-testid="before">
      {words("before", { value: policyText(field, was, names, along) })}
    </span>
  );
}

/** A group under its title; one that may be left out is made and taken away with a button. */
function Group(props: NodeProps & { readonly children: ReactNode }) {
  const { field, path, title, label, isOptional, children } = props;
  const { item, change, problems } = usePolicyForm();
  const words = useTranslations("policyDesk.form");
  const json = valueAt(item, path);
  const isThere = json !== undefined || !isOptional;
  const errors = field.kind === "list" ? [] : problemsAt(problems, path, "here");
  return (
    <fieldset className="my-1 min-w-0 border-line border-l-2 pl-3" data-group={pathText(path)}>
      <legend className={title === "" ? "sr-only" : "-ml-px pt-1 pr-2 font-semibold"}>
        {title === "" ? label : title}
        {change === undefined || !isOptional ? null : (
          <button
            type="button"
            className={`ml-2 font-normal ${SIDE_BUTTON}`}
            aria-label={`${words(isThere ? "leaveOut" : "say")} ${label}`}
            onClick={() =>
              change(withValue(item, path, isThere ? undefined : (emptyValue(field) ?? {})))
            }
          >
            {words(isThere ? "leaveOut" : "say")}
          </button>
        )}
      </legend>
      {errors.map((text) => (
        <p key={text} className="text-small text-vermilion" data-testid="field-error">
          {text}
        </p>
      ))}
      {isThere ? children : null}
    </fieldset>
  );
}
