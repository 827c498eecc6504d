/**
 * `npm run bench`: what the exact kernel gains on the readable definition, and what it costs beside plain doubles.
 *
 * Every line is a ratio within one run, the ways timed in turns, with a check beside it that the figures are the same. Times
 * are of this machine at this moment and nothing else. Exit code 1: figures differ.
 */

import { rarocOf } from "../src/kernel/exact-profit.ts";
import { decimalOf } from "../src/kernel/exact-ratio.ts";
import { type KernelDeal, totalsAt } from "../src/kernel/kernel-deal.ts";
import { kernelRows } from "../src/kernel/kernel-rows.ts";
import { decimal } from "../src/money/decimal.ts";
import { doubleDeal, doubleQuote } from "./plain-doubles.ts";
import { SIXTY_MONTHS, sampleBook, sampleDeal } from "./sample-deals.ts";
import { savedDealFiles } from "./saved-deals.ts";
import { byWorkers, differingFigures, outcomesOf, wholeQuotesOf } from "./saved-quotes.ts";
import { rateByDefinition, rateByDoubles, rateByKernel } from "./target-rate.ts";
import { compared, type Way } from "./timing.ts";
import {
  atRate,
  differences,
  kernelOf,
  quotedByDefinition,
  quotedByKernel,
  reported,
} from "./ways.ts";

const ROUNDS = 61;
let wrong = 0;

/** One piece of work: its ways, and what was found out about their figures. */
function tell(title: string, names: readonly string[], ways: readonly Way[], check: string): void {
  const { times, ratios } = compared(ways, ROUNDS);
  say(title);
  names.forEach((name, index) => {
    const { least = 0, median = 0 } = times[index] ?? {};
    const ratio = ratios[index];
    const against = index === 0 || ratio === undefined ? "" : ratioText(ratio);
    say(`  ${name.padEnd(26)}${microseconds(least)}${microseconds(median)}${against}`);
  });
  say(`  ${check}\n`);
}

function ratioText({ ofLeast, median }: { readonly ofLeast: number; readonly median: number }) {
  return `   ${ofLeast.toFixed(2).padStart(9)} ×   ${median.toFixed(2).padStart(9)} ×`;
}

