/**
 * The demonstration bank: every deal is read, priced and briefed as it is kept, byte for byte, and the thirty of them show what
 * they are there to show.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { DEMO_DEALS, DEMO_FIRMS } from "@xinzhi/domain/demo-bank";
import { decodeFirmProfile, decodeFitFile, type FitCase } from "@xinzhi/domain/schemas";
import { describe, expect, test } from "vitest";
import { briefsOfDemo, demoFile } from "./deal-briefs.ts";

const jsonOf = (folder: "firms" | "deals", id: string) =>
  JSON.parse(readFileSync(demoFile(folder, `${id}.json`), "utf8"));

const CASES: readonly FitCase[] = DEMO_DEALS.map(({ id }) => {
  const question = decodeFitFile(jsonOf("deals", id));
  if (question.kind === "refused") throw new Error(`${id}: ${JSON.stringify(question.problems)}`);
  return question.value;
});

const filesIn = (folder: "firms" | "deals" | "briefs") =>
  readdirSync(dirname(demoFile(folder, "x"))).sort();

/** What is said of every deal, read from the file that is kept. */
const keptOf = (id: string, language: string) =>
  readFileSync(demoFile("briefs", `${id}.${language}.txt`), "utf8");

describe("the index names every file, and every file is in the index", () => {
  test("ten firms and thirty deals, each with two briefs", () => {
    expect(filesIn("firms")).toEqual(DEMO_FIRMS.map(({ id }) => `${id}.json`).sort());
    expect(filesIn("deals")).toEqual(DEMO_DEALS.map(({ id }) => `${id}.json`));
    expect(filesIn("briefs")).toEqual(
      DEMO_DEALS.flatMap(({ id }) => [`${id}.en.txt`, `${id}.zh-CN.txt`]),
    );
    expect([DEMO_FIRMS.length, DEMO_DEALS.length]).toEqual([10, 30]);
  });

  test.each(DEMO_FIRMS)("$name is marked as invented and can be read", ({ id, name }) => {
    const profile = decodeFirmProfile(jsonOf("firms", id));
    expect(profile).toMatchObject({ kind: "ok", value: { name } });
    expect(name).toMatch(/^示例/);
  });

  test.each(DEMO_DEALS)("$id: title and firm are those of the index", ({ id, firm, title }) => {
    const { deal, firm: told } = jsonOf("deals", id);
    expect(deal).toMatchObject({ id, titleZh: `示例：${title}` });
    expect(told).toEqual(jsonOf("firms", firm));
    expect(deal.firm.name).toBe(told.name);
  });

  test.each([
    ["firms", DEMO_FIRMS],
    ["deals", DEMO_DEALS],
  ] as const)("no number of a certificate or right in %s could be a real one", (folder, list) => {
    const numbers = list.flatMap(({ id }) =>
      [
        ...readFileSync(demoFile(folder, `${id}.json`), "utf8").matchAll(/"number": "([^"]*)"/g),
      ].map((match) => match[1]),
    );
    expect(numbers.filter((number) => !number?.startsWith("示例-"))).toEqual([]);
  });
});

describe("what the deals cover", () => {
  const all = <T>(read: (question: FitCase) => T) => new Set(CASES.map(read));

  test("every product and every kind of bank, in 2022, 2024, 2025 and 2026", () => {
    expect(all(({ inquiry }) => inquiry.product)).toEqual(
      new Set(["techInnovationLoan", "advancedManufacturingLoan", "ipPledgeLoan"]),
    );
    expect(all(({ context }) => context.institution)).toEqual(
      new Set(["policyBank", "stateBank", "postalBank", "jointStockBank", "cityBank", "ruralBank"]),
    );
    expect(all(({ context }) => context.pricingDate.slice(0, 4))).toEqual(
      new Set(["2022", "2024", "2025", "2026"]),
    );
  });

  test.each([
    ["适合：已核对的各项都符合。", 13],
    ["尚不能判定，待补充", 5],
    ["不适合，未通过：产品准入条件", 4],
    ["不适合，未通过：机构限制", 2],
    ["不适合，未通过：知识产权质押", 2],
    ["不适合，未通过：用途与期限", 1],
    ["现在还不适合贷款", 3],
    ["动用再贷款：资金成本少", 6],
    ["不能动用再贷款", 19],
    ["可以动用再贷款，但没有收益", 2],
    ["）于 2024-11-15 失效", 1],
    ["不能质押，也不能豁免", 1],
    ["财政贴息：", 4],
    ["支持科技创新专项担保计划承担", 1],
    ["风险补偿：", 1],
    ["利息收入免税", 12],
    ["按此价格，各级都无权签批。", 1],
    ["LPR +20 BP", 1],
    ["要与其持平", 1],
    ["可先用以下资金", 3],
    ["由企业经营现金流还款，不依靠本项目", 1],
    ["适合政策性银行的大额、长期贷款", 1],
  ])("“%s” is said of %i deals", (said, count) => {
    const kept = DEMO_DEALS.filter(({ id }) => keptOf(id, "zh-CN").includes(said));
    expect([said, kept.length]).toEqual([said, count]);
  });
});

test.each(DEMO_DEALS)("$id is said as it is kept", (deal) => {
  for (const { path, text } of briefsOfDemo(deal)) {
    expect(text).toBe(readFileSync(path, "utf8"));
  }
});

test.each(DEMO_DEALS)(
  "$id: no code, no placeholder, no half sentence is left in its briefs",
  ({ id }) => {
    const [chinese, english] = [keptOf(id, "zh-CN"), keptOf(id, "en")];
    expect(chinese).not.toMatch(/undefined|null|NaN|[{}]|[a-z][A-Z]|不能不|未不/);
    expect(english).not.toMatch(/undefined|null|NaN|[{}]|[a-z][A-Z]|\ba [aeiou]/);
    expect(chinese).toContain("示例");
    expect(english).toContain("示例");
  },
);
