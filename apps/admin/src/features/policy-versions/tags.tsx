/** Small tags beside a version (标签): whether it holds on the date, and how sure we are of it. */
"use client";

import type { PolicyVersionText } from "@xinzhi/api";
import { useTranslations } from "use-intl";

/** How a version stands to the shown date. */
export type VersionStatus = "inForce" | "earlier" | "later";

const STATUS_LOOK: Readonly<Record<VersionStatus, string>> = {
  inForce: "bg-tint font-semibold text-accent",
  earlier: "text-faint",
  later: "border border-edge text-ink",
};

/** 生效, 已被取代 or 尚未生效. */
export function StatusTag({ status }: { readonly status: VersionStatus }) {
  const words = useTranslations("admin.policy.statuses");
  return (
    <span
      className={`inline-block whitespace-nowrap rounded-sm px-1 text-small ${STATUS_LOOK[status]}`}
    >
      {words(status)}
    </span>
  );
}

/** 已核实 quietly; everything less in amber. */
export function ConfidenceTag(props: {
  readonly confidence: PolicyVersionText["document"]["confidence"];
}) {
  const words = useTranslations("explanation.confidence");
  const { confidence } = props;
  const look = confidence === "confirmed" ? "bg-well text-faint" : "bg-ambertint text-amber";
  return (
    <span className={`inline-block whitespace-nowrap rounded-sm px-1 text-small ${look}`}>
      {words(confidence)}
    </span>
  );
}
