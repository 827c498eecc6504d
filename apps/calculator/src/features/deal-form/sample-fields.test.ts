/** 示例值: what nobody has changed is the sample's, and nothing else is. */
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import { expect, it } from "vitest";
import { draftOf } from "./deal-texts.ts";
import { sampleFieldsIn, termsOfFields } from "./sample-fields.ts";
import { fitFileOfCase } from "./worked-case.ts";

const { texts } = draftOf(fitFileOfCase(d1.inputs), "tenThousand");

it("marks every made-up field of an untouched sample", () => {
  expect([...sampleFieldsIn(texts, texts)]).toEqual([
    "deal.funding.ftpRate",
    "deal.funding.ftpDiscount",
    "deal.opexRate",
    "deal.pd",
    "deal.lgd",
    "deal.capital.riskWeight",
    "deal.capital.car",
    "deal.capital.hurdle",
  ]);
});

it("marks a field no longer once its text differs", () => {
  const left = sampleFieldsIn({ ...texts, "deal.pd": "1.5", "deal.lgd": "" }, texts);
  expect(left.has("deal.pd")).toBe(false);
  expect(left.has("deal.lgd")).toBe(false);
  expect(left.size).toBe(6);
});

it("names the terms of the fields", () => {
  expect([...termsOfFields(new Set(["deal.capital.car", "deal.pd"]))]).toEqual(["pd", "car"]);
});
