/** What still stands as the sample deal has it (示例标记): the fields, and the terms whose figures come from them. */
"use client";

import { useMemo } from "react";
import { type DealFileText, draftOf } from "../../features/deal-form/deal-texts.ts";
import type { FormState } from "../../features/deal-form/form-state.ts";
import { sampleFieldsIn, termsOfFields } from "../../features/deal-form/sample-fields.ts";

/** The sample as a draft in the form's unit, and where the form is still like it. */
export function useSampleMarks(sample: DealFileText, { draft, amountUnit }: FormState) {
  const sampleDraft = useMemo(() => draftOf(sample, amountUnit), [sample, amountUnit]);
  const sampleFields = useMemo(
    () => sampleFieldsIn(draft.texts, sampleDraft.texts),
    [draft.texts, sampleDraft],
  );
  const sampleTerms = useMemo(() => termsOfFields(sampleFields), [sampleFields]);
  return { sampleDraft, sampleFields, sampleTerms };
}
