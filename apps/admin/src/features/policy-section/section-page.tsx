/** A page that lists policy on a day (政策栏目): kind by kind its things, what they say, and the document behind each. */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote, LoadingNote, StaffPage } from "@xinzhi/session/frame/page-states.tsx";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { usePolicyNames } from "../policy-form/form-context.tsx";
import { DayField } from "./day-field.tsx";
import { KindList } from "./kind-list.tsx";
import { kindsOf, type Section } from "./section-kinds.ts";

/** The page; `beside` are ways to pages that show the same policy in another view. */
export function SectionPage(props: {
  readonly section: Section;
  readonly today: string;
  readonly mayDraft: boolean;
  readonly beside?: ReactNode;
}) {
  const { section, today, mayDraft, beside } = props;
  const words = useTranslations("policyDesk.list");
  const ways = useTranslations("admin.way");
  const names = usePolicyNames();
  const api = useApi();
  const [day, setDay] = useState(today);
  const kinds = kindsOf(section);
  const found = useQuery(api.policy.thingsOn.queryOptions({ date: day, kinds: [...kinds] }));
  return (
    <StaffPage title={ways(section)} intro={words(`intro_${section}`)}>
      <DayField initial={today} onDay={setDay} />
      <nav aria-label={ways(section)} className="flex flex-wrap gap-x-4">
        {beside}
        {kinds.map((kind) => (
          <a key={kind} href={`#${kind}`} className="min-h-6 text-accent text-small underline">
            {names.kind(kind)}
          </a>
        ))}
      </nav>
      {found.isPending ? <LoadingNote /> : null}
      {found.isError ? (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      ) : null}
      {(found.data === undefined ? [] : kinds).map((kind) => (
        <KindList
          key={kind}
          kind={kind}
          mayDraft={mayDraft}
          things={(found.data?.things ?? []).filter((thing) => thing.kind === kind)}
        />
      ))}
    </StaffPage>
  );
}
