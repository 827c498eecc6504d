/**
 * What a draft does to the bank's other items (跨条目校验): asked of the server a moment after the last key, for an item that fits by
 * itself.
 */
"use client";

import { useQuery } from "@tanstack/react-query";
import { decodePolicyItem, type Json } from "@xinzhi/domain/schemas";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { useEffect, useMemo, useState } from "react";
import type { ServerProblem } from "../policy-form/told-problem.ts";

const PAUSE_MILLISECONDS = 400;
const NOTHING: readonly ServerProblem[] = [];

/** The problems of the item as it is typed now; none until the answer is there. */
export function useBeside(item: Json): readonly ServerProblem[] {
  const api = useApi();
  const text = useMemo(() => JSON.stringify(item), [item]);
  const fits = useMemo(() => decodePolicyItem(item).kind === "ok", [item]);
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  const isAsked = fits && asked === text;
  const found = useQuery(
    api.policy.checkItem.queryOptions({ item: asked }, { enabled: isAsked, staleTime: 0 }),
  );
  return isAsked ? (found.data?.problems ?? NOTHING) : NOTHING;
}
