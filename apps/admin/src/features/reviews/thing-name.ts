/** What people call a thing of policy (政策对象名称): its kind, and its code where a kind has several. */
"use client";

import { usePolicyNames } from "../policy-form/form-context.tsx";

/** Answers the name. */
export function useThingName(): (thing: {
  readonly kind: string;
  readonly code: string;
}) => string {
  const names = usePolicyNames();
  return ({ kind, code }) =>
    code === kind ? names.kind(kind) : `${names.kind(kind)} · ${names.code(kind, code)}`;
}
