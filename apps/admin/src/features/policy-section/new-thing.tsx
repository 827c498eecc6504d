/** A thing that policy does not speak of yet (新增一项): its code is chosen where the engine asks by fixed codes, and typed elsewhere. */
"use client";

import { isNoticeKind, isRegisterKind, type PolicyContentKind } from "@xinzhi/domain/schemas";
import { SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { CONTROL_LOOK } from "@xinzhi/ui/fields/field.tsx";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { usePolicyNames } from "../policy-form/form-context.tsx";
import { seriesHref } from "./section-kinds.ts";

/** The way to its page; nothing where every code is taken. */
export function NewThing(props: {
  readonly kind: PolicyContentKind;
  readonly codes: readonly string[] | "any";
  readonly taken: readonly string[];
}) {
  const { kind, codes, taken } = props;
  const words = useTranslations("policyDesk.list");
  const names = usePolicyNames();
  const router = useRouter();
  const id = useId();
  const isFree = isNoticeKind(kind) || codes === "any";
  const listed = isRegisterKind(kind) ? codes : [kind];
  const open = isFree || listed === "any" ? [] : listed.filter((code) => !taken.includes(code));
  const [code, setCode] = useState("");
  const chosen = isFree ? code.trim() : code || (open[0] ?? "");
  if (!isFree && open.length === 0) return null;
  return (
    <form
      className="mt-2 flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== "") router.push(seriesHref(kind, chosen));
      }}
    >
      <label htmlFor={id} className="text-faint">
        {words("new")}:
      </label>
      {isFree ? (
        <input
          id={id}
          type="text"
          autoComplete="off"
          placeholder={words("newCode")}
          className={`${CONTROL_LOOK} max-w-48`}
          value={code}
          onChange={({ target: { value } }) => setCode(value)}
        />
      ) : (
        <select
          id={id}
          className={`${CONTROL_LOOK} max-w-64`}
          value={chosen}
          onChange={({ target: { value } }) => setCode(value)}
        >
          {open.map((one) => (
            <option key={one} value={one}>
              {names.code(kind, one)}
            </option>
          ))}
        </select>
      )}
      <button type="submit" className={SIDE_BUTTON}>
        {words("start")}
        <span className="sr-only"> {names.kind(kind)}</span>
      </button>
    </form>
  );
}
