/** 企业测算: public, without sign-in. */
import { publicWordsOf } from "@xinzhi/ui/words/public-dictionary.ts";
import type { Metadata } from "next";
import { EstimateScreen } from "../../../features/estimate/estimate-screen.tsx";
import { requestPreferences } from "../../preferences.ts";

/** Title in the reader's language; enterprises may find the page by searching. */
export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPreferences();
  const { estimate, page } = publicWordsOf(language);
  return {
    title: `${estimate.title} · ${page.product}`,
    description: estimate.lead,
    robots: { index: true, follow: false },
  };
}

/** `/estimate`. */
export default function EstimatePage() {
  return <EstimateScreen />;
}
