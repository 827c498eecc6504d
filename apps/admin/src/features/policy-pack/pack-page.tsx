/** Policy packs (政策包): taken out as a signed file, looked at against what is there, and read in for a second person to approve. */
"use client";

import { StaffPage } from "@xinzhi/session/frame/page-states.tsx";
import { useTranslations } from "use-intl";
import { ReviewWays } from "../reviews/review-ways.tsx";
import { DemoRestore } from "./demo-restore.tsx";
import { PackExport } from "./pack-export.tsx";
import { PackImport } from "./pack-import.tsx";

/** `/reviews/packs`. */
export function PackPage(props: {
  readonly mayPreview: boolean;
  readonly mayImport: boolean;
  readonly isDemo: boolean;
}) {
  const words = useTranslations("reviews.packs");
  return (
    <StaffPage title={words("title")} intro={words("intro")}>
      <ReviewWays at="packs" />
      <PackExport />
      {props.mayPreview ? <PackImport mayImport={props.mayImport} /> : null}
      {props.isDemo && props.mayImport ? <DemoRestore /> : null}
    </StaffPage>
  );
}
