/** A fit file that is read, and every way of refusing one by its field. */
import { expect, test } from "vitest";
import { SAMPLE_INNOVATION } from "../../laws/sample-innovation.ts";
import { toPlainDigits } from "../money/decimal.ts";
import { decodeFitFile } from "./fit-file.ts";
import { decodeSavedDeal } from "./saved-deal.ts";

const DEAL = {
  id: "FIT",
  titleZh: "示例",
  product: "ipPledgeLoan",
  pricingDate: "2026-11-27",
  institution: "cityBank",
  firm: { name: "示例", grade: "R8" },
  principal: "6000000",
  termMonths: 12,
  funding: {},
  capital: {},
  tax: { vatTreatment: "taxed" },
};
const { lender: _, rights: RIGHTS, ...INNOVATION } = SAMPLE_INNOVATION;
const FILE = { deal: DEAL, firm: { staff: 180 }, innovation: INNOVATION, rights: RIGHTS };

test("innovation is judged on the pricing date and for the bank that prices", () => {
  const read = decodeFitFile(FILE);
  expect(read.kind === "ok" && read.value).toMatchObject({
    context: { pricingDate: "2026-11-27" },
    innovation: { assessedOn: "2026-11-27", lender: "cityBank" },
    rights: [{ number: "ZL202010000001.1" }],
    use: { type: undefined, longCashCycle: undefined, uses: [] },
    cashFlows: undefined,
    paymentsEach: 1,
  });
});

test("a file with a deal inside is told that its firm is missing, not that a deal has no deal", () => {
  for (const file of [{ deal: DEAL }, { deal: DEAL, innovation: INNOVATION }]) {
    expect(decodeSavedDeal(file)).toEqual({
      kind: "refused",
      problems: [{ path: ["firm"], code: "missing", facts: {} }],
    });
  }
  expect(decodeSavedDeal(DEAL)).toMatchObject({ kind: "ok", value: { kind: "deal" } });
});

test("what the card is told is read, and nothing is told by itself", () => {
  const need = { kind: "project", ownFunds: "4000000.5" };
  const read = decodeFitFile({ ...FILE, card: { assetLifeMonths: 60, need } });
  const card = read.kind === "ok" ? read.value.card : undefined;
  expect(card).toMatchObject({
    assetLifeMonths: 60,
    need: { kind: "project", investment: undefined },
  });
  expect(card?.need?.kind === "project" && toPlainDigits(card.need.ownFunds.yuan)).toBe(
    "4000000.5",
  );
  const bare = decodeFitFile(FILE);
  expect(bare.kind === "ok" && bare.value.card).toEqual({
    assetLifeMonths: undefined,
    need: undefined,
  });
});

test("rights may stand in the innovation profile instead, and a firm and a deal are enough", () => {
  const innovation = { ...INNOVATION, rights: RIGHTS };
  const inside = decodeFitFile({ deal: DEAL, firm: {}, innovation });
  expect(inside.kind === "ok" && inside.value.rights.length).toBe(1);
  const bare = decodeFitFile({ deal: DEAL, firm: {} });
  expect(bare.kind === "ok" && bare.value).toMatchObject({ innovation: undefined, rights: [] });
});

test("what was assessed or filed on the pricing date itself is judged", () => {
  const innovation = { ...INNOVATION, assessedOn: "2026-11-27" };
  const rights = RIGHTS.map((right) => ({ ...right, filedOn: "2026-11-27" }));
  expect(decodeFitFile({ ...FILE, innovation, rights }).kind).toBe("ok");
});

const { pricingDate: __, ...UNDATED } = DEAL;
const LISTED = [{ title: "littleGiant", source: "governmentList" }];
const [RIGHT] = RIGHTS;

test.each<[unknown, readonly string[]]>([
  ["deal", [" not-an-object"]],
  [{}, ["deal missing", "firm missing"]],
  [{ ...FILE, colour: "red" }, ["colour unknown-field"]],
  [
    {
      ...FILE,
      deal: { ...DEAL, principal: 6_000_000 },
      firm: { staff: "180" },
      innovation: { ...INNOVATION, guaranteedShare: "2" },
    },
    [
      "deal.principal number-not-text",
      "firm.staff not-a-whole-number",
      "innovation.guaranteedShare out-of-range",
    ],
  ],
  [{ ...FILE, deal: UNDATED }, ["deal.pricingDate missing"]],
  [
    { ...FILE, deal: { ...DEAL, firm: { size: "small", titles: LISTED } } },
    ["deal.firm.size not-beside", "deal.firm.titles not-beside"],
  ],
  [
    { ...FILE, innovation: { ...INNOVATION, assessedOn: "2026-11-28" } },
    ["innovation.assessedOn out-of-range"],
  ],
  [
    { ...FILE, innovation: { ...INNOVATION, lender: "stateBank", ownGrade: "R7" } },
    ["innovation.lender not-beside", "innovation.ownGrade not-beside"],
  ],
  [{ ...FILE, innovation: { ...INNOVATION, rights: RIGHTS } }, ["rights not-beside"]],
  [
    { ...FILE, rights: [RIGHT, { ...RIGHT, filedOn: "2026-11-28" }] },
    ["rights.1.filedOn not-in-order"],
  ],
  [{ ...FILE, cashFlows: [] }, ["cashFlows empty"]],
  [
    { ...FILE, cashFlows: [{ month: 1, amount: "1" }] },
    ["cashFlows.0.date missing", "cashFlows.0.month unknown-field"],
  ],
  [{ ...FILE, paymentsEach: 0 }, ["paymentsEach out-of-range"]],
  [
    { ...FILE, use: { type: "gift", uses: ["gambling"] } },
    ["use.type not-in-list", "use.uses.0 not-in-list"],
  ],
  [
    { ...FILE, card: { assetLifeMonths: 0, need: { kind: "gift" }, colour: "red" } },
    [
      "card.assetLifeMonths out-of-range",
      "card.need.kind not-in-list",
      "card.colour unknown-field",
    ],
  ],
  [
    { ...FILE, card: { need: { kind: "project", ownFunds: "-1", investment: 5 } } },
    ["card.need.investment number-not-text", "card.need.ownFunds out-of-range"],
  ],
])("%#: refused by field", (file, expected) => {
  const read = decodeFitFile(file);
  const problems = read.kind === "refused" ? read.problems : [];
  expect(problems.map(({ path, code }) => `${path.join(".")} ${code}`)).toEqual(expected);
});
