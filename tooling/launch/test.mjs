/**
 * `npm test`: every check and every test, in order, on a checkout where nothing is installed yet.
 * A step that fails shows all it said, and the next one runs all the same. `--only a,b` runs those.
 * The last line is the total: each test counts, and each step that is not a test run counts as one.
 */
import { stopOnSignals } from "./children.mjs";
import { say, secondsSince, show } from "./say.mjs";
import { STEPS } from "./steps.mjs";

stopOnSignals(130);

const total = { passed: 0, failed: 0 };
for (const step of chosen(process.argv.slice(2))) {
  const began = performance.now();
  const { passed, failed, output } = await taken(step);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) show(output);
  const [chinese, english] = failed > 0 ? ["失败", "FAILED"] : ["通过", "ok"];
  const figures = `${passed} passed, ${failed} failed, ${secondsSince(began)} s`;
  say(`${chinese} ${step.name}`, `${english}: ${figures}`);
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** All steps that are not part of another one, or those that `--only` names. */
function chosen(words) {
  const [option, names] = words;
  if (option === undefined) return STEPS.filter(({ within }) => within === undefined);
  const wanted = names?.split(",") ?? [];
  const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
  if (option === "--only" && wanted.length > 0 && unknown.length === 0) {
    return STEPS.filter(({ name }) => wanted.includes(name));
  }
  const known = STEPS.map(({ name }) => name).join(",");
  say(`用法：npm test -- --only ${known}`, `usage; unknown: ${unknown.join(",") || option}`);
  process.exit(2);
}

async function taken(step) {
  try {
    return await step.take();
  } catch (error) {
    return { passed: 0, failed: 1, output: `${error.stack}\n` };
  }
}
