/**
 * The whole story of a change by two people: a lower pledge cap is tried on the saved quotes, submitted, not approvable by its maker, stopped
 * by a test case without a note, approved by the checker, used by the desk from its day, and taken back. Quotes made before keep their bytes.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { APIRequestContext, Browser, BrowserContext, Page, Response } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { type Answer, call, prove } from "./api-calls.ts";
import { expect, openAt, test } from "./quiet-page.ts";
import { as } from "./signed-in.ts";

test.use(as("productManager"));

const THING = { kind: "productConditions", code: "techInnovationLoan" };
/** A loan of nine million on a security of twenty: a pledge rate of 45 %. */
function pledgedDeal(): object {
  const path = import.meta.resolve("@xinzhi/domain/demo-bank/deals/17-pledge-rate-fails.json");
  const file = JSON.parse(readFileSync(fileURLToPath(path), "utf8"));
  const terms = {
    id: "story",
    pricingDate: TODAY,
    principal: "9000000",
    rates: [{ from: TODAY, annualRate: "0.041" }],
    pledge: { value: "20000000", cap: "0.5" },
  };
  return { ...file, deal: { ...file.deal, ...terms } };
}

async function headOf(request: APIRequestContext): Promise<Answer> {
  const { revisions } = await call(request, "policy.revisions", THING);
  const [head] = revisions ?? [];
  if (head === undefined) throw new Error("no revision");
  return head;
}

/** The conditions in force with another cap, from a day on. */
function capped(head: Answer, share: string, effectiveFrom: string): string {
  const item = JSON.parse(head["content"] ?? "");
  const pledgeRateMax = { standard: { share }, preferential: { share } };
  const content = { ...item.content, pledgeRateMax };
  return JSON.stringify({ ...item, id: `story-${share}`, effectiveFrom, content });
}

const HOURS_EAST = 8;

/** The day on which the story begins, in Shanghai, and the one before: the same throughout, though it may end after midnight. */
const BEGUN = Date.now() + HOURS_EAST * 3_600_000;
const TODAY = new Date(BEGUN).toISOString().slice(0, 10);
const DAY_BEFORE = new Date(BEGUN - 86_400_000).toISOString().slice(0, 10);

/** An officer of the branch, invited and enrolled: whoever quotes before and after. */
async function newOfficer(admin: APIRequestContext, officer: APIRequestContext): Promise<void> {
  await prove(admin);
  const { branches } = await call(admin, "users.branches", {});
  const branchId = branches?.find((branch) => branch["code"] === "HT")?.["branchId"];
  const invited = await call(admin, "users.invite", {
    name: "故事客户经理",
    branchId,
    roles: ["officer"],
  });
  const token = new URL(invited["link"] ?? "").hash.slice(1);
  const own = { loginName: `story.${Date.now()}`, password: "brick lantern orbit 7 Willow" };
  await call(officer, "session.enrol", { token, ...own });
  await call(officer, "session.signIn", own);
}

async function quoted(officer: APIRequestContext, key: string): Promise<Answer> {
  const draftId = crypto.randomUUID();
  const dealFile = JSON.stringify(pledgedDeal());
  await call(officer, "quotes.saveDraft", { draftId, baseRevision: 0, dealFile });
  const issue = {
    key: `story-${key}-${Date.now()}`,
    draftId,
    revision: 1,
    validityEnd: "2099-12-31",
  };
  const { quoteId } = await call(officer, "quotes.issue", issue);
  return call(officer, "quotes.read", { quoteId });
}

/** The caps on the pledge rate with which the public estimate answers on a day. */
async function publicCaps(request: APIRequestContext, date: string): Promise<object> {
  const { policy = "{}" } = await call(request, "public.policyOfDay", { date });
  const { productConditions } = JSON.parse(policy);
  return productConditions.findLast(({ code }: { readonly code: string }) => code === THING.code)
    .value.pledgeRateMax;
}

const CAPS = { standard: { share: "0.5" }, preferential: { share: "0.6" } };
const LOWER = { standard: { share: "0.42" }, preferential: { share: "0.42" } };

/** The officer's desk in the other app, in a browser of their own: people come in once for both. */
async function deskOf(browser: Browser, officer: APIRequestContext): Promise<BrowserContext> {
  const baseURL = process.env["CALCULATOR_URL"];
  if (baseURL === undefined) throw new Error("no calculator: run npm test -- --only browser");
  return browser.newContext({ baseURL, storageState: await officer.storageState() });
}

/**
 * The story's loan opened at the desk as a draft of the officer: the strip of better structures offers a cure for the rate of the pledge
 * if the loan is above the cap of the policy, and none otherwise. The figures are worked out in the browser.
 */
