/** A page of the ways (页面) by its name. */
"use client";

import { StaffPage } from "@xinzhi/session/frame/page-states.tsx";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Way } from "./ways.tsx";

/** The page under the name that its way has. */
export function WayPage(props: { readonly way: Way; readonly children?: ReactNode }) {
  const words = useTranslations("admin.way");
  return <StaffPage title={words(props.way)}>{props.children}</StaffPage>;
}
