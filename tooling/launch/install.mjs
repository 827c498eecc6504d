/** Makes sure that the installed packages are the ones the lock file names. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { place, workspaceFolders } from "./places.mjs";
import { PNPM, run } from "./run.mjs";
import { say, secondsSince, show } from "./say.mjs";

const RECEIPT = place("node_modules", ".installed-lock");

/** Installs when something is missing or changed. Answers whether everything is there now. */
export async function ensureInstalled() {
  if (isInstalled()) return true;
  say("正在安装依赖……", "Installing packages…");
  const began = performance.now();
  const { ok, output } = await install();
  if (!ok) {
    show(output);
    say("依赖安装失败，详情见上。", "Installing failed; see above.");
    return false;
  }
  const seconds = secondsSince(began);
  say(`依赖安装完成（${seconds} 秒）。`, `Packages installed (${seconds} s).`);
  return true;
}

/** Installs in any case; `{ ok, output }`. */
export async function install() {
  const result = await run([...PNPM, "install", "--frozen-lockfile"]);
  if (result.ok) writeFileSync(RECEIPT, lockDigest());
  return result;
}

function isInstalled() {
  if (!existsSync(RECEIPT) || readFileSync(RECEIPT, "utf8") !== lockDigest()) return false;
  return workspaceFolders().every((folder) => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8"),
    );
    const needs = { ...dependencies, ...devDependencies };
    return Object.keys(needs).length === 0 || existsSync(join(folder, "node_modules"));
  });
}

/** The lock file's digest, for this kind of machine: a checkout copied elsewhere installs anew. */
function lockDigest() {
  const lock = readFileSync(place("pnpm-lock.yaml"));
  const digest = createHash("sha256").update(lock).digest("hex");
  return `${digest} ${process.platform}-${process.arch}\n`;
}
