/** Everything that is wrong in one list (错误汇总), each leading to its field. */
"use client";

import { useTranslations } from "use-intl";
import type { FormProblem } from "../policy-form/form-context.tsx";
import { goToField } from "../policy-form/go-to-field.ts";

/** The list; its heading tells how many. */
export function FaultList({ problems }: { readonly problems: readonly FormProblem[] }) {
  const words = useTranslations("policyDesk.draft");
  return (
    <section className="rounded border border-line bg-paper p-3" data-testid="faults">
      <h2 className="font-semibold" role="status">
        {problems.length === 0
          ? words("noFaults")
          : words("faults", { count: String(problems.length) })}
      </h2>
      <ul className="mt-1 grid gap-1">
        {problems.map(({ path, text }, index) => (
          <li key={`${path} ${text} ${index}`}>
            <button
              type="button"
              className="min-h-6 text-left text-vermilion underline underline-offset-4"
              onClick={() => goToField(path)}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
