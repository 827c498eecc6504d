/**
 * One change with everything its second person must see (复核单): sentences, document and reason, the effect on saved quotes, the test cases,
 * remarks, and what may be done about it. Whoever made it finds no way to approve it.
 */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import { FailedNote, LoadingNote, StaffPage } from "@xinzhi/session/frame/page-states.tsx";
import { momentText } from "@xinzhi/ui/digits/moment-text.ts";
import { Facts } from "@xinzhi/ui/layout/facts.tsx";
import { useTranslations } from "use-intl";
import { CaseRuns } from "../policy-cases/case-runs.tsx";
import { EffectPanel } from "../policy-effect/effect-panel.tsx";
import { BackOutForm } from "./back-out-form.tsx";
import { type Change, ChangeDifferences } from "./change-differences.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { Remarks } from "./remarks.tsx";
import { useThingName } from "./thing-name.ts";
import { usePeople } from "./use-people.ts";

/** Who looks at the page. */
export type Reader = { readonly staffId: string; readonly roles: readonly string[] };

/** `/reviews/ID`. */
export function ReviewPage(props: {
  readonly changeId: string;
  readonly reader: Reader;
  readonly today: string;
}) {
  const { changeId, reader, today } = props;
  const words = useTranslations("reviews.change");
  const thingName = useThingName();
  const api = useApi();
  const found = useQuery(api.policy.change.queryOptions({ changeId }, { staleTime: 0 }));
  const title = found.data === undefined ? words("title") : thingName(found.data);
  return (
    <StaffPage title={title}>
      {found.isPending ? <LoadingNote /> : null}
      {found.error === null ? null : (
        <FailedNote error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data === undefined ? null : (
        <Whole
          change={found.data}
          reader={reader}
          today={today}
          onChanged={() => void found.refetch()}
        />
      )}
    </StaffPage>
  );
}

function Whole(props: {
  readonly change: Change;
  readonly reader: Reader;
  readonly today: string;
  readonly onChanged: () => void;
}) {
  const { change, reader, today, onChanged } = props;
  const words = useTranslations("reviews.change");
  const isWaiting = change.decision === undefined;
  return (
    <>
      <ChangeFacts change={change} today={today} />
      <section aria-labelledby="differences-title" className="grid gap-2">
        <h2 id="differences-title" className="font-semibold text-lead">
          {words("differences")}
        </h2>
        <ChangeDifferences change={change} />
      </section>
      {isWaiting ? (
        <DecisionForm change={change} reader={reader} onDecided={onChanged} />
      ) : (
        <Decided change={change} reader={reader} />
      )}
      <EffectPanel asked={{ changeId: change.changeId }} isStarted={isWaiting} />
      <CaseRuns
        changeId={change.changeId}
        mayNote={
          isWaiting && ["productManager", "checker"].some((role) => reader.roles.includes(role))
        }
      />
      <Remarks changeId={change.changeId} />
    </>
  );
}

function ChangeFacts({ change, today }: { readonly change: Change; readonly today: string }) {
  const words = useTranslations("reviews.change");
  const confidences = useTranslations("reviews.confidence");
  const nameOf = usePeople();
  const document = documentOf(change.content);
  const when = change.effectiveFrom > today ? "later" : "already";
  const facts = [
    { name: words("revision"), value: `v${change.baseRevision} → v${change.baseRevision + 1}` },
    { name: words("from"), value: change.effectiveFrom, note: words(`when.${when}`) },
    { name: words("maker"), value: nameOf(change.makerId), note: momentText(change.submittedAt) },
    { name: words("reason"), value: change.reason },
    ...(document === undefined
      ? []
      : [
          {
            name: words("document"),
            value: `${document.issuer}《${document.title}》`,
            note: CONFIDENCES.filter((each) => each === document.confidence).map((each) =>
              confidences(each),
            ),
          },
        ]),
    ...(change.backsOut === undefined
      ? []
      : [{ name: words("backsOut"), value: `v${change.backsOut}` }]),
  ];
  return <Facts facts={facts} testId="change-facts" />;
}

const CONFIDENCES = ["confirmed", "single-source", "to-verify", "illustrative"] as const;

/** The document behind the item, read out of its canonical text. */
function documentOf(content: string) {
  const item: unknown = JSON.parse(content);
  if (typeof item !== "object" || item === null || !("document" in item)) return undefined;
  const { document } = item;
  if (typeof document !== "object" || document === null) return undefined;
  const of = (name: string) => String(Reflect.get(document, name) ?? "");
  return { issuer: of("issuer"), title: of("title"), confidence: of("confidence") };
}

function Decided({ change, reader }: { readonly change: Change; readonly reader: Reader }) {
  const words = useTranslations("reviews.change");
  const decisions = useTranslations("reviews.decisions");
  const nameOf = usePeople();
  const { decision } = change;
  if (decision === undefined) return null;
  const isApproved = decision.decision === "approved";
  return (
    <section className="grid gap-2" data-testid="decision">
      <p role="status">
        <span className="font-semibold">{decisions(decision.decision)}</span>
        {"　"}
        {nameOf(decision.decidedBy)}　{momentText(decision.decidedAt)}
        {decision.note === "" ? "" : `　${words("note")}：${decision.note}`}
      </p>
      {isApproved && reader.roles.includes("productManager") ? (
        <BackOutForm kind={change.kind} code={change.code} revision={change.baseRevision + 1} />
      ) : null}
    </section>
  );
}
