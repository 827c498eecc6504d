/** The frame of the pages around the desk (报价、审批、登录): words, header, and the way to the API. The desk itself has a header of its own. */
import { ApiProvider } from "@xinzhi/session/client/api-provider.tsx";
import { OwnPreferences } from "@xinzhi/session/preferences/own-preferences.tsx";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { StaffHeader } from "../../frame/staff-header.tsx";
import { currentPerson } from "../../server/server.ts";
import { requestPreferences } from "../preferences.ts";
import { StaffWords, staffTitle } from "../staff-words.tsx";

export const dynamic = "force-dynamic";

/** Title in the reader's language. */
export function generateMetadata(): Promise<Metadata> {
  return staffTitle();
}

/** Every page around the desk. */
export default async function StaffLayout({ children }: { readonly children: ReactNode }) {
  const { theme } = await requestPreferences();
  const person = await currentPerson();
  return (
    <StaffWords>
      <OwnPreferences isSignedIn={person !== undefined}>
        <ApiProvider>
          <StaffHeader theme={theme} person={person} />
          {children}
        </ApiProvider>
      </OwnPreferences>
    </StaffWords>
  );
}
