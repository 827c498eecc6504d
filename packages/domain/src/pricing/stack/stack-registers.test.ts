/** The same invented loan under other registers (其他政策下): what a stack says of schemes, funds and facilities that differ from today's. */
import { describe, expect, test } from "vitest";
import { answerTo, SYNDICATION, stackOf } from "../../../laws/stack-examples.ts";
import { publishedPolicyBook as published } from "../../../reference-data/index.ts";
import { elementAt } from "../../assert.ts";
import { calendarDate } from "../../dates/calendar-date.ts";
import { decimal } from "../../money/decimal.ts";
import type { PolicyBook } from "../../policy-book/policy-book.ts";
import type { PolicyRegisters } from "../../policy-book/policy-registers.ts";
import { byMerit, type Combination, dearerBy } from "./stack-combinations.ts";

const { registers } = published;
const GUARANTEE = elementAt(registers.guaranteeSchemes, 0);
const FUND = elementAt(registers.compensationFunds, 0);
const PLAIN = { purpose: "technologyDevelopment", subsidy: null };

const bookWith = (changed: Partial<PolicyRegisters>): PolicyBook => ({
  ...published,
  registers: { ...registers, ...changed },
});

/** The verdicts on instruments whose code begins with one of these. */
function verdictsOn(
  codes: readonly string[],
  change: object,
  book: PolicyBook,
  confirmed: readonly string[] = [],
): readonly string[] {
  const { verdicts } = stackOf({ ...PLAIN, ...change }, confirmed, book);
  return verdicts.filter((text) => codes.some((code) => text.includes(code)));
}

describe("guarantee schemes", () => {
  const scheme = (code: string, changed: object) => ({
    ...GUARANTEE,
    id: `示例 ${code}`,
    code,
    value: { ...GUARANTEE.value, ...changed },
  });

  test("that ended on the day are in force no more, and without any none is spoken of", () => {
    const ended = { ...GUARANTEE, effectiveTo: calendarDate("2026-03-16") };
    expect(verdictsOn(["Guarantee"], {}, bookWith({ guaranteeSchemes: [ended] }))).toEqual([
      "closed techInnovationGuarantee: not-in-force 2026-03-16 2026-03-16",
    ]);
    expect(verdictsOn(["Guarantee"], {}, bookWith({ guaranteeSchemes: [] }))).toEqual([]);
  });

  test("whose document names no dearest fee are open only with a fee of the deal's own", () => {
    const book = bookWith({
      guaranteeSchemes: [scheme("localGuarantee", { guaranteeFeeMax: undefined })],
    });
    expect(verdictsOn(["Guarantee"], {}, book)).toEqual(["closed localGuarantee: fee-unknown"]);
    const fee = { code: "guarantee", payer: "borrower", payee: "guarantor" };
    const own = { ...fee, kind: "annualInAdvance", rate: "0.002" };
    const named = { guarantee: { scheme: "localGuarantee" } };
    expect(verdictsOn(["Guarantee"], { ...named, fees: [own] }, book)).toEqual([
      "used localGuarantee, without 14166",
    ]);
    expect(verdictsOn(["Guarantee"], named, book)).toEqual(["closed localGuarantee: fee-unknown"]);
  });

  test("of which a loan takes one: the cheaper, and the other names it", () => {
    const cheaper = { guaranteeFeeMax: { perYear: decimal("0.0025") } };
    const book = bookWith({ guaranteeSchemes: [GUARANTEE, scheme("localGuarantee", cheaper)] });
    // 0.25 % × 80 % is the 0.2 % of the row above; 60,000 more for the fee of 1 % × 80 %.
    expect(verdictsOn(["Guarantee"], {}, book)).toEqual([
      "used localGuarantee, without 14166",
      "notUsed techInnovationGuarantee 60000 one-guarantee",
    ]);
  });

  test("that are named without a fee cost the dearest, and what others are paid stays beside it", () => {
    const named = { guarantee: { scheme: "techInnovationGuarantee" } };
    expect(verdictsOn(["Guarantee"], named, published)).toEqual([
      "notUsed techInnovationGuarantee 45834",
    ]);
    const fee = { code: "guarantee", payer: "borrower", payee: "guarantor" };
    const own = { ...fee, kind: "annualInAdvance", rate: "0.002" };
    const { best } = stackOf({ ...PLAIN, ...named, fees: [own, SYNDICATION] });
    // The guarantee saves 0.32 % of loss; half of the 0.1 % moves into the rate: 3.484220 % − 0.05 %.
    expect(best?.split(" costs ")[0]).toBe("techInnovationGuarantee + syndication#2: 0.0343422");
  });
});

