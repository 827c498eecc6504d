/** The frame of the desk (工作台): its words, its title, and whose choices of language, colours and unit are kept. */
import { OwnPreferences } from "@xinzhi/session/preferences/own-preferences.tsx";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { currentPerson } from "../../server/server.ts";
import { StaffWords, staffTitle } from "../staff-words.tsx";

/** Title in the reader's language. */
export function generateMetadata(): Promise<Metadata> {
  return staffTitle();
}

/** The desk. */
export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const person = await currentPerson();
  return (
    <StaffWords>
      <OwnPreferences isSignedIn={person !== undefined}>{children}</OwnPreferences>
    </StaffWords>
  );
}
