/** 起始稿: a blank deal says nothing but its day, and another client replaces all that was told of the first. */
import { expect, it } from "vitest";
import { dealFileOf } from "./deal-file-of.ts";
import { draftOf } from "./deal-texts.ts";
import { fitFileNamed } from "./demo-deals.ts";
import { demoClient } from "./demo-firms.ts";
import { blankFile, withClient } from "./new-drafts.ts";

const UNIT = "tenThousand";

it("a blank deal has a day, a label and no value", () => {
  expect(dealFileOf(draftOf(blankFile("2026-11-28"), UNIT), UNIT)).toEqual({
    file: { deal: { id: "desk", pricingDate: "2026-11-28" }, firm: {} },
    problems: [],
  });
});

it("another client brings its own profile, name and grade, and leaves the loan as it was", async () => {
  const before = (await fitFileNamed("16-postal-working-capital")) ?? {};
  const client = await demoClient("jia");
  if (client === undefined) throw new Error("a demo client is missing");
  const { file } = dealFileOf(withClient(draftOf(before, UNIT), client, UNIT), UNIT);
  expect(file["firm"]).toEqual(client.firm);
  expect(file["deal"]).toMatchObject({
    product: "techInnovationLoan",
    principal: Object(before["deal"]).principal,
    firm: { name: "示例智造科技（甲）有限公司", grade: "R8" },
  });
  expect(file["cashFlows"]).toEqual(before["cashFlows"]);
});

it("there is no client of another name", async () => {
  expect(await demoClient("nobody")).toBeUndefined();
});
