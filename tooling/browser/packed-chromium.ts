/**
 * The Chromium inside `@sparticuz/chromium`, unpacked once beside the installed packages.
 *
 * The package itself would unpack into the machine's temporary folder, where a half-written file or
 * another user's file is taken for a finished one. Here the folder gets its name only when it is
 * complete, and it belongs to the checkout.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflate } from "@sparticuz/chromium";
import type { Chromium } from "./chromium.ts";
import { starts } from "./starts.ts";

const SHELF = fileURLToPath(new URL("../../node_modules/.cache/", import.meta.url));
const ARCHIVES = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"];

/**
 * The packed browser, or `undefined` where the package has none that starts: on other systems than
 * Linux x64. Its own copies of system libraries are used only where the machine lacks them.
 */
export async function packedChromium(): Promise<Chromium | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const packed = new URL("../../bin/", import.meta.resolve("@sparticuz/chromium"));
  const folder = await unpacked(fileURLToPath(packed));
  const path = join(folder, "chromium");
  const fonts = fontsFor(folder);
  const withLibraries = { ...fonts, LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
  const environment = [fonts, withLibraries].find((candidate) => starts(path, candidate));
  return environment === undefined ? undefined : { path, environment };
}

async function unpacked(archives: string): Promise<string> {
  const identity = statSync(join(archives, "chromium.br")).size;
  const folder = join(SHELF, `chromium-${identity}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  await inflateInto(partial, archives);
  chmodSync(join(partial, "chromium"), 0o755);
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Another run finished first; its folder is as good.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** `inflate` always writes into the temporary folder, so that folder is moved for the moment. */
async function inflateInto(folder: string, archives: string): Promise<void> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    await Promise.all(ARCHIVES.map((archive) => inflate(join(archives, archive))));
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

/** A machine without any font set-up gets the packed fonts, or no text would have a size. */
function fontsFor(folder: string): Readonly<Record<string, string>> {
  if (existsSync("/etc/fonts/fonts.conf")) return {};
  const file = join(folder, "fonts.conf");
  const cache = join(folder, "font-cache");
  const folders = ["/usr/share/fonts", join(folder, "fonts", "fonts")];
  const lines = folders.map((place) => `<dir>${place}</dir>`).join("");
  writeFileSync(file, `<fontconfig>${lines}<cachedir>${cache}</cachedir></fontconfig>\n`);
  return { FONTCONFIG_FILE: file };
}
