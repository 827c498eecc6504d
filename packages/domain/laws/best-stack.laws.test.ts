/**
 * Laws of the best stack: no lawful way to combine policy costs the customer less, each tried from its own deal file
 * without any of the stack's own code; an instrument that falls away never helps; and no answer hangs on the order of a register.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedPolicyBook } from "../reference-data/index.ts";
import { type Decimal, toPlainDigits } from "../src/money/decimal.ts";
import type { PolicyBook } from "../src/policy-book/policy-book.ts";
import { finalView } from "../src/pricing/competing/yearly-outlay.ts";
import { priceLoan } from "../src/pricing/price-deal.ts";
import { evaluateFast } from "../src/pricing/solving/fast-evaluate.ts";
import { solveFor } from "../src/pricing/solving/solve-for.ts";
import { bestStack } from "../src/pricing/stack/best-stack.ts";
import type { Combination } from "../src/pricing/stack/stack-combinations.ts";
import { completeInquiry } from "../src/products/completion/complete-inquiry.ts";
import type { LoanRequest } from "../src/products/loan-request.ts";
import { decodeDealFile } from "../src/schemas/loan-inquiry.ts";
import { oneRunIn } from "./runs.ts";

const CONFIRMED = ["equipmentRenewal", "privateSme", "shanghaiTechTrial"];

const listed = ["littleGiant", "techSme"].map((title) => ({ title, source: "governmentList" }));

const SYNDICATION = { code: "syndication", payer: "borrower", payee: "bank" };

/** Loans of one firm in the years in which funds, subsidies and facilities come and go. */
const files = fc
  .record({
    day: fc.constantFrom("2024-08-15", "2025-09-01", "2026-03-16", "2026-11-27"),
    size: fc.constantFrom("large", "medium", "small"),
    purpose: fc.constantFrom("equipmentRenewal", "technologyDevelopment", "workingCapital"),
    institution: fc.constantFrom("stateBank", "cityBank"),
    principal: fc.constantFrom("10000000", "30000000", "40000000", "60000000"),
    ftp: fc.constantFrom("0.014", "0.017", "0.023", "0.03"),
    pd: fc.constantFrom("0.004", "0.015", "0.04"),
    fee: fc.boolean(),
    months: fc.constantFrom(12, 24),
  })
  .map(({ day, size, purpose, institution, principal, ftp, pd, fee, months }) => ({
    id: "stack",
    product: "techInnovationLoan",
    principal,
    pricingDate: day,
    drawdownDate: day,
    termMonths: months,
    institution,
    purpose,
    firm: { size, titles: listed },
    repayment: { method: "bullet", frequency: "halfYearly" },
    rates: [{ from: day, annualRate: "0.035" }],
    funding: { ftpRate: ftp },
    pd,
    lgd: "0.5",
    capital: { hurdle: "0.1" },
    fees: fee ? [{ ...SYNDICATION, kind: "upfrontRate", rate: "0.002" }] : [],
    subsidy: { supplierPaidOn: day, principalUsed: "0" },
  }));

type File = typeof files extends fc.Arbitrary<infer Value> ? Value : never;

function requestOf(file: object, book: PolicyBook): LoanRequest | undefined {
  const inquiry = decodeDealFile(file);
  const request = inquiry.kind === "ok" ? completeInquiry(inquiry.value, book) : inquiry;
  return request.kind === "ok" ? request.value : undefined;
}

function stackOf(file: object, book = publishedPolicyBook, confirmed = CONFIRMED) {
  const request = requestOf(file, book);
  const { subsidySchemes, compensationFunds } = book.registers;
  const codes = [...subsidySchemes, ...compensationFunds].map(({ code }) => code);
  const known = confirmed.filter((code) => codes.includes(code));
  const answer = request && bestStack({ request, confirmed: known }, book, evaluateFast(book));
  if (answer?.kind !== "ok") throw new Error(JSON.stringify(answer));
  return answer.value;
}

function costOf(best: Combination | undefined): Decimal {
  if (best?.annualCost === undefined) throw new Error("no best stack");
  return best.annualCost;
}

/** Every subset of the instruments, spelled as a deal file of its own; what the book refuses is not lawful. */
function fileWith(file: File, day: string, taken: readonly string[]): object | undefined {
  const schemes = ["equipmentRenewal", "technologyInnovation", "privateSme"];
  const subsidies = schemes.filter((code) => taken.includes(code));
  if (subsidies.length > 1) return undefined;
  const [scheme] = subsidies;
  const waiver = { share: "0.5", borneBy: "payee", reason: "r", approvedBy: "headOffice" };
  const isGuaranteed = taken.includes("guarantee");
  const share = { code: "guarantee", payer: "borrower", payee: "guarantor" };
  const rate = GUARANTEE_FEES[file.principal];
  return {
    ...file,
    funding: {
      ...file.funding,
      relending: taken.includes("relending") ? { drawWhen: "always" } : null,
    },
    ...(isGuaranteed ? { guarantee: { scheme: "techInnovationGuarantee" } } : {}),
    ...(taken.includes("fund") ? { compensation: { fund: "shanghaiTechTrial" } } : {}),
    subsidy: scheme === undefined ? null : { scheme, supplierPaidOn: day, principalUsed: "0" },
    fees: [
      ...file.fees.map((fee) => (taken.includes("waiver") ? { ...fee, waiver } : fee)),
      ...(isGuaranteed ? [{ ...share, kind: "annualInAdvance", rate }] : []),
    ],
  };
}

