/** 企业测算: public, without sign-in. */
import { publicWordsOf } from "@xinzhi/ui/words/public-dictionary.ts";
import type { Metadata } from "next";
import { EstimateScreen } from "../../../features/estimate/estimate-screen.tsx";
import { server } from "../../../server/server.ts";
import { requestPreferences } from "../../preferences.ts";

/** Title in the reader's language; enterprises may find the page by searching. */
export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPreferences();
  const { estimate, page } = publicWordsOf(language);
  return {
    title: `${estimate.title} · ${page.product}`,
    description: estimate.lead,
    robots: { index: true, follow: false },
    manifest: "/estimate.webmanifest",
    icons: { icon: "/estimate-icon-192.png", apple: "/estimate-icon-192.png" },
  };
}

export const dynamic = "force-dynamic";

/** `/estimate`. The policy of the day travels with the page, so that it answers without a network, too. */
export default async function EstimatePage() {
  const { asOf, policy } = await server.publicPolicy();
  return <EstimateScreen policy={policy} day={asOf} />;
}