describe("compensation funds", () => {
  const day = "2025-09-01";
  const then = {
    pricingDate: day,
    drawdownDate: day,
    maturityDate: "2026-09-01",
    rates: [{ from: day, annualRate: "0.029" }],
  };
  const OTHER = {
    ...FUND,
    id: "示例",
    code: "otherFund",
    value: { ...FUND.value, compensatedShare: { share: decimal("0.5") } },
  };
  const both = bookWith({ compensationFunds: [FUND, OTHER] });

  // 0.40 % × 55 % = 0.22 % ÷ 0.9366038 = 0.234891 %; with 50 % 0.213538 %. A first loan would be made good at 60 %.
  test("of which a loan takes one: that which makes more good", () => {
    expect(
      verdictsOn(["shanghai", "otherF"], then, both, ["shanghaiTechTrial", "otherFund"]),
    ).toEqual(["notUsed otherFund 2135.4 one-fund", "used shanghaiTechTrial, without 23489.1"]);
  });

  test("are open when the deal names them, and the others ask to be confirmed", () => {
    const named = { ...then, compensation: { fund: "otherFund" } };
    expect(verdictsOn(["shanghai", "otherF"], named, both)).toEqual([
      "used otherFund, without 21353.7",
      "closed shanghaiTechTrial: to-be-confirmed",
    ]);
  });
});

describe("subsidy schemes", () => {
  const free = registers.subsidySchemes.map((item) => ({
    ...item,
    value: { ...item.value, exclusivitySet: item.code },
  }));

  test("that exclude nothing are still priced one at a time", () => {
    const { verdicts } = stackOf({}, ["privateSme"], bookWith({ subsidySchemes: free }));
    expect(verdicts.filter((text) => /Renewal|private|technologyI/.test(text))).toEqual([
      "closed privateRelending: institution",
      "used equipmentRenewal, without 150000",
      "notUsed privateSme 0 one-grant-priced",
      "notUsed technologyInnovation 965.3 one-grant-priced",
    ]);
  });

  test("that ended are in force no more", () => {
    const [first] = free;
    if (first === undefined) throw new Error("no scheme");
    const ended = { ...first, effectiveTo: calendarDate("2025-12-31") };
    const { verdicts } = stackOf({}, [], bookWith({ subsidySchemes: [ended] }));
    expect(verdicts.filter((text) => text.includes("equipmentRenewal"))).toEqual([
      "closed equipmentRenewal: not-in-force 2026-03-16 2025-12-31",
    ]);
  });
});

describe("relending", () => {
  test("without a facility is known by its code alone", () => {
    const answer = answerTo(PLAIN, [], { ...published, techRelending: [] });
    const verdict = answer.kind === "ok" ? answer.value.verdicts : [];
    const { kind, instrument } =
      verdict.find(({ instrument: { id } }) => id === "techRelending") ?? {};
    expect([kind, instrument]).toEqual([
      "closed",
      {
        kind: "relending",
        id: "techRelending",
        name: "techRelending",
        reference: undefined,
        reasons: [{ code: "no-facility-in-force", facts: { date: "2026-03-16" } }],
      },
    ]);
  });

  test("without a practice of the bank's own is closed, as it is where the file says none", () => {
    const none = bookWith({ relendingPractice: [] });
    expect(verdictsOn(["techRelending"], {}, none)).toEqual(["closed techRelending: no-practice"]);
    const said = { funding: { ftpRate: "0.017", relending: null } };
    expect(verdictsOn(["techRelending"], said, published)).toEqual([
      "closed techRelending: said-otherwise",
    ]);
  });
});

describe("instruments without a choice", () => {
  test("leave out premiums, and tell of a reduction that has ended", () => {
    const ended = registers.ftpAdjustments.map((item) => ({
      ...item,
      effectiveTo: calendarDate("2026-03-01"),
    }));
    const { verdicts } = stackOf(PLAIN, [], bookWith({ ftpAdjustments: ended }));
    expect(verdicts.filter((text) => text.includes("2026-03-01"))).toEqual(
      ["innovationGeneral", "innovationListed", "manufacturingIncentive", "relendingBridge"].map(
        (code) => `closed ${code}: not-in-force 2026-03-16 2026-03-01`,
      ),
    );
  });

  test("a long loan's premium for liquidity is no policy", () => {
    const change = { maturityDate: "2032-03-16", termMonths: 72 };
    const answer = answerTo({ ...PLAIN, ...change });
    const ids =
      answer.kind === "ok" ? answer.value.verdicts.map(({ instrument: { id } }) => id) : [];
    expect(ids.slice(0, 5)).toEqual([
      "innovationGeneral",
      "innovationListed",
      "manufacturingIncentive",
      "relendingBridge",
      "privateRelending",
    ]);
  });

  test("a tax that the file gives is no exemption's business", () => {
    const tax = {
      vatTreatment: "taxed",
      vatRate: "0.06",
      surchargeRate: "0.12",
      incomeTaxRate: "0.25",
    };
    expect(verdictsOn(["vatExemption"], { tax }, published)).toEqual([
      "closed vatExemption: said-otherwise",
    ]);
  });
});