function microseconds(time: number): string {
  return `${time.toFixed(time < 100 ? 2 : 0)} µs`.padStart(14);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sameFigures(differing: number, of: number): string {
  wrong += differing;
  return `核对 check: ${differing} of ${of} figures differ from the definition, 24 digits each`;
}

/** How often doubles are wrong where money must be right. */
function doublesOff(kernel: KernelDeal, units: readonly number[]): string {
  const plain = doubleDeal(kernel);
  const off = units.filter((unit) => {
    const exact = kernelRows(kernel.plan, [unit]);
    const { openings, interests } = doubleQuote(plain, unit / 1e8);
    return exact.openings.some(
      (opening, row) => opening !== openings[row] || exact.interests[row] !== interests[row],
    );
  }).length;
  return `plain doubles: ${off} of ${units.length} plans with a fen wrong`;
}

function sixtyMonths(): void {
  const deal = sampleDeal(SIXTY_MONTHS);
  const kernel = kernelOf(deal);
  const plain = doubleDeal(kernel);
  const differing = differences(quotedByKernel(deal), quotedByDefinition(deal));
  tell(
    "一笔 60 期报价，从交易要素到全部结果 · a 60-month quote, from the deal's terms to decimals",
    ["kernel", "decimal.js (definition)"],
    [
      { run: () => quotedByKernel(deal), pieces: 1 },
      { run: () => quotedByDefinition(deal), pieces: 1 },
    ],
    sameFigures(differing, 8),
  );
  const near = Array.from({ length: 500 }, (_, index) => 2_000_000 + 7919 * index);
  tell(
    "换一个利率再报，日期已备好 · the same deal at another rate, its days prepared: rows, totals, RAROC",
    ["kernel", "decimal.js (definition)", "plain doubles"],
    [
      { run: () => rarocOf(kernel.profit, totalsAt(kernel, [3_712_300])), pieces: 1 },
      { run: () => quotedByDefinition(atRate(deal, 3_712_300)), pieces: 1 },
      { run: () => doubleQuote(plain, 0.037123), pieces: 1 },
    ],
    `${sameFigures(
      near.slice(0, 50).filter((units) => !isSameRaroc(kernel, units)).length,
      50,
    )}; ${doublesOff(kernel, near)}`,
  );

  function isSameRaroc(of: KernelDeal, units: number): boolean {
    const exact = reported(decimalOf(rarocOf(of.profit, totalsAt(of, [units]))));
    return exact === reported(quotedByDefinition(atRate(deal, units)).raroc);
  }
}

function solver(): void {
  const deal = sampleDeal(SIXTY_MONTHS);
  const [target, kernel] = [decimal("0.12"), kernelOf(deal)];
  const plain = doubleDeal(kernel);
  const byDefinition = () =>
    rateByDefinition(
      deal,
      (of, perYear) =>
        quotedByDefinition(atRate(of, Number(perYear.times(100_000_000).toFixed()))).raroc,
      target,
    );
  const answers = [rateByKernel(kernel, target), byDefinition()] as const;
  const ended = rateByDoubles(plain, 0.12);
  tell(
    "求 RAROC 12% 的利率，步长 0.0001%，邻点不达标为证 · the least rate for a RAROC of 12 %, proved by its neighbour",
    ["kernel", "decimal.js secant", "plain doubles secant"],
    [
      { run: () => rateByKernel(kernelOf(deal), target), pieces: 1 },
      { run: byDefinition, pieces: 1 },
      { run: () => rateByDoubles(plain, 0.12), pieces: 1 },
    ],
    `${sameFigures(answers[0] === answers[1] ? 0 : 1, 1)}: ${answers[0] / 1e6} %; plain doubles: ${ended / 1e6} %`,
  );
}

function grid(): void {
  const deals = Array.from({ length: 41 }, (_, index) =>
    sampleDeal({ ...SIXTY_MONTHS, termMonths: 20 + index }),
  );
  const rates = Array.from({ length: 41 }, (_, index) => 2_500_000 + 50_000 * index);
  const plain = deals.map((deal) => doubleDeal(kernelOf(deal)));
  const everyTenth = deals.filter((_, index) => index % 10 === 0);
  const byKernel = () =>
    deals.map((deal) => {
      const kernel = kernelOf(deal);
      return rates.map((rate) => rarocOf(kernel.profit, totalsAt(kernel, [rate])));
    });
  const exact = byKernel();
  const differing = deals.flatMap((deal, row) =>
    rates.filter(
      (rate, column) =>
        row % 10 === 0 &&
        column % 4 === 0 &&
        reported(decimalOf(exact[row]?.[column] ?? { numerator: 0n, denominator: 1n })) !==
          reported(quotedByDefinition(atRate(deal, rate)).raroc),
    ),
  ).length;
  tell(
    "41 × 41 网格（利率 × 期限）的 RAROC，每点 · a 41 × 41 grid of rates and tenors, per point",
    ["kernel (all 1,681 points)", "decimal.js (every 40th)", "plain doubles"],
    [
      { run: byKernel, pieces: 1681 },
      {
        run: () =>
          everyTenth.map((deal) =>
            rates
              .filter((_, index) => index % 5 === 0)
              .map((rate) => quotedByDefinition(atRate(deal, rate)).raroc),
          ),
        pieces: 45,
      },
      {
        run: () => plain.map((deal) => rates.map((rate) => doubleQuote(deal, rate / 1e8).raroc)),
        pieces: 1681,
      },
    ],
    sameFigures(differing, 55),
  );
}

function book(): void {
  const deals = sampleBook(10_000);
  const differing = deals
    .filter((_, index) => index % 20 === 0)
    .reduce((sum, deal) => sum + differences(quotedByKernel(deal), quotedByDefinition(deal)), 0);
  const kernels = deals.map((deal) => {
    const kernel = kernelOf(deal);
    return { kernel, rates: kernel.rates, plain: doubleDeal(kernel) };
  });
  tell(
    "一万笔组合，每笔 · a book of 10,000 deals, per deal",
    [
      "kernel, terms to decimals",
      "decimal.js (definition)",
      "kernel, prepared",
      "plain doubles, prepared",
    ],
    [
      inTurns(deals, 25, (deal) => quotedByKernel(deal)),
      inTurns(deals, 25, (deal) => quotedByDefinition(deal)),
      inTurns(kernels, 500, ({ kernel }) => rarocOf(kernel.profit, totalsAt(kernel))),
      inTurns(kernels, 500, ({ plain, rates }) => doubleQuote(plain, (rates[0] ?? 0) / 1e8).raroc),
    ],
    sameFigures(differing, 500 * 8),
  );
}

/** A slice of the list at each call, the whole of it in the end. */
function inTurns<T>(list: readonly T[], size: number, price: (one: T) => unknown): Way {
  let next = 0;
  const run = () => {
    const slice = list.slice(next, next + size);
    next = next + size < list.length ? next + size : 0;
    return slice.map(price);
  };
  return { run, pieces: size };
}

/** A change of policy on saved quotes: what the preview works out against whole quotes, and one worker against two. */
async function savedQuotes(): Promise<void> {
  const files = savedDealFiles(1000);
  const every = files.filter((_, index) => index % 10 === 0);
  tell(
    "政策变更在已存报价上的影响，前后各一次，每份 · a change of policy on saved quotes, before and after, per quote",
    ["preview", "whole quotes, explained"],
    [inTurns(files, 5, outcomesOf), inTurns(files, 5, wholeQuotesOf)],
    sameFigures(differingFigures(every), 6 * every.length),
  );
  const one = await byWorkers(files, 1);
  const two = await byWorkers(files, 2);
  const differing = one.rows.filter((row, index) => row !== two.rows[index]).length;
  wrong += differing;
  const moved = one.rows.filter((row) => isMoved(row)).length;
  say(
    "一千份报价的预览，一个与两个工作线程，各自冷启动 · the preview of 1,000 quotes by one cold worker and by two",
  );
  say(`  one ${timesOf(one)}; two ${timesOf(two)}; ${(one.seconds / two.seconds).toFixed(2)} ×`);
  say(`  核对 check: ${differing} of ${one.rows.length} rows differ; ${moved} quotes moved\n`);
}

function timesOf({ seconds, work }: { readonly seconds: number; readonly work: number }): string {
  return `${seconds.toFixed(2)} s (processor ${work.toFixed(2)} s)`;
}

/** Whether the two sides of a row say something else. */
function isMoved(row: string): boolean {
  const [before, after] = JSON.parse(row);
  return JSON.stringify(before) !== JSON.stringify(after);
}

say("次序 columns: 最快 least, 中位 median; 与首行之比 against the first line: of least, median\n");
sixtyMonths();
solver();
grid();
book();
await savedQuotes();
process.exitCode = wrong === 0 ? 0 : 1;
