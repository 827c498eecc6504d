/**
 * `npm run bench:preview` (影响预览测速): a product manager opens a lower pledge cap that was just submitted, and its effect on a thousand saved
 * quotes is worked out before them: how long until the last row, when the first figure of progress stood there, and how often it moved.
 * The quotes are made first, of all demo deals in turns, by an officer over the API. Nothing is asserted.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type APIRequestContext, chromium, type Page } from "@playwright/test";
import { browserTests } from "@xinzhi/browser/configuration";
import { call } from "../e2e/api-calls.ts";
import { linkOf } from "../e2e/signed-in.ts";

const QUOTES = 1000;
const ROUNDS = 3;
const PAUSE = 2000;
const THING = { kind: "productConditions", code: "techInnovationLoan" };
const CAP = { share: "0.42" };

const { use } = await browserTests("ADMIN_URL", "http://127.0.0.1:3220");
const browser = await chromium.launch(use?.launchOptions);
const officer = await signedIn("officer");
const maker = await signedIn("productManager");
const checked = await quotesMade(officer.request);
const changeId = await lowerCap(maker.request);
say(`已保存 ${checked} 笔报价 · saved quotes`);
say("            first progress, ms   last row, s   readings of progress");
for (let round = 1; round <= ROUNDS; round += 1) {
  const { first, last, readings } = await previewed(maker, changeId);
  const cells = [first.toFixed(0).padStart(20), (last / 1000).toFixed(2).padStart(14)];
  say(`  ${round}         ${cells.join("")}${String(readings).padStart(23)}`);
}
await browser.close();

async function signedIn(role: string): Promise<Page> {
  const context = await browser.newContext({ locale: "zh-CN", baseURL: use?.baseURL ?? "" });
  const page = await context.newPage();
  await page.goto(linkOf(role));
  await page.getByTestId("person").waitFor();
  return page;
}

/** Each with an amount of its own. */
async function quotesMade(request: APIRequestContext): Promise<number> {
  const address = fileURLToPath(
    import.meta.resolve("@xinzhi/domain/demo-bank/deals/01-little-giant-upgrading.json"),
  );
  const files = readdirSync(dirname(address))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(dirname(address), name), "utf8")));
  let made = 0;
  for (let index = 0; made < QUOTES; index += 1) {
    const file = files[index % files.length];
    const principal = String(Number(file.deal.principal) + index);
    const dealFile = JSON.stringify({ ...file, deal: { ...file.deal, principal } });
    const draftId = crypto.randomUUID();
    await patiently(request, "quotes.saveDraft", { draftId, baseRevision: 0, dealFile });
    const ask = { key: `preview-${draftId}`, draftId, revision: 1, validityEnd: "2099-12-31" };
    const { outcome } = await patiently(request, "quotes.issue", ask);
    if (outcome === "done") made += 1;
  }
  return made;
}

/** Nobody types a thousand quotes in a minute: the door says when it is enough. */
async function patiently(request: APIRequestContext, procedure: string, input: object) {
  for (;;) {
    try {
      return await call(request, procedure, input);
    } catch (error) {
      if (!(error instanceof Error && error.message.endsWith("too-many"))) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

async function lowerCap(request: APIRequestContext): Promise<string> {
  const { revisions } = await call(request, "policy.revisions", THING);
  const head = JSON.parse(revisions?.[0]?.["content"] ?? "{}");
  const pledgeRateMax = { standard: CAP, preferential: CAP };
  const effectiveFrom = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const content = { ...head.content, pledgeRateMax };
  const item = JSON.stringify({ ...head, id: "preview-0.42", effectiveFrom, content });
  const baseRevision = revisions?.[0]?.["revision"];
  const submitted = await call(request, "policy.propose", { item, reason: "试算", baseRevision });
  return submitted["changeId"] ?? "";
}

/** From the opening of the page. */
async function previewed(page: Page, change: string) {
  const began = performance.now();
  await page.goto(`/reviews/${change}`);
  const progress = page.getByTestId("effect-progress");
  await progress.waitFor();
  const first = performance.now() - began;
  const seen = new Set<string>();
  for (;;) {
    const text = (await progress.textContent()) ?? "";
    seen.add(text);
    if (/已完成 (\d+) \/ \1/.test(text)) break;
    await page.waitForTimeout(20);
  }
  return { first, last: performance.now() - began, readings: seen.size };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
