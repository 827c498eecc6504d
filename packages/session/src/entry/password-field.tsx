/**
 * A password (密码), which may be pasted and shown.
 */
"use client";

import { CONTROL_LOOK, Field } from "@xinzhi/ui/fields/field.tsx";
import { useState } from "react";
import { useTranslations } from "use-intl";

/** The field with its button that shows what was typed. `isNew`: one that is being chosen. */
export function PasswordField(props: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly isNew: boolean;
}) {
  const { name, label, hint, error, text, onType, isNew } = props;
  const words = useTranslations("session");
  const [isShown, setIsShown] = useState(false);
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      error={error}
      control={(attributes) => (
        <span className="flex gap-2">
          <input
            {...attributes}
            type={isShown ? "text" : "password"}
            autoComplete={isNew ? "new-password" : "current-password"}
            value={text}
            className={CONTROL_LOOK}
            onChange={(event) => onType(event.target.value)}
          />
          <button
            type="button"
            aria-pressed={isShown}
            className="h-8 shrink-0 rounded border border-line px-2"
            onClick={() => setIsShown(!isShown)}
          >
            {words("show")}
          </button>
        </span>
      )}
    />
  );
}
