/** A page of this part that broke. */
"use client";

export { BrokenPage as default } from "../../frame/broken-page.tsx";
