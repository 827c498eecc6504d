/** The subsidy of a deal: how long a given one runs, who says so, and which schemes are refused with every reason. */
import { describe, expect, test } from "vitest";
import { requestOf } from "../../laws/case-requests.ts";
import { publishedPolicyBook as book } from "../../reference-data/index.ts";
import type { Span } from "../schedules/span.ts";
import { dealSubsidy } from "./deal-subsidy.ts";

function shown(name: string, change: object, isRelendingBacked = false) {
  const answer = dealSubsidy(
    requestOf(name, { relendingComparison: [], ...change }),
    isRelendingBacked,
    book,
  );
  if (answer.kind === "refused") {
    return answer.problems.map(({ path, code, facts }) =>
      [path.join("."), code, ...Object.values(facts)].join(" "),
    );
  }
  const { subsidy, subsidyOrigin } = answer.value;
  return [answer.kind, subsidy && spanText(subsidy.span), subsidyOrigin];
}

const spanText = (span: Span) =>
  span.kind === "dated" ? `${span.from}..${span.to}` : `${span.fromMonth}..${span.toMonth}`;

const GIVEN = { kind: "given" };
const given = (months: number, change: object = {}) => ({
  subsidy: { rate: "0.015", months, principalCap: null, ...change },
});

describe("a subsidy that is given", () => {
  test.each<[string, object, string]>([
    ["d2", given(24), "2026-06-21..2028-06-21"],
    ["d2", given(72), "2026-06-21..2031-06-21"],
    ["d2", given(24, { startDate: "2026-09-01" }), "2026-09-01..2028-09-01"],
    ["d3", given(12), "1..12"],
    ["d3", given(36), "1..24"],
  ])("%s with %j runs %s", (name, change, span) => {
    expect(shown(name, change)).toEqual(["ok", span, GIVEN]);
  });

  test("none at all is given as well", () => {
    expect(shown("d1", {})).toEqual(["ok", undefined, GIVEN]);
    expect(shown("d3", { subsidy: undefined })).toEqual(["ok", undefined, GIVEN]);
  });
});

describe("a scheme of the register", () => {
  const asked = (subsidy: object | undefined, change: object = {}) => ({
    pricingDate: "2026-03-16",
    funding: { ftpRate: "0.017", ftpDiscount: "0.003", relending: null },
    firm: { size: "medium" },
    subsidy,
    ...change,
  });

  test("that applies is the origin; none that applies is assumed", () => {
    const renewal = asked(
      { scheme: "equipmentRenewal", supplierPaidOn: "2026-03-16" },
      { purpose: "equipmentRenewal" },
    );
    expect(shown("d1", renewal)).toMatchObject([
      "ok",
      "2026-03-16..2027-03-16",
      { kind: "policy", reference: { id: "SUB-4-equipment" } },
    ]);
    expect(shown("d1", asked(undefined))).toEqual([
      "ok",
      undefined,
      { kind: "assumed", rule: "no-subsidy-applies" },
    ]);
  });

  test("that does not apply is refused by its name with every reason", () => {
    // In 2025 only projects on the list, backed by relending, from the day the supplier is paid.
    const use = asked({ scheme: "equipmentRenewal" }, { purpose: "equipmentRenewal" });
    const in2025 = {
      ...use,
      pricingDate: "2025-03-16",
      drawdownDate: "2025-03-16",
      maturityDate: "2026-03-16",
      rates: [{ from: "2025-03-16", annualRate: "0.03" }],
    };
    expect(shown("d1", in2025)).toEqual([
      "subsidy.scheme scheme-does-not-apply 设备更新贷款贴息 not-backed-by-relending · supplier-payment-unknown",
    ]);
    expect(shown("d1", asked({ scheme: "unheard" }))).toEqual([
      "subsidy.scheme scheme-not-in-force",
    ]);
  });
});
