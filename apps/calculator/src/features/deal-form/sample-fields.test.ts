/** 示例值: what nobody has changed is the sample's, and nothing else is. */
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import { expect, it } from "vitest";
import { draftOf } from "./deal-texts.ts";
import { sampleFieldsIn, termsOfFields } from "./sample-fields.ts";

const { texts } = draftOf(d1.inputs, "tenThousand");

it("marks every made-up field of an untouched sample", () => {
  expect([...sampleFieldsIn(texts, texts)]).toEqual([
    "funding.ftpRate",
    "funding.ftpDiscount",
    "opexRate",
    "pd",
    "lgd",
    "capital.riskWeight",
    "capital.car",
    "capital.hurdle",
  ]);
});

it("marks a field no longer once its text differs", () => {
  const left = sampleFieldsIn({ ...texts, pd: "1.5", lgd: "" }, texts);
  expect(left.has("pd")).toBe(false);
  expect(left.has("lgd")).toBe(false);
  expect(left.size).toBe(6);
});

it("names the terms of the fields", () => {
  expect([...termsOfFields(new Set(["capital.car", "pd"]))]).toEqual(["pd", "car"]);
});