/** 1 % of what is guaranteed by principal: 80 % of the loan, at most 30 m. */
const GUARANTEE_FEES: Readonly<Record<string, string>> = {
  "10000000": "0.008",
  "30000000": "0.008",
  "40000000": "0.0075",
  "60000000": "0.005",
};

const INSTRUMENTS = [
  "relending",
  "guarantee",
  "fund",
  "waiver",
  "equipmentRenewal",
  "technologyInnovation",
  "privateSme",
];

const SUBSETS = INSTRUMENTS.reduce<readonly (readonly string[])[]>(
  (sets, name) => sets.concat(sets.map((set) => [...set, name])),
  [[]],
);

/** The customer's annual cost at the least rate that earns the hurdle. */
function costOfFile(file: object): Decimal | undefined {
  const book = publishedPolicyBook;
  const request = requestOf(file, book);
  if (request === undefined) return undefined;
  const solved = solveFor({
    request,
    lever: { kind: "rate", grid: "tenThousandthOfBasisPoint" },
    target: { figure: "raroc", bound: request.capital.hurdle.perYear },
    range: { from: undefined, to: undefined },
    evaluate: evaluateFast(book),
  });
  if (solved.kind !== "ok" || solved.value.kind !== "found") return undefined;
  const quote = priceLoan(solved.value.request, book);
  if (quote.kind !== "ok") return undefined;
  const { rates } = finalView(quote.value.figures.borrower);
  return "effective" in rates ? rates.effective : undefined;
}

test("no lawful subset of the instruments is cheaper, each priced from a file of its own", () => {
  fc.assert(
    fc.property(files, (file) => {
      const best = costOf(stackOf(file).best);
      const costs = SUBSETS.flatMap((taken) => {
        const spelled = fileWith(file, file.drawdownDate, taken);
        const cost = spelled === undefined ? undefined : costOfFile(spelled);
        return cost === undefined ? [] : [{ taken, cost }];
      });
      expect(costs.length).toBeGreaterThan(0);
      for (const { taken, cost } of costs) {
        expect(cost.gte(best), `${taken.join(" + ")} ${toPlainDigits(cost)}`).toBe(true);
      }
    }),
    oneRunIn(100),
  );
});

function withRegisters(
  change: (item: { readonly code: string }) => boolean,
  book: PolicyBook,
): PolicyBook {
  const { registers } = book;
  return {
    ...book,
    registers: {
      ...registers,
      subsidySchemes: registers.subsidySchemes.filter(change),
      guaranteeSchemes: registers.guaranteeSchemes.filter(change),
      compensationFunds: registers.compensationFunds.filter(change),
      ftpAdjustments: registers.ftpAdjustments.filter(change),
    },
  };
}

const REMOVABLE = [
  "equipmentRenewal",
  "technologyInnovation",
  "privateSme",
  "techInnovationGuarantee",
  "shanghaiTechTrial",
  "relendingBridge",
  "innovationGeneral",
];

test("an instrument that falls away never makes the loan cheaper", () => {
  fc.assert(
    fc.property(files, fc.constantFrom(...REMOVABLE), (file, gone) => {
      const book = withRegisters(({ code }) => code !== gone, publishedPolicyBook);
      const [all, fewer] = [stackOf(file), stackOf(file, book)];
      expect(costOf(fewer.best).gte(costOf(all.best))).toBe(true);
    }),
    oneRunIn(50),
  );
});

test("no firm is better off without its titles, and nothing is won by confirming less", () => {
  fc.assert(
    fc.property(files, (file) => {
      const all = costOf(stackOf(file).best);
      const untitled = stackOf({ ...file, firm: { size: file.firm.size } });
      const unconfirmed = stackOf(file, publishedPolicyBook, []);
      expect(costOf(untitled.best).gte(all)).toBe(true);
      expect(costOf(unconfirmed.best).gte(all)).toBe(true);
    }),
    oneRunIn(50),
  );
});

/** The items the other way round, the versions of each still oldest first. */
function turned<Item extends { readonly code: string }>(register: readonly Item[]) {
  const codes = [...new Set(register.map(({ code }) => code))].reverse();
  return codes.flatMap((code) => register.filter((item) => item.code === code));
}

test("registers written the other way round give the same answer", () => {
  const { registers } = publishedPolicyBook;
  const book: PolicyBook = {
    ...publishedPolicyBook,
    registers: {
      ...registers,
      subsidySchemes: turned(registers.subsidySchemes),
      guaranteeSchemes: turned(registers.guaranteeSchemes),
      compensationFunds: turned(registers.compensationFunds),
      feeCatalogue: turned(registers.feeCatalogue),
      ftpAdjustments: turned(registers.ftpAdjustments),
    },
  };
  fc.assert(
    fc.property(files, (file) => {
      expect(shownOf(stackOf(file, book))).toEqual(shownOf(stackOf(file)));
    }),
    oneRunIn(50),
  );
});

function shownOf({ ranked, ties, verdicts }: ReturnType<typeof stackOf>) {
  const spelled = ({ used, annualCost, cost }: Combination) => [
    used.map(({ id }) => id),
    annualCost && toPlainDigits(annualCost),
    toPlainDigits(cost),
  ];
  return {
    ranked: ranked.map(spelled),
    ties: ties.map(spelled),
    verdicts: verdicts.map(({ kind, instrument }) => [kind, instrument.kind, instrument.id]),
  };
}
