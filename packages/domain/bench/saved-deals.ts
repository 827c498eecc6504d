/**
 * Saved deals that a change of policy is tried on (已存报价样本): those of the demonstration bank with somewhat larger amounts, and a book with a lower
 * pledge cap.
 */
import { readFileSync } from "node:fs";
import { DEMO_DEALS } from "../reference-data/demo-bank/index.ts";
import { publishedPolicyBook } from "../reference-data/index.ts";
import { decimal } from "../src/money/decimal.ts";
import type { PolicyBook } from "../src/policy-book/policy-book.ts";

const FOLDER = "../reference-data/demo-bank/deals/";

/** So many deal files, the same ones every time. */
export function savedDealFiles(count: number): readonly object[] {
  const files = DEMO_DEALS.map(({ id }) =>
    JSON.parse(readFileSync(new URL(`${FOLDER}${id}.json`, import.meta.url), "utf8")),
  );
  return Array.from({ length: count }, (_, index) => {
    const file = files[index % files.length];
    const principal = String(BigInt(file.deal.principal) + BigInt(1_000 * index));
    return { ...file, deal: { ...file.deal, principal } };
  });
}

/** The published book with every pledge cap at 30 %. */
export function changedBook(): PolicyBook {
  const share = { share: decimal("0.3") };
  const pledgeRateMax = { standard: share, preferential: share };
  const productConditions = publishedPolicyBook.registers.productConditions.map((version) => ({
    ...version,
    value: { ...version.value, pledgeRateMax },
  }));
  return {
    ...publishedPolicyBook,
    registers: { ...publishedPolicyBook.registers, productConditions },
  };
}
