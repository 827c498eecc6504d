/** The environment of everything the launcher starts. */
import { accessSync, constants, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter } from "node:path";
import { place } from "./places.mjs";

/**
 * The installed programs come first on the path (Node 24 among them), nothing phones home, and
 * whoever has no home folder of their own gets one inside the checkout, which git ignores.
 */
export function environmentWith(extra = {}) {
  return {
    ...process.env,
    PATH: [place("node_modules", ".bin"), process.env.PATH ?? ""].join(delimiter),
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    DO_NOT_TRACK: "1",
    npm_config_update_notifier: "false",
    npm_config_fund: "false",
    npm_config_audit: "false",
    ...home(),
    ...extra,
  };
}

function home() {
  try {
    accessSync(homedir(), constants.W_OK);
    return {};
  } catch {
    const own = place(".data", "home");
    mkdirSync(own, { recursive: true });
    return { HOME: own };
  }
}
