/**
 * The conformance command as a user runs it: a process with folders, standard output and an exit
 * code.
 */
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { calendarSuite, folderWith, roll } from "./conformance/planted-suites.ts";

const COMMAND = fileURLToPath(new URL("./conformance.ts", import.meta.url));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("the project's own suites: everything in scope passes", () => {
  const { status, stdout, stderr } = run();
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("daycount             109 passed 通过 / 109 in scope 应过 / 0 extended");
  expect(stdout).toContain("calendar             34 passed 通过 / 34 in scope 应过 / 0 extended");
  expect(stdout).toContain("schedule-dates       13 passed 通过 / 13 in scope 应过 / 0 extended");
  expect(stdout).toContain("apr                  28 passed 通过 / 28 in scope 应过 / 0 extended");
  expect(stdout).toContain("tvm                  29 passed 通过 / 29 in scope 应过 / 0 extended");
  expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^total 合计/);
});

test("a wrong figure in any folder is named and the exit code is 1", () => {
  const folder = folderWith({
    "deeper/dates.json": calendarSuite(roll("right", "2026-10-08"), roll("wrong", "2026-10-09")),
  });
  expect(run(folder)).toEqual({
    status: 1,
    stdout: [
      "calendar             1 passed 通过 / 2 in scope 应过 / 0 extended 扩展",
      '  failed 不符 wrong: date: "2026-10-08", expected "2026-10-09"',
      "total 合计           1 passed 通过 / 2 in scope 应过 / 0 extended 扩展",
      "",
    ].join("\n"),
    stderr: "",
  });
});

test("a suite without a handler fails only when its file was asked for by name", () => {
  const folder = folderWith({
    "options.json": { ...calendarSuite(), suite: "options", kind: "option-prices" },
    "dates.json": calendarSuite(),
    "package.json": { name: "x" },
  });
  const inFolder = run(folder);
  expect(inFolder.status).toBe(0);
  expect(inFolder.stdout).toContain(
    "0 in scope 应过 / 0 extended 扩展; not handled yet 尚不支持: 1",
  );
  expect(inFolder.stderr).toContain("package.json");
  expect(run(join(folder, "options.json")).status).toBe(1);
});

test("what cannot be replayed is told in words, with nothing on standard output", () => {
  const faulty = folderWith({ "a.json": { ...calendarSuite(), cases: "none" } });
  expect(run(faulty)).toMatchObject({ status: 2, stdout: "" });
  const missing = run(join(tmpdir(), "no-such-folder"));
  expect(missing).toMatchObject({ status: 2, stdout: "" });
  expect(missing.stderr).toContain("There is no file or folder");
  expect(run("--all").stderr).toContain("usage: npm run -s conformance");
});
