/** Beginning a draft (起草): a copy of a version, or the first of its thing; it is on the server before it is opened. */
"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type PolicyContentKind, policyForm } from "@xinzhi/domain/schemas";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { useRouter } from "next/navigation";
import { seriesHref } from "../policy-section/section-kinds.ts";
import { itemOf, textIn } from "./item-text.ts";
import { copyOf, firstItem, nextId } from "./new-item.ts";

const PLACE_STEP = 10;
const ANY_DAY = "2199-12-31";

type Version = { readonly revision: number; readonly content: string };

/** What a draft is begun from; `versions` are the last first, `chosen` is the one it copies. */
export type DraftStart = {
  readonly kind: PolicyContentKind;
  readonly code: string;
  readonly versions: readonly Version[];
  readonly chosen: Version | undefined;
};

/** The act, and how it goes; `field` is the way to the value at which the editor opens. */
export function useStartDraft({ kind, code, versions, chosen }: DraftStart) {
  const api = useApi();
  const router = useRouter();
  const queries = useQueryClient();
  const save = useMutation(api.policy.saveDraft.mutationOptions());
  const beside = useQuery({
    ...api.policy.thingsOn.queryOptions({ date: ANY_DAY, kinds: [kind] }),
    enabled: chosen === undefined,
  });
  const begin = async (field?: string) => {
    const draftId = crypto.randomUUID();
    const places = (beside.data?.things ?? []).map(({ place }) => place);
    const place = places.reduce((most, one) => (one > most ? one : most), 0) + PLACE_STEP;
    const last = chosen === undefined ? undefined : itemOf(chosen.content);
    const baseRevision = versions[0]?.revision ?? 0;
    const item =
      last === undefined
        ? firstItem(kind, code, place, policyForm(kind).content)
        : copyOf(kind, last, nextId(textIn(last, "id"), baseRevision + 1));
    const content = JSON.stringify(item);
    await save.mutateAsync({
      draftId,
      baseSaves: 0,
      kind,
      code,
      baseRevision,
      content,
      reason: "",
    });
    await queries.invalidateQueries({ queryKey: api.policy.drafts.queryKey() });
    router.push(seriesHref(kind, code, draftSearch(draftId, field)));
  };
  return {
    start: (field?: string) => void begin(field).catch(() => {}),
    isBusy: save.isPending || beside.isLoading,
    hasFailed: save.isError,
  };
}

/** The search of a draft's address, opened at a field or as it is. */
export function draftSearch(draftId: string, field?: string): string {
  return field === undefined ? `draft=${draftId}` : `draft=${draftId}&field=${field}`;
}
