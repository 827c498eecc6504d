import { decimal } from "@xinzhi/domain";
import coverageFails from "@xinzhi/domain/demo-bank/deals/04-coverage-fails.json" with {
  type: "json",
};
import competitor from "@xinzhi/domain/demo-bank/deals/05-competitor.json" with { type: "json" };
import basicResearch from "@xinzhi/domain/demo-bank/deals/08-basic-research.json" with {
  type: "json",
};
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { describe, expect, it } from "vitest";
import { ANALYSIS_PARTS, analysisOf } from "./analysis-parts.ts";
import { packed, unpacked } from "./packed.ts";

function analysed(file: unknown) {
  const analysis = analysisOf(file, publishedPolicyBook);
  if (analysis.kind === "refused") throw new Error(JSON.stringify(analysis.problems));
  return analysis.value;
}

describe("the parts of an analysis", () => {
  it("a loan has all of them, and each survives the way from the worker", () => {
    const analysis = analysed(competitor);
    for (const part of ANALYSIS_PARTS) {
      const found = analysis[part]?.();
      if (found?.kind !== "ok") throw new Error(part);
      const sent = packed(found.value);
      expect(packed(unpacked(sent)).text === sent.text, part).toBe(true);
    }
  });

  it("figures that come from the worker are decimals again", () => {
    const authority = analysed(competitor).authority?.();
    if (authority?.kind !== "ok") throw new Error("no authority");
    const back = unpacked(packed(authority.value)).authority;
    if (back.kind === "no-date") throw new Error("no date");
    const lowest = back.levels.map(({ lowestRate }) =>
      lowestRate.kind === "found" ? lowestRate.value.plus(decimal("1")).toFixed() : "none",
    );
    expect(lowest).toEqual(["none", "1.0322", "1.028", "1.0225"]);
  });

  it("the offer compared is the competitor's, and the failing rule has its cures", () => {
    const offer = analysed(competitor).competitor?.();
    expect(offer?.kind === "ok" && offer.value?.name).toBe("示例同业（子）银行");
    const cures = analysed(coverageFails).cures?.();
    expect(cures?.kind === "ok" && cures.value.map(({ source }) => source)).toEqual([
      { kind: "condition", code: "dscrFloor" },
    ]);
    expect(analysed(coverageFails).competitor?.()).toEqual({ kind: "ok", value: undefined });
  });

  it("a stage that is not a loan yet is only told about", () => {
    expect(Object.keys(analysed(basicResearch))).toEqual(["about"]);
  });

  it("a file with a mistake has no analysis", () => {
    const file = { ...competitor, deal: { ...competitor.deal, principal: "0" } };
    expect(analysisOf(file, publishedPolicyBook).kind).toBe("refused");
  });
});
