/** The price command as a user runs it: a process with files, standard output, standard error and an exit code. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const COMMAND = fileURLToPath(new URL("./price.ts", import.meta.url));
const CASES = fileURLToPath(new URL("../../../packages/domain/cases/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "price-"));

function run(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: "utf8",
    input,
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

function fileWith(content: unknown): string {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const cases: readonly { inputs: { id: string }; expected: object }[] = readdirSync(CASES)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(join(CASES, name), "utf8")));

const d1 = cases[0]?.inputs ?? { id: "" };

test("all worked deals in one list, every expected figure digit for digit", () => {
  const { status, stdout, stderr } = run([fileWith(cases.map(({ inputs }) => inputs))]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject(cases.map(({ expected }) => expected));
});

test("one deal gives one object, the same bytes from a file and from standard input", () => {
  const fromFile = run([fileWith(d1)]);
  const fromInput = run(["-"], JSON.stringify(d1));
  expect(JSON.parse(fromFile.stdout).id).toBe("D1");
  expect(fromInput.stdout).toBe(fromFile.stdout);
});

test("--lines adds every figure's formula, inputs and source", () => {
  const { lines } = JSON.parse(run([fileWith(d1), "--lines"]).stdout);
  expect(lines.find(({ id }: { id: string }) => id === "vatOut")).toEqual({
    id: "vatOut",
    value: "16643.0818867924528301887",
    unit: "yuan",
    formula: "interestPosted * vatRate / (1 + vatRate)",
    inputs: [
      { name: "interestPosted", lines: ["interestPosted"] },
      { name: "vatRate", lines: ["vatRate"] },
    ],
    rounding: "exact",
    origin: { kind: "computed" },
  });
});

test("--authority adds who may sign, and the lines of its bounds", () => {
  const { authority } = JSON.parse(run([fileWith(d1), "--authority"]).stdout);
  expect(authority).toMatchObject({ signer: "headOffice", lowestRateOf: "rate" });
  const both = JSON.parse(run([fileWith(d1), "--lines", "--authority"]).stdout);
  expect(both.lines.map(({ id }: { id: string }) => id)).toContain("lowestRate@branch");
  expect(JSON.parse(run([fileWith(d1)]).stdout)).not.toHaveProperty("authority");
});

test.each([
  ["a missing field", { ...d1, opexRate: undefined }, "opexRate · 运营成本率：缺少这一项"],
  [
    "a JSON number for money",
    { ...d1, principal: 10000000 },
    "principal · 贷款本金：金额和利率须写成带引号的文本",
  ],
  ["an exponent", { ...d1, principal: "1e7" }, "principal · 贷款本金：不能用科学计数法（1e7）"],
  [
    "31 February",
    { ...d1, maturityDate: "2027-02-31" },
    "maturityDate · 到期日：不是日历上的一天：「2027-02-31」",
  ],
  [
    "a negative term",
    { ...d1, termMonths: -12 },
    "termMonths · 期限（月）：超出允许范围（须不小于 1）",
  ],
  ["an unknown field", { ...d1, colour: "red" }, "colour · colour：没有这个字段"],
  ["a file that is not JSON", "{ id: 1 }", "文件不是 JSON 格式"],
  ["an empty list", [], "文件里没有交易"],
])("%s: field and reason on standard error, nothing on standard output", (_, content, sentence) => {
  const { status, stdout, stderr } = run([fileWith(content)]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(sentence);
});

test("one bad deal among many stops all, named by its place and id", () => {
  const { status, stdout, stderr } = run([fileWith([d1, { ...d1, id: "X", lgd: "2" }])]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toBe(
    "[#2 X] lgd · 违约损失率：超出允许范围（现为 2、须不小于 0、不大于 1）。\n" +
      "    loss given default is out of range (it is 2, must be at least 0, at most 1).\n",
  );
});

test("a file in another encoding is refused, and hostile names cannot write to the terminal", () => {
  const file = join(folder, "gbk.json");
  writeFileSync(file, Buffer.from([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x7d]));
  expect(run([file])).toMatchObject({ status: 2, stdout: "" });
  expect(run([file]).stderr).toContain("UTF-8");
  const hostile = run([fileWith({ ...d1, id: "\u001b[2Jx", "\u001b[31mred": "1" })]).stderr;
  expect(hostile).not.toContain("\u001b");
});

test("a missing file and a missing argument are said in words", () => {
  expect(run([join(folder, "none.json")])).toMatchObject({ status: 2, stdout: "" });
  expect(run([]).stderr).toContain("用法");
  expect(run([fileWith(d1), "--fast"]).status).toBe(2);
});
