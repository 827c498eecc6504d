/** The frame of the desk (工作台): its words and its title. */
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { StaffWords, staffTitle } from "../staff-words.tsx";

/** Title in the reader's language. */
export function generateMetadata(): Promise<Metadata> {
  return staffTitle();
}

/** The desk. */
export default function DeskLayout({ children }: { readonly children: ReactNode }) {
  return <StaffWords>{children}</StaffWords>;
}
