/** Whether this bank may draw (本行在不在名单上), in one sentence for each answer. */
"use client";

import { type InstitutionKind, type ListStanding, listStanding } from "@xinzhi/domain";
import { useTranslations } from "use-intl";
import { usePolicyNames } from "../policy-form/form-context.tsx";
import { versionOn } from "../policy-series/date-finder.tsx";
import type { Facility, ListVersion } from "./list-versions.ts";

/** A facility with its lists. */
export type FacilityLists = {
  readonly facility: Facility;
  readonly versions: readonly ListVersion[];
};

/** The answer; a bank whose records do not name its kind is told so. */
export function OwnStanding(props: {
  readonly own: InstitutionKind | undefined;
  readonly day: string;
  readonly lists: readonly FacilityLists[];
}) {
  const { own, day, lists } = props;
  const words = useTranslations("institutionLists");
  const names = usePolicyNames();
  if (own === undefined) {
    return (
      <p role="status" className="rounded bg-ambertint p-3 text-amber" data-testid="own-standing">
        {words("ownUnknown")}
      </p>
    );
  }
  const namesOf = (standing: ListStanding) => {
    const named = lists.flatMap(({ facility, versions }) => {
      const version = versionOn(versions, day);
      return version !== undefined && listStanding(version, own) === standing
        ? [names.kind(facility)]
        : [];
    });
    return named.length === 0 ? words("nothing") : named.join(words("between"));
  };
  const unstated = namesOf("no-list");
  return (
    <div role="status" className="rounded bg-tint p-3" data-testid="own-standing">
      <p className="font-semibold">
        {words("ownListed", { date: day, kind: names.value(own), facilities: namesOf("listed") })}
      </p>
      <p>
        {words("ownNotListed", { facilities: namesOf("not-listed") })}
        {unstated === words("nothing") ? "" : words("ownUnstated", { facilities: unstated })}
      </p>
    </div>
  );
}
