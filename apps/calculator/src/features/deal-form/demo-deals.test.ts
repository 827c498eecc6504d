/** 示例业务: whatever the form shows and carries of a deal, the fit file comes back as it was. */
import { DEMO_DEALS } from "@xinzhi/domain/demo-bank";
import { describe, expect, it } from "vitest";
import { dealFileOf } from "./deal-file-of.ts";
import { type DealFileText, draftOf } from "./deal-texts.ts";
import { fitFileNamed } from "./demo-deals.ts";

const CASES = ["d1", "d2", "d3", "d4", "d5"];

it.each([...DEMO_DEALS.map(({ id }) => id), ...CASES])("%s comes back unchanged", async (id) => {
  const file = (await fitFileNamed(id)) ?? {};
  expect(Object.keys(file)).toContain("deal");
  const read = dealFileOf(draftOf(file, "tenThousand"), "tenThousand");
  expect(read).toEqual({ file: withoutNoughtFen(file), problems: [] });
});

/** Whole yuan spelled with two decimals come back without them. */
function withoutNoughtFen(file: DealFileText): DealFileText {
  return JSON.parse(JSON.stringify(file).replace(/"(\d+)\.00"/g, '"$1"'));
}

describe("a worked case that counts months", () => {
  it("has the days on which its months fall", async () => {
    expect((await fitFileNamed("d3"))?.["deal"]).toMatchObject({
      pricingDate: "2026-01-19",
      drawdownDate: "2026-01-19",
      rates: [{ from: "2026-01-19" }],
      funding: { relending: { segments: [{ from: "2026-04-19", to: "2028-01-19" }] } },
    });
  });
});

it.each(["", "d6", "constructor", "../firms/jia"])("there is no deal named %j", async (id) => {
  expect(await fitFileNamed(id)).toBeUndefined();
});