async function curesAtDesk(
  desk: BrowserContext,
  officer: APIRequestContext,
  isNeeded: boolean,
): Promise<void> {
  const draftId = crypto.randomUUID();
  const dealFile = JSON.stringify(pledgedDeal());
  await call(officer, "quotes.saveDraft", { draftId, baseRevision: 0, dealFile });
  const page = await desk.newPage();
  await page.goto(`/desk?draft=${draftId}`);
  await expect(page.locator('[name="deal.principal"]')).toHaveValue("900");
  await expect(page.getByTestId("sample-policy")).toHaveCount(0);
  // Offers of an older deal say so, and do not count.
  const strip = page.locator('[data-testid="structures"][data-stale="false"]');
  await expect(strip.getByRole("listitem")).not.toHaveCount(0);
  const cures = strip.getByRole("listitem").filter({ hasText: "抵质押率由" });
  await (isNeeded ? expect(cures).not : expect(cures)).toHaveCount(0);
  await page.close();
}

/** A page of the desk as the officer comes back to it, until it has asked `times` times whether the policy has moved. */
async function comesBack(open: Page, times: number): Promise<void> {
  let answers = 0;
  const count = (response: Response) => {
    if (response.url().includes("policy.forPricing")) answers += 1;
  };
  open.on("response", count);
  const asked = async () => {
    await open.evaluate(() => window.dispatchEvent(new Event("focus")));
    return answers;
  };
  await expect.poll(asked, { timeout: 10_000 }).toBeGreaterThanOrEqual(times);
  open.off("response", count);
}

/**
 * A page of the desk opened now says nothing. It asks no more once it has read that the policy has moved, so a second answer tells that it
 * has not. Another test may approve something in between: then the page is opened again.
 */
async function saysNothing(open: Page): Promise<void> {
  await expect(async () => {
    await open.goto("/desk");
    await expect(open.getByTestId("person")).toBeVisible();
    await comesBack(open, 2);
    expect(await open.getByTestId("policy-moved").count()).toBe(0);
  }).toPass();
}

/** A page of the desk that was open when the policy moved says so when the officer comes back to it, and opens itself anew. */
async function saysMoved(open: Page): Promise<void> {
  await comesBack(open, 1);
  const note = open.getByTestId("policy-moved");
  await expect(note).toContainText("本页仍按打开时的政策计价");
  expect(await violationsOn(open)).toEqual([]);
  await note.getByRole("button").click();
  await expect(note).toHaveCount(0);
  await expect(open.getByTestId("headline")).toBeVisible();
}

/** A stored quote looked at on the desk: running it again gives what was stored. */
async function sameAtDesk(desk: BrowserContext, quoteId: string | undefined): Promise<void> {
  const page = await desk.newPage();
  await page.goto(`/desk?quote=${quoteId}`);
  await expect(page.getByTestId("quote-verdict")).toHaveText(
    "按保存的政策复算，结果与保存的逐字节一致。",
  );
  await page.close();
}

