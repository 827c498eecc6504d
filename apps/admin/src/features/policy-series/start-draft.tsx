/** Beginning a draft (起草): a copy of the version that is shown, or the first of its thing. */
"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type PolicyContentKind, policyForm } from "@xinzhi/domain/schemas";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { MAIN_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { seriesHref } from "../policy-section/section-kinds.ts";
import { itemOf, textIn } from "./item-text.ts";
import { copyOf, firstItem, nextId } from "./new-item.ts";

const PLACE_STEP = 10;
const ANY_DAY = "2199-12-31";

type Version = { readonly revision: number; readonly content: string };

/** The button; the draft is on the server before it is opened. */
export function StartDraft(props: {
  readonly kind: PolicyContentKind;
  readonly code: string;
  readonly versions: readonly Version[];
  readonly chosen: Version | undefined;
}) {
  const { kind, code, versions, chosen } = props;
  const words = useTranslations("policyDesk.series");
  const failed = useTranslations("policyDesk.draft");
  const api = useApi();
  const router = useRouter();
  const queries = useQueryClient();
  const save = useMutation(api.policy.saveDraft.mutationOptions());
  const beside = useQuery({
    ...api.policy.thingsOn.queryOptions({ date: ANY_DAY, kinds: [kind] }),
    enabled: chosen === undefined,
  });
  const start = async () => {
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
    router.push(seriesHref(kind, code, `draft=${draftId}`));
  };
  return (
    <div>
      <button
        type="button"
        className={MAIN_BUTTON}
        disabled={save.isPending || beside.isLoading}
        onClick={() => void start().catch(() => {})}
      >
        {chosen === undefined
          ? words("first")
          : words("clone", { revision: String(chosen.revision) })}
      </button>
      {save.isError ? <p role="alert">{failed("notSaved")}</p> : null}
    </div>
  );
}
