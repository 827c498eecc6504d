/**
 * A few facts side by side (要点列): each a name and its value, in as many columns as there is room for.
 */
import type { ReactNode } from "react";
import { Unbroken } from "./unbroken.tsx";

/** One fact; `note` says what stands behind it. */
export type Fact = { readonly name: string; readonly value: ReactNode; readonly note?: ReactNode };

/** The facts, in their order. */
export function Facts(props: { readonly facts: readonly Fact[]; readonly testId?: string }) {
  return (
    <dl className="my-1 flex flex-wrap gap-x-8 gap-y-1" data-testid={props.testId}>
      {props.facts.map(({ name, value, note }) => (
        <div key={name} className="min-w-0">
          <dt className="text-faint text-small">{name}</dt>
          <dd>
            <Unbroken>{value}</Unbroken>
            {note === undefined ? null : (
              <span className="ml-2 text-faint text-small">
                <Unbroken>{note}</Unbroken>
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