test("a lower pledge cap, from the preview to its back-out", async ({
  page,
  watch,
  browser,
  playwright,
  baseURL,
}) => {
  const options = baseURL === undefined ? {} : { baseURL };
  const admin = await playwright.request.newContext({ ...options, ...as("administrator") });
  const officer = await playwright.request.newContext(options);
  await newOfficer(admin, officer);
  const before = await quoted(officer, "before");
  expect(await publicCaps(officer, TODAY)).toEqual(CAPS);
  const desk = await deskOf(browser, officer);
  await curesAtDesk(desk, officer, false);
  const open = await desk.newPage();
  await saysNothing(open);
  const head = await headOf(page.request);
  const baseRevision = head["revision"];

  // A case of the product manager's: this loan must fit.
  await openAt(page, "/reviews/cases");
  await page.getByRole("button", { name: "新建用例" }).click();
  const form = page.getByTestId("case-form");
  await form.getByRole("textbox", { name: "名称" }).fill("质押率 45% 应可做");
  await form.getByRole("textbox", { name: "交易文件" }).fill(JSON.stringify(pledgedDeal()));
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByRole("alert")).toHaveText("请至少提出一项要求。");
  await form.getByRole("combobox", { name: "适配结论" }).selectOption("fits");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(page.locator('[data-case="质押率 45% 应可做"]')).toContainText("通过");

  const submitted = await call(page.request, "policy.propose", {
    item: capped(head, "0.42", TODAY),
    reason: "收紧质押率",
    baseRevision,
  });
  const changeId = submitted["changeId"] ?? "";

  // The maker sees what moves, and no way to approve.
  await page.goto("/reviews");
  await page.locator(`[data-change="${changeId}"]`).getByRole("link").click();
  await expect(page.getByTestId("differences")).toContainText("42");
  await expect(page.getByTestId("effect-progress")).toContainText(/已完成 (\d+) \/ \1/);
  const lost = page.getByTestId("effect-summary").locator('[data-fact="lost"] dd');
  await expect(lost).not.toHaveText("0");
  const row = page.getByTestId("effect-rows").locator(`[data-quote="${before["quoteNumber"]}"]`);
  await expect(row).toContainText("不再满足");
  await row.getByRole("button").press("Enter");
  await expect(page.getByTestId("effect-rows")).toContainText("不适合（准入条件）");
  await expect(page.getByTestId("decide")).toContainText("须由另一人复核");
  await expect(page.getByRole("button", { name: "通过" })).toHaveCount(0);
  const own = call(page.request, "policy.approve", {
    changeId,
    digest: submitted["digest"],
    note: "",
  });
  await expect(own).rejects.toThrow("not-permitted");
  expect(await violationsOn(page)).toEqual([]);

  // The checker is stopped by the case until the maker notes why.
  const other = await browser.newContext({ ...options, ...as("checker") });
  const checker = await other.newPage();
  await prove(checker.request);
  await checker.goto(`/reviews/${changeId}`);
  await checker.getByRole("button", { name: "通过" }).click();
  await expect(checker.getByTestId("decide").getByRole("alert")).toContainText("质押率 45% 应可做");
  const remark = checker.getByTestId("remarks");
  await remark.getByRole("textbox").fill("请说明用例为何改变。");
  await remark.getByRole("button", { name: "发表" }).click();
  await expect(remark).toContainText("请说明用例为何改变。");
  const runs = page.getByTestId("case-runs");
  await runs.getByRole("textbox", { name: "为什么可以改变" }).fill("总行收紧风险偏好");
  await runs.getByRole("button", { name: "写入说明" }).click();
  await expect(runs).toContainText("说明：总行收紧风险偏好");
  await checker.getByRole("button", { name: "通过" }).click();
  await expect(checker.getByTestId("decision")).toContainText("已通过");

  // From its day the desk prices under the new version; what was quoted before stays.
  const after = await quoted(officer, "after");
  expect(after["policyDigest"]).not.toBe(before["policyDigest"]);
  // The same loan at a pledge rate of 45 % fits no more, and the public estimate has the lower cap from that day on, not before.
  await page.goto("/reviews/cases");
  await expect(page.locator('[data-case="质押率 45% 应可做"]')).toContainText("不符");
  expect(await publicCaps(officer, TODAY)).toEqual(LOWER);
  expect(await publicCaps(officer, DAY_BEFORE)).toEqual(CAPS);
  await curesAtDesk(desk, officer, true);
  await saysMoved(open);
  await saysNothing(open);
  await page.goto(`/reviews/${changeId}`);
  await sameAtDesk(desk, before["quoteId"]);
  const again = await call(officer, "quotes.read", { quoteId: before["quoteId"] });
  expect([again["answerText"], again["answerDigest"], again["policyDigest"]]).toEqual([
    before["answerText"],
    before["answerDigest"],
    before["policyDigest"],
  ]);

  // Back out: the version before, as a new one, by two people again.
  await page.reload();
  await page.getByRole("button", { name: /^回退 v/ }).click();
  const back = page.getByTestId("back-out");
  watch.expectErrors();
  await back.getByRole("textbox", { name: "生效日期" }).fill("2026-02-31");
  await back.getByRole("textbox", { name: "理由" }).fill("恢复原上限");
  await back.getByRole("button", { name: "提交回退" }).click();
  await expect(back.getByTestId("field-error")).toContainText("不是日期");
  await back.getByRole("textbox", { name: "生效日期" }).fill(TODAY);
  await back.getByRole("button", { name: "提交回退" }).click();
  await expect(page.getByTestId("change-facts")).toContainText("回退的版本");
  await checker.goto(page.url());
  await checker.getByRole("button", { name: "通过" }).click();
  await expect(checker.getByTestId("decide").getByRole("alert")).toContainText("质押率 45%");
  await page.getByTestId("case-runs").getByRole("textbox", { name: "为什么可以改变" }).fill("恢复");
  await page.getByTestId("case-runs").getByRole("button", { name: "写入说明" }).click();
  await expect(page.getByTestId("case-runs")).toContainText("说明：恢复");
  await checker.getByRole("button", { name: "通过" }).click();
  await expect(checker.getByTestId("decision")).toContainText("已通过");
  const restored = JSON.parse((await headOf(page.request))["content"] ?? "");
  expect(restored.content).toEqual(JSON.parse(head["content"] ?? "").content);
  expect(await publicCaps(officer, TODAY)).toEqual(CAPS);
  await curesAtDesk(desk, officer, false);
  await desk.close();
  await other.close();
});
