/**
 * The moment a page's scripts have taken it over (页面就绪). What was typed or chosen before is heard now; after it `html[data-answers]` is
 * there, which whoever drives a page by program waits for.
 */
"use client";

import { useEffect } from "react";
import { hearTypedBefore } from "./typed-before.ts";

/** Shows nothing; stands once in the frame of every page, after all else. */
export function AnswersMark() {
  useEffect(() => {
    hearTypedBefore(document);
    document.documentElement.dataset["answers"] = "";
  }, []);
  return null;
}
