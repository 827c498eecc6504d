/** The frame of the pages around the desk (报价、审批、登录): header, and the way to the API. The desk itself has a header of its own. */
import { ApiProvider } from "@xinzhi/session/client/api-provider.tsx";
import type { ReactNode } from "react";
import { StaffHeader } from "../../frame/staff-header.tsx";
import { currentPerson } from "../../server/server.ts";
import { requestPreferences } from "../preferences.ts";

export const dynamic = "force-dynamic";

/** Every page around the desk. */
export default async function StaffLayout({ children }: { readonly children: ReactNode }) {
  const { theme } = await requestPreferences();
  return (
    <ApiProvider>
      <StaffHeader theme={theme} person={await currentPerson()} />
      {children}
    </ApiProvider>
  );
}
