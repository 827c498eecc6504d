/** 政策包. */
import { mayCall } from "@xinzhi/api/may-call";
import type { Metadata } from "next";
import { PackPage } from "../../../features/policy-pack/pack-page.tsx";
import { currentPerson } from "../../../server/server.ts";
import { titledBy } from "../../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.reviews);
}

/** `/reviews/packs`. */
export default async function PacksPage() {
  const person = await currentPerson();
  const roles = person?.roles ?? [];
  return (
    <PackPage
      mayPreview={mayCall(roles, "policy.previewPack")}
      mayImport={mayCall(roles, "policy.importPack")}
      isDemo={person?.bankKind === "demo"}
    />
  );
}
