/**
 * `npm run laws`: every law on `LAW_RUNS` random examples (10,000 when not said), shared out over `LAW_SEEDS` seeds
 * (100). A seed with a law that fails is printed with the smallest example and the words that replay it; `LAW_SEED` replays.
 * Half an hour and more; `npm test` tries the same laws on fewer examples.
 */
import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { stopOnSignals } from "./children.mjs";
import { ensureInstalled } from "./install.mjs";
import { productNode } from "./node.mjs";
import { place } from "./places.mjs";
import { withResultsFile } from "./results.mjs";
import { run } from "./run.mjs";
import { say, secondsSince, show } from "./say.mjs";
import { vitestTotals } from "./totals.mjs";

const VITEST = place("tooling", "vitest", "node_modules", "vitest", "vitest.mjs");

stopOnSignals(130);
if (!(await ensureInstalled())) process.exit(1);

const seeds = chosenSeeds();
const runsEach = Math.ceil(wholeNumber("LAW_RUNS", 10_000) / seeds.length);
const began = performance.now();
const failing = [];
let laws = 0;
for (const seed of seeds) {
  const started = performance.now();
  const { passed, failed, output } = await tried(seed);
  laws = Math.max(laws, passed + failed);
  if (failed > 0) failing.push(seed);
  show(output);
  const figures = `${passed + failed} laws × ${runsEach}, ${failed} failed`;
  say(`种子 ${seed}`, `seed ${seed}: ${figures}, ${secondsSince(started)} s`);
}
const minutes = (Number(secondsSince(began)) / 60).toFixed(1);
const cases = `${laws} laws × ${runsEach * seeds.length} cases, ${seeds.length} seeds`;
say(`用时 ${minutes} 分钟`, `${cases}, ${minutes} minutes`);
for (const seed of failing) {
  const replay = `LAW_SEED=${seed} LAW_RUNS=${runsEach} npm run laws`;
  say(`失败，重放：${replay}`, "a law failed with this seed; replay");
}
process.exitCode = failing.length > 0 ? 1 : 0;

/** The seed to replay, or so many new ones. */
function chosenSeeds() {
  const { LAW_SEED } = process.env;
  if (LAW_SEED !== undefined) return [LAW_SEED];
  const count = wholeNumber("LAW_SEEDS", 100);
  return Array.from({ length: count }, () => String(randomInt(2 ** 31)));
}

function wholeNumber(name, otherwise) {
  const value = Number(process.env[name] || otherwise);
  if (Number.isSafeInteger(value) && value > 0) return value;
  say(`${name} 应为正整数`, `${name} must be a whole number above 0`);
  process.exit(2);
}

/** All laws with one seed; of the output only what the laws that failed say. */
function tried(seed) {
  return withResultsFile(async (results) => {
    const command = [productNode(), VITEST, "run", "--config=tooling/vitest/vitest.config.ts"];
    const reporting = ["--reporter=json", `--outputFile=${results}`];
    const { ok, output } = await run([...command, ...reporting, ".laws.test."], {
      env: { LAW_SEED: seed, LAW_RUNS: String(runsEach) },
    });
    const { passed, failed } = vitestTotals(results);
    const complaints = ok ? "" : complaintsIn(results) || output;
    return { passed, failed: !ok && failed === 0 ? 1 : failed, output: complaints };
  });
}

function complaintsIn(results) {
  try {
    const { testResults } = JSON.parse(readFileSync(results, "utf8"));
    return testResults
      .flatMap(({ name, message, assertionResults }) => [
        ...(message ? [`${name}\n${message}`] : []),
        ...assertionResults
          .filter(({ status }) => status === "failed")
          .map(({ title, failureMessages }) => `${name}\n${title}\n${failureMessages.join("\n")}`),
      ])
      .join("\n\n")
      .replace(/^ +at .*node_modules.*\n?/gm, "");
  } catch {
    return "";
  }
}
