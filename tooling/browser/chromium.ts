/**
 * Which Chromium the browser tests use. There is always one, or an error that says what to install:
 * a browser test is never skipped for want of a browser.
 *
 * Order: `CHROMIUM_PATH` → the one Playwright has downloaded → the machine's own → on Linux x64 the
 * one that travels inside the package `@sparticuz/chromium`.
 */
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { packedChromium } from "./packed-chromium.ts";
import { starts } from "./starts.ts";

/** A browser that has proved that it starts, and what it needs around it. */
export type Chromium = {
  readonly path: string;
  /** Extra environment, e.g. where its libraries lie. */
  readonly environment: Readonly<Record<string, string>>;
};

/** What the search may ask of the machine; tests answer for it. */
export type Machine = {
  readonly named: string | undefined;
  readonly downloaded: string;
  readonly searched: readonly string[];
  readonly starts: (path: string) => boolean;
  readonly packed: () => Promise<Chromium | undefined>;
};

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * The browser to use on this machine.
 * @throws {Error} when there is none, or when `CHROMIUM_PATH` names one that does not start.
 */
export async function findChromium(machine: Machine = thisMachine()): Promise<Chromium> {
  if (machine.named !== undefined) {
    if (machine.starts(machine.named)) return plain(machine.named);
    throw new Error(`CHROMIUM_PATH is ${machine.named}, but that does not start.`);
  }
  const present = [machine.downloaded, ...machine.searched].find((path) => machine.starts(path));
  if (present !== undefined) return plain(present);
  const packed = await machine.packed();
  if (packed !== undefined) return packed;
  throw new Error(
    "No Chromium for the browser tests. Install one (Debian: `apt install chromium`, macOS: " +
      "Google Chrome, anywhere: `npx playwright install chromium`) or set CHROMIUM_PATH to one.",
  );
}

function plain(path: string): Chromium {
  return { path, environment: {} };
}

function thisMachine(): Machine {
  return {
    named: process.env["CHROMIUM_PATH"] || undefined,
    downloaded: chromium.executablePath(),
    searched: [...onPath(), MAC_CHROME],
    starts: (path) => isProgram(path) && starts(path, {}),
    packed: packedChromium,
  };
}

function onPath(): readonly string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isProgram(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
