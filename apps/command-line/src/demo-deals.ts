/**
 * The deals of the demonstration bank (示例业务), as they lie beside its policy.
 */
import { readFileSync } from "node:fs";
import type { DemoDealFile } from "@xinzhi/db";
import { DEMO_DEALS } from "@xinzhi/domain/demo-bank";
import { demoFile } from "./briefs/deal-briefs.ts";

/** All of them, in their order. */
export function demoDeals(): readonly DemoDealFile[] {
  return DEMO_DEALS.map(({ id }) => {
    const text = readFileSync(demoFile("deals", `${id}.json`), "utf8");
    return { id, dealFile: JSON.parse(text) };
  });
}
