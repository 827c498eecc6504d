/**
 * One Playwright configuration for every app's browser tests; an app names only its address.
 *
 * The apps are already running when the tests start (`npm test` does that); for a single run by hand
 * the addresses are those of `npm start`.
 */
import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";
import { findChromium } from "./chromium.ts";

/**
 * Nothing may leave the machine: any other name than the local one is unknown to the browser, and
 * the browser's own errands (updates, safe browsing, pings) are off.
 */
const FLAGS = [
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
];

/**
 * How long a page may take to show what it should. Nothing here measures speed (the benchmarks do): on a machine where two browsers, two
 * apps, the preview's workers and the database share two cores, a right answer may be late, and late is not wrong.
 */
const SHOWN_WITHIN_MILLISECONDS = 60_000;
const TEST_WITHIN_MILLISECONDS = 300_000;

/** A build that is broken throughout is told after some failures, not after each test has waited. */
const FAILURES_MAX = 20;

/**
 * The configuration of an app whose address is in the environment variable `address`, or else
 * `usual`. `BROWSER_RESULTS` names the file for the results in JSON.
 */
export async function browserTests(
  address: "CALCULATOR_URL" | "ADMIN_URL",
  usual: string,
): Promise<PlaywrightTestConfig> {
  const { path, environment } = await findChromium();
  const results = process.env["BROWSER_RESULTS"];
  return defineConfig({
    testDir: "e2e",
    outputDir: "test-results",
    workers: 2,
    fullyParallel: true,
    forbidOnly: true,
    retries: 0,
    maxFailures: FAILURES_MAX,
    timeout: TEST_WITHIN_MILLISECONDS,
    expect: { timeout: SHOWN_WITHIN_MILLISECONDS },
    reporter: results === undefined ? "list" : [["list"], ["json", { outputFile: results }]],
    use: {
      baseURL: process.env[address] || usual,
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
      // The sandbox needs rights that a container's root does not have; the pages are our own.
      launchOptions: {
        executablePath: path,
        chromiumSandbox: false,
        args: FLAGS,
        env: { ...inherited(), ...environment },
      },
    },
  });
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}
