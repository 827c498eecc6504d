/** A page that lists policy on a day (政策栏目): kind by kind its things, what they say, and the document behind each. */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote, LoadingNote, StaffPage } from "@xinzhi/session/frame/page-states.tsx";
import { typedDate } from "@xinzhi/ui/digits/typed-date.ts";
import { CONTROL_LOOK } from "@xinzhi/ui/fields/field.tsx";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { usePolicyNames } from "../policy-form/form-context.tsx";
import { KindList } from "./kind-list.tsx";
import { kindsOf, type Section } from "./section-kinds.ts";

/** The page. */
export function SectionPage(props: {
  readonly section: Section;
  readonly today: string;
  readonly mayDraft: boolean;
}) {
  const { section, today, mayDraft } = props;
  const words = useTranslations("policyDesk.list");
  const ways = useTranslations("admin.way");
  const errors = useTranslations("errors");
  const names = usePolicyNames();
  const api = useApi();
  const id = useId();
  const [text, setText] = useState(today);
  const [day, setDay] = useState(today);
  const kinds = kindsOf(section);
  const found = useQuery(api.policy.thingsOn.queryOptions({ date: day, kinds: [...kinds] }));
  const isDate = typedDate(text) !== undefined && !found.isError;
  return (
    <StaffPage title={ways(section)} intro={words(`intro_${section}`)}>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="text-faint">
          {words("date")}:
        </label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          value={text}
          aria-describedby={`${id}-hint`}
          aria-invalid={isDate ? undefined : true}
          className={`${CONTROL_LOOK} figures max-w-40`}
          onChange={({ target: { value } }) => {
            setText(value);
            const typed = typedDate(value);
            if (typed !== undefined) setDay(typed);
          }}
        />
        <p id={`${id}-hint`} className="text-faint text-small">
          {isDate ? words("dateHint") : errors("not-a-date")}
        </p>
      </div>
      <nav aria-label={ways(section)} className="flex flex-wrap gap-x-4">
        {kinds.map((kind) => (
          <a key={kind} href={`#${kind}`} className="min-h-6 text-accent text-small underline">
            {names.kind(kind)}
          </a>
        ))}
      </nav>
      {found.isPending ? <LoadingNote /> : null}
      {found.isError && typedDate(text) !== undefined ? (
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
