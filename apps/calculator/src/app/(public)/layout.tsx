/** The frame of the public pages (公开页面): a header without ways to the staff's pages, and the public words only. */
import type { ReactNode } from "react";
import { PublicFrame } from "../../frame/public-frame.tsx";
import { requestPreferences } from "../preferences.ts";

/** Every public page. */
export default async function PublicLayout({ children }: { readonly children: ReactNode }) {
  const { language, theme } = await requestPreferences();
  return (
    <PublicFrame language={language} theme={theme}>
      {children}
    </PublicFrame>
  );
}