test("each instrument has its kind, its name and the version that decides", () => {
  const day = "2025-09-01";
  const answer = answerTo(
    {
      pricingDate: day,
      drawdownDate: day,
      maturityDate: "2026-09-01",
      rates: [{ from: day, annualRate: "0.029" }],
      fees: [SYNDICATION],
    },
    ["shanghaiTechTrial"],
  );
  const verdicts = answer.kind === "ok" ? answer.value.verdicts : [];
  expect(
    verdicts.map(({ instrument: { kind, id, name, reference } }) =>
      [kind, id, name, reference?.id].join(" | "),
    ),
  ).toEqual([
    "ftpDiscount | innovationGeneral | 科技创新贷款优惠 | FTP-ADJ-innovationGeneral-1",
    "ftpDiscount | innovationListed | 名单内科技企业优惠 | FTP-ADJ-innovationListed-1",
    "ftpDiscount | manufacturingIncentive | 制造业中长期贷款激励 | FTP-ADJ-manufacturingIncentive-1",
    "ftpDiscount | relendingBridge | 再贷款到位前过渡优惠 | FTP-ADJ-relendingBridge-1",
    "relending | ruralSmallRelending | 支农支小再贷款 | REL-9",
    "relending | techRelending | 科技创新和技术改造再贷款 | REL-5",
    "guarantee | techInnovationGuarantee | 支持科技创新专项担保计划 | GUA-1",
    "compensationFund | shanghaiTechTrial | 上海市科技型企业信贷风险补偿（清单内试点贷款） | GUA-7",
    "subsidy | equipmentRenewal | 设备更新贷款贴息 | SUB-3",
    "feeWaiver | syndication#1 | 银团贷款费 | FEES-syndication-1",
    "vatExemption | vatExemption |  | ",
  ]);
});

test("a waiver is the most that may be waived, by the lowest desk that may, for a reason", () => {
  const answer = answerTo({ fees: [SYNDICATION] }, ["privateSme"]);
  const fee = answer.kind === "ok" ? answer.value.best?.request.fees[0] : undefined;
  expect(JSON.parse(JSON.stringify(fee?.waiver))).toEqual({
    waived: { kind: "share", waivedShare: { share: "0.5" } },
    borneBy: "payee",
    reason: "最优合规叠加",
    approvedBy: "branch",
  });
});

describe("what cannot be had", () => {
  test("a target that no rate earns leaves no stack, and each instrument without a price", () => {
    const capital = { riskWeight: "12.5", car: "0.115", hurdle: "1" };
    const { best, ties, priced, verdicts } = stackOf({ ...PLAIN, capital });
    expect([best, ties, priced]).toEqual([undefined, [], 0]);
    expect(verdicts.filter((text) => text.startsWith("noPrice"))).toEqual([
      "noPrice techRelending no-rate",
      "noPrice techInnovationGuarantee no-rate",
    ]);
  });

  test("combinations that fail are listed with their reason", () => {
    const answer = answerTo({ fees: [{ ...SYNDICATION, code: "consulting" }] });
    const failed = answer.kind === "ok" ? answer.value.failed : [];
    expect(failed.every(({ used }) => used.some(({ kind }) => kind === "guarantee"))).toBe(true);
    expect([...new Set(failed.map(({ code }) => code))]).toEqual(["fee-excluded-by-guarantee"]);
  });

  test("the first name that cannot be confirmed is told by its place", () => {
    const answer = answerTo({}, ["localScheme"]);
    expect(answer.kind === "refused" && answer.problems.map(({ path }) => path)).toEqual([
      ["stack", "confirmed", 0],
    ]);
  });
});

describe("merit", () => {
  const answer = answerTo(PLAIN);
  const [first, second] = answer.kind === "ok" ? answer.value.ranked : [];
  if (first === undefined || second === undefined) throw new Error("no stack");
  const one: Combination = first;
  const option = [...one.used, ...second.used][0];
  if (option === undefined) throw new Error("no instrument");
  const withIds = (...ids: readonly string[]): Combination => ({
    ...one,
    used: ids.map((id) => ({ ...option, id })),
  });
  const without = (annualCost: Combination["annualCost"], cost: string): Combination => ({
    ...one,
    annualCost,
    cost: decimal(cost),
  });

  test("of the same cost fewer instruments come first, then the earlier name", () => {
    const ranked = [withIds("b", "a"), withIds("b"), withIds("a", "c"), withIds("a"), withIds()];
    expect(ranked.sort(byMerit).map(({ used }) => used.map(({ id }) => id).join("+"))).toEqual([
      "",
      "a",
      "b",
      "a+c",
      "b+a",
    ]);
  });

  test("loans without a single annual cost are told apart by yuan", () => {
    const ranked = [without(undefined, "9"), without(undefined, "7"), without(one.annualCost, "8")];
    expect(ranked.sort(byMerit).map(({ cost }) => cost.toFixed())).toEqual(["8", "7", "9"]);
  });

  test("how much dearer is told a year where both have an annual cost, and in yuan", () => {
    const [cheap, dear] = [without(decimal("0.02"), "7"), without(decimal("0.035"), "9")];
    const told = (from: Combination, to: Combination) => {
      const { perYear, yuan } = dearerBy(from, to);
      return [perYear?.toFixed(), yuan.toFixed()];
    };
    expect(told(dear, cheap)).toEqual(["0.015", "2"]);
    expect(told(without(undefined, "9"), cheap)).toEqual([undefined, "2"]);
    expect(told(dear, without(undefined, "7"))).toEqual([undefined, "2"]);
  });
});
