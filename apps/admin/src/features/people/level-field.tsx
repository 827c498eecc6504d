/** Up to which level of the authority table somebody may sign (签批权限). */
"use client";

import { APPROVERS, type Approver } from "@xinzhi/domain";
import { ChoiceField } from "@xinzhi/ui/fields/choice-field.tsx";
import { useTranslations } from "use-intl";

/** The choice; nothing is a level too. */
export function LevelField(props: {
  readonly level: Approver | undefined;
  readonly onChoose: (level: Approver | undefined) => void;
}) {
  const words = useTranslations("people");
  const levels = useTranslations("quotes.signers");
  const choices = [
    { value: "", label: words("noLevel") },
    ...APPROVERS.map((value) => ({ value, label: levels(value) })),
  ];
  return (
    <div className="max-w-md">
      <ChoiceField
        name="signsTo"
        label={words("heads.level")}
        choices={choices}
        chosen={props.level ?? ""}
        onChoose={(value) => props.onChoose(APPROVERS.find((level) => level === value))}
      />
    </div>
  );
}
