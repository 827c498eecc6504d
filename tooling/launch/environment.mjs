/** The environment of everything the launcher starts. */
import { accessSync, constants, mkdirSync, mkdtempSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { place } from "./places.mjs";

/**
 * The installed programs come first on the path (Node 24 among them), nothing phones home, and
 * whoever has no home folder of their own gets a temporary one.
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
    const own = temporaryHome();
    // npm has already told its children of a cache in the home that is not there.
    return { HOME: own, npm_config_cache: join(own, ".npm") };
  }
}

/** The same folder each time, so that packages are fetched once, and nobody else's. */
function temporaryHome() {
  const user = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `xinzhi-home-${user}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return statSync(folder).uid === user ? folder : mkdtempSync(`${folder}-`);
}
