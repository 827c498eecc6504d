/**
 * A mark on the page once its scripts have taken it over (页面就绪): before, what is typed or pressed on it is not heard. Whoever drives a
 * page by program waits for `html[data-answers]`.
 */
"use client";

import { useEffect } from "react";

/** Shows nothing; stands once in the frame of every page. */
export function AnswersMark() {
  useEffect(() => {
    document.documentElement.dataset["answers"] = "";
  }, []);
  return null;
}
