/**
 * A change of policy on a thousand saved quotes (政策变更影响测速): what a preview works out for each against a whole quote, and one
 * worker against two. The figures of both are compared beside it, and the rows of two workers must be those of one.
 */
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { publishedPolicyBook } from "../reference-data/index.ts";
import type { PolicyBook } from "../src/policy-book/policy-book.ts";
import { type DealQuestion, dealOutcome } from "../src/pricing/policy-effect/deal-outcome.ts";
import { priceLoan } from "../src/pricing/price-deal.ts";
import { firmInquiry } from "../src/products/fit/firm-inquiry.ts";
import { fitOf } from "../src/products/fit/fit.ts";
import { encodeDealOutcome } from "../src/schemas/deal-outcome.ts";
import { decodeSavedDeal } from "../src/schemas/saved-deal.ts";
import { changedBook } from "./saved-deals.ts";

/** The policy as it stands and as changed. */
export const BOOKS: readonly PolicyBook[] = [publishedPolicyBook, changedBook()];

/** Rows of a preview as text, before and after. */
export function previewRows(files: readonly object[]): readonly string[] {
  return files.map((file) => JSON.stringify(outcomesOf(file).map(encodeDealOutcome)));
}

/** What a preview works out for a deal file under both books. */
export function outcomesOf(file: object) {
  const asked = questionIn(file);
  return BOOKS.map((book) => dealOutcome(asked, book));
}

/** The same deal judged and quoted whole under both books, every line explained. */
export function wholeQuotesOf(file: object) {
  const asked = questionIn(file);
  return BOOKS.map((book) => {
    const fit = asked.kind === "firm" ? fitOf(asked.question, book) : undefined;
    const judged = fit?.kind === "ok" ? [fit.value.titles, fit.value.support] : [];
    const inquiry =
      asked.kind === "firm" ? firmInquiry(asked.question, book).inquiry : asked.inquiry;
    const quote = priceLoan(inquiry, book);
    const explained = quote.kind === "ok" ? quote.value.lines.length : 0;
    return { quote, shown: [judged.length, explained] };
  });
}

/** How many figures of these files differ between the preview and the whole quotes: of each side the rate, the break-even and RAROC. */
export function differingFigures(files: readonly object[]): number {
  return files.flatMap((file) => {
    const whole = wholeQuotesOf(file);
    return outcomesOf(file).flatMap((outcome, side): readonly unknown[] => {
      const quote = whole[side]?.quote;
      if (quote?.kind !== "ok" || outcome.kind !== "priced") {
        return quote?.kind === outcome.kind ? [] : [side];
      }
      const { profit, customerRate, deal } = quote.value.figures;
      const pairs = [
        [deal.rates[0]?.annualRate.perYear ?? customerRate, outcome.rate],
        [profit.breakEvenContractRate, outcome.breakEven],
        [profit.raroc, outcome.raroc],
      ] as const;
      return pairs.filter(([one, other]) => !one.eq(other));
    });
  }).length;
}

/** Seconds on the clock and of processor time that so many workers take for the files, and their rows in order. Starting is not counted. */
export async function byWorkers(files: readonly object[], count: number) {
  const workers = Array.from({ length: count }, () => new Worker(WORKER));
  await Promise.all(workers.map((worker) => answerOf(worker, [])));
  const [started, used] = [performance.now(), process.cpuUsage()];
  const size = Math.ceil(files.length / count);
  const rows = await Promise.all(
    workers.map((worker, place) => answerOf(worker, files.slice(place * size, (place + 1) * size))),
  );
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(used);
  await Promise.all(workers.map((worker) => worker.terminate()));
  return { seconds, work: (user + system) / 1_000_000, rows: rows.flat() };
}

const WORKER = fileURLToPath(new URL("preview-worker.ts", import.meta.url));

function answerOf(worker: Worker, files: readonly object[]): Promise<readonly string[]> {
  return new Promise((done, failed) => {
    worker.once("message", done);
    worker.once("error", failed);
    worker.postMessage(files);
  });
}

function questionIn(file: object): DealQuestion {
  const asked = decodeSavedDeal(file);
  if (asked.kind === "refused") throw new Error(JSON.stringify(asked.problems));
  return asked.value;
}
