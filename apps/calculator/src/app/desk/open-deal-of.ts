/**
 * The deal on the desk as other views see it (当前业务): the last one that could be priced, and how they put another into the form.
 */
"use client";

import { useMemo } from "react";
import { draftOf } from "../../features/deal-form/deal-texts.ts";
import type { FormEdit } from "../../features/deal-form/form-state.ts";
import type { OpenDeal } from "../../features/open-deal/open-deal.tsx";
import type { DeskState } from "./desk-state.ts";

/** The open deal of a desk, or `undefined` before any could be priced. */
export function useOpenDealOf(
  { file, request, quote, problems, form: { amountUnit } }: DeskState,
  edit: (edit: FormEdit) => void,
): OpenDeal | undefined {
  const isStale = problems.length > 0;
  return useMemo<OpenDeal | undefined>(() => {
    if (file === undefined || request === undefined || quote === undefined) return undefined;
    const adopt: OpenDeal["adopt"] = (other, movement) =>
      edit({ kind: "replaced", draft: draftOf(other, amountUnit), movement });
    return { file, request, quote, isStale, adopt };
  }, [file, request, quote, isStale, amountUnit, edit]);
}
