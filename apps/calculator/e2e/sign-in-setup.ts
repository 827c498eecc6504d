/**
 * Signs in once for all tests: the links of the demo bank work once, so what each brings is kept in a file. `npm test` makes the links;
 * by hand `DEMO_LINKS` names those that `npm start` printed.
 */
import { mkdirSync, rmSync } from "node:fs";
import { chromium, type FullConfig } from "@playwright/test";
import { DEMO_ROLES, linkOf, STATES, stateOf } from "./signed-in.ts";

/** Before the first test. */
export default async function signInOnce(config: FullConfig): Promise<void> {
  rmSync(STATES, { recursive: true, force: true });
  if (process.env["DEMO_LINKS"] === undefined) return;
  mkdirSync(STATES, { recursive: true });
  const [project] = config.projects;
  const browser = await chromium.launch(project?.use.launchOptions);
  for (const role of DEMO_ROLES) {
    const context = await browser.newContext();
    // As long as a test may take; by itself a context outside of a test gives up earlier.
    context.setDefaultTimeout(project?.timeout ?? 0);
    const page = await context.newPage();
    await page.goto(linkOf(role));
    await page.getByTestId("person").waitFor();
    await context.storageState({ path: stateOf(role) });
  }
  await browser.close();
}
