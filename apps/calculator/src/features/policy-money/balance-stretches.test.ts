import { completeInquiry, priceLoan, toPlainDigits } from "@xinzhi/domain";
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeDealFile } from "@xinzhi/domain/schemas";
import { expect, it } from "vitest";
import { balanceAreas, balanceLine, highestBalance, segmentLabels } from "./balance-stretches.ts";

const inquiry = decodeDealFile(d1.inputs);
if (inquiry.kind === "refused") throw new Error("D1 cannot be read");
const request = completeInquiry(inquiry.value, publishedPolicyBook);
const priced = request.kind === "ok" ? priceLoan(request.value, publishedPolicyBook) : request;
if (priced.kind === "refused") throw new Error("D1 cannot be priced");
const { fundedPieces: pieces } = priced.value.figures;

/** 10,000,000 from 2026-03-16 to 2027-03-16; 60 % relent from 2026-04-20. */
it("the balance stands apart until the funds arrive, then the relent part lies inside it", () => {
  const [apart, own, policy] = balanceAreas(pieces).map(({ stretches }) =>
    stretches.map(({ from, to, digits }) => [
      ...[from, to].map((at) => (at.kind === "date" ? String(at.date) : "")),
      digits,
    ]),
  );
  expect(apart?.[0]).toEqual(["2026-03-16", "2026-03-21", "10000000"]);
  expect(own?.map(([, , digits]) => digits)).toEqual(own?.map(() => "10000000"));
  expect(policy?.map(([, , digits]) => digits)).toEqual(own?.map(() => "6000000"));
  expect(policy?.[0]?.[0]).toBe("2026-04-20");
});

it("each segment is written once, from its first piece to its last", () => {
  expect(segmentLabels(pieces).map(({ text }) => text)).toEqual(["1"]);
});

it("the highest balance is the principal, and each piece has the line of its balance", () => {
  const most = highestBalance(pieces);
  expect(most && toPlainDigits(most)).toBe("10000000");
  expect(
    pieces.every((piece) => priced.value.lines.some(({ id }) => id === balanceLine(piece))),
  ).toBe(true);
  expect(balanceLine({ period: 3, stretch: 2 })).toBe("changedBalance#3.2");
});
