/** A stored answer is shown as it is. */
import { expect, test } from "vitest";
import { marketDatesIn, storedReport } from "./stored-report.ts";

test("reads figures, levels, payments and the versions used", () => {
  const answer = {
    origins: { ftpRate: { kind: "policy", version: "FTP-1" }, pd: { kind: "given" } },
    totals: { eva: "-12.5" },
    waterfall: { bars: [{ code: "barOpex", value: "0.0035" }] },
    authority: {
      levels: [
        {
          name: "支行",
          version: "AUTH-1",
          maySign: false,
          bounds: [
            { bound: "rarocMin", isInside: false },
            { bound: "principalMax", isInside: true },
          ],
          lowestRate: { kind: "found", value: "0.0305" },
        },
      ],
    },
    schedule: [
      { period: 1, to: "2026-12-21", interest: "1.00", principal: "0.00", closing: "9.00" },
    ],
  };
  expect(storedReport(JSON.stringify(answer))).toEqual({
    eva: "-12.5",
    versions: ["AUTH-1", "FTP-1"],
    bars: [{ code: "barOpex", value: "0.0035" }],
    levels: [{ name: "支行", maySign: false, exceeded: ["rarocMin"], lowestRate: "0.0305" }],
    payments: [
      { period: "1", to: "2026-12-21", interest: "1.00", principal: "0.00", closing: "9.00" },
    ],
  });
});

test("an answer without authority or plan leaves them empty", () => {
  expect(storedReport("{}")).toEqual({ eva: "", versions: [], bars: [], levels: [], payments: [] });
});

test("the days of the LPR and the curve are read from their versions, the latest of each", () => {
  const versions = ["AUTH-1", "FTP-CURVE-2026-11-20", "LPR-2025-05-20", "LPR-2024-10-21"];
  expect(marketDatesIn(versions)).toEqual({ lprDate: "2025-05-20", curveDate: "2026-11-20" });
  expect(marketDatesIn(["AUTH-1"])).toEqual({ lprDate: undefined, curveDate: undefined });
});
