/** The solve command as a user runs it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const COMMAND = fileURLToPath(new URL("./solve.ts", import.meta.url));
const CASES = fileURLToPath(new URL("../../../packages/domain/cases/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "solve-"));

const inputsOf = (name: string) => JSON.parse(readFileSync(join(CASES, name), "utf8")).inputs;
const [d1, d5] = [inputsOf("d1.json"), inputsOf("d5.json")];

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function fileWith(content: unknown): string {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const CLEARS = ["--lever", "rate", "--target", "raroc=0.10"];

test("one deal gives one answer with its proof, a list gives a list", () => {
  const { status, stdout, stderr } = run(fileWith(d5), ...CLEARS);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const answer = {
    id: "D5",
    answer: "found",
    value: "0.038212",
    neighbour: { kind: "misses", value: "0.038211" },
  };
  expect(JSON.parse(stdout)).toMatchObject(answer);
  const list = run(fileWith([d5, d1]), ...CLEARS).stdout;
  expect(JSON.parse(list)).toMatchObject([answer, { id: "D1", value: "0.038458" }]);
});

test("range and grid are the asker's, and none is an answer", () => {
  const { status, stdout } = run(
    ...[fileWith(d5), ...CLEARS, "--grid", "basisPoint", "--from", "0.02", "--to", "0.03"],
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    answer: "none",
    reason: "out-of-reach",
    best: { value: "0.03" },
    searched: { step: "0.0001", from: "0.02", to: "0.03" },
  });
});

test.each([
  ["nothing to solve", [fileWith(d1)], "lever · 变动的要素：缺少这一项"],
  ["a target without a value", [fileWith(d1), "--lever", "rate", "--target", "raroc"], "bound"],
  ["an unknown option", [fileWith(d1), ...CLEARS, "--fast", "1"], "用法"],
  ["an option twice", [fileWith(d1), ...CLEARS, "--lever", "fee"], "用法"],
  ["an option without a value", [fileWith(d1), "--target", "raroc=1", "--lever"], "用法"],
  ["no file", [...CLEARS], "用法"],
  ["two files", [fileWith(d1), fileWith(d5), ...CLEARS], "用法"],
  ["a file that is not there", [join(folder, "none.json"), ...CLEARS], "打不开文件"],
  ["a deal that is wrong", [fileWith({ ...d1, lgd: "2" }), ...CLEARS], "lgd · 违约损失率"],
  [
    "a lever the deal does not have",
    [fileWith([d5, d1]), "--lever", "grace", "--target", "raroc=0.1"],
    "[#2 D1] lever · 变动的要素：这笔交易里没有",
  ],
])("%s: the reason on standard error, nothing on standard output", (_, args, sentence) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(sentence);
});
