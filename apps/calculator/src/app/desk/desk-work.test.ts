/** What is kept of a deal comes back as it was typed. */
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { draftOf } from "../../features/deal-form/deal-texts.ts";
import { fitFileOfCase } from "../../features/deal-form/worked-case.ts";
import { alternativesOfWork, draftOfWork, titleOf, workTextOf } from "./desk-work.ts";

const file = fitFileOfCase(d1.inputs);
const draft = draftOf(file, "tenThousand");

function withText(path: string, text: string) {
  return { ...draft, texts: { ...draft.texts, [path]: text } };
}

describe("a deal that can be read", () => {
  it("is kept as its file, which can become a quote", () => {
    const kept = JSON.parse(workTextOf({ draft, amountUnit: "tenThousand" }, []));
    expect(kept.deal.principal).toBe("10000000");
    expect(Object.keys(kept).sort()).toEqual(["deal", "firm"]);
  });

  it("comes back in whatever unit is chosen by then", () => {
    const kept = workTextOf({ draft, amountUnit: "tenThousand" }, []);
    expect(draftOfWork(kept, "yuan")?.texts["deal.principal"]).toBe("10,000,000");
    expect(draftOfWork(kept, "tenThousand")?.texts).toEqual(draft.texts);
  });
});

describe("a deal that is half typed", () => {
  const half = withText("deal.rates.0.annualRate", "2.8x");
  const kept = workTextOf({ draft: half, amountUnit: "tenThousand" }, []);

  it("comes back text by text", () => {
    expect(draftOfWork(kept, "tenThousand")).toEqual(half);
  });

  it("has the amounts that can be read in another unit", () => {
    const back = draftOfWork(kept, "yuan");
    expect(back?.texts["deal.principal"]).toBe("10,000,000");
    expect(back?.texts["deal.rates.0.annualRate"]).toBe("2.8x");
  });
});

describe("alternatives beside a deal", () => {
  const alternatives = [{ name: "少借", file: { ...file, deal: { id: "other" } } }];

  it("are kept with it, and are no part of it", () => {
    const kept = workTextOf({ draft, amountUnit: "tenThousand" }, alternatives);
    expect(alternativesOfWork(kept)).toEqual(alternatives);
    expect(draftOfWork(kept, "tenThousand")).toEqual(draft);
  });

  it("are kept while the deal is half typed", () => {
    const half = withText("deal.rates.0.annualRate", "2.8x");
    const kept = workTextOf({ draft: half, amountUnit: "tenThousand" }, alternatives);
    expect(alternativesOfWork(kept)).toEqual(alternatives);
    expect(draftOfWork(kept, "tenThousand")).toEqual(half);
  });

  it.each(["", "null", "[]", "{", '{"deal":{}}'])("%j has none", (text) => {
    expect(alternativesOfWork(text)).toEqual([]);
  });
});

it.each(["", "null", "[]", "7", '{"form":7}', "{"])("%j is no deal of ours", (text) => {
  expect(draftOfWork(text, "yuan")).toBeUndefined();
});

it("goes by the firm's name, else by its own", () => {
  expect(titleOf(draft)).toBe("科技创新贷款（流动资金）");
  expect(titleOf({ ...draft, carried: { "firm.name": "甲公司（示例）" } })).toBe("甲公司（示例）");
});
