/** Where the embedded database of this checkout lives (数据目录). */
import { fileURLToPath } from "node:url";
import { engineHome } from "@xinzhi/db/engine";
import { variables } from "./env.ts";

const CHECKOUT = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[/\\]$/, "");

/** The folder, or the one that the environment names. */
export function embeddedHome(): string {
  return engineHome(CHECKOUT, variables.XINZHI_DATABASE_HOME);
}
