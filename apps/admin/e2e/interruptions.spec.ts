/**
 * What comes in between: a preview that is stopped, a draft whose base another change has overtaken, a proof that has grown old while
 * somebody typed, and a figure that another item makes unreachable. Nothing typed is lost, and each says what happened.
 */
import type { APIRequestContext, Page } from "@playwright/test";
import { call, prove } from "./api-calls.ts";
import { expect, test } from "./quiet-page.ts";
import { as } from "./signed-in.ts";

test.use({ ...as("productManager"), viewport: { width: 1366, height: 768 } });

/** A fee for each test that changes one: only one change of a thing may wait, and no other test changes these. */
const OVERTAKEN = { kind: "feeCatalogue", code: "notary" };
const PROVED = { kind: "feeCatalogue", code: "pledgeSupervision" };
const HEADERS = { "content-type": "application/json", "x-xinzhi": "1" };

async function draftOf(page: Page, kind: string, code: string): Promise<void> {
  await page.goto(`/policy/${kind}/${code}`);
  await page.getByRole("button", { name: /^(?:以 v\d+ )?起草/ }).click();
  await page.getByTestId("draft").waitFor();
  await page.locator('[data-path="effectiveFrom"]').fill("2035-01-01");
}

/** Puts the fee forward with other shares, on the revision in force. */
async function proposed(
  maker: APIRequestContext,
  thing: typeof OVERTAKEN,
  borrower: string,
  waiver: string,
) {
  const { revisions } = await call(maker, "policy.revisions", thing);
  const [head] = revisions ?? [];
  const item = JSON.parse(head?.["content"] ?? "");
  const content = {
    ...item.content,
    borrowerShareMax: { share: borrower },
    waiverShareMax: { share: waiver },
  };
  const id = `${thing.code}-${crypto.randomUUID().slice(0, 8)}`;
  return call(maker, "policy.propose", {
    item: JSON.stringify({ ...item, id, effectiveFrom: "2035-01-01", content }),
    reason: "调整减免",
    baseRevision: head?.["revision"],
  });
}

/** The checker's own calls. */
async function approved(checker: APIRequestContext, changeId: string): Promise<void> {
  await prove(checker);
  const { digest } = await call(checker, "policy.change", { changeId });
  const answer = await call(checker, "policy.approve", { changeId, digest, note: "核对无误" });
  expect(answer["outcome"]).toBe("decided");
}

test("a preview that is stopped says how far it came; what arrives later changes nothing", async ({
  page,
}) => {
  await draftOf(page, "productConditions", "advancedManufacturingLoan");
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/policy\.effectOf/, async (route) => {
    await held;
    await route.continue();
  });
  const panel = page.getByTestId("effect");
  const progress = page.getByTestId("effect-progress");
  await panel.getByRole("button", { name: "开始测算" }).click();
  await expect(progress).toHaveText(/^正在测算 0 \/ [1-9]\d*$/);
  await panel.getByRole("button", { name: "停止" }).click();
  await expect(progress).toHaveText(/^已停止，完成 0 \/ [1-9]\d*，以下是已完成部分$/);
  const late = page.waitForResponse(/policy\.effectOf/);
  release();
  await (await late).finished();
  // Whatever came of the late answer stands there before what is typed now has been saved.
  await page.getByRole("textbox", { name: "变更理由" }).fill("试算");
  await expect(page.getByTestId("saving")).toHaveAttribute("data-state", "saved");
  await expect(progress).toHaveText(/^已停止，完成 0 \//);
  await expect(page.getByTestId("effect-summary")).toHaveCount(0);
  await panel.getByRole("button", { name: "重新测算" }).click();
  await expect(progress).toHaveText(/^已完成 (\d+) \/ \1$/);
  await expect(page.getByTestId("effect-summary")).toBeVisible();
});

test("a draft whose base was overtaken is set against both, value by value, and goes on from the new one", async ({
  page,
  playwright,
  baseURL,
}) => {
  const options = baseURL === undefined ? {} : { baseURL };
  const checker = await playwright.request.newContext({ ...options, ...as("checker") });
  await draftOf(page, OVERTAKEN.kind, OVERTAKEN.code);
  await page.locator('[data-path="content.waiverShareMax"]').fill("30");
  const theirs = await proposed(page.request, OVERTAKEN, "0.9", "0.4");
  await approved(checker, theirs["changeId"] ?? "");
  await page.getByRole("textbox", { name: "变更理由" }).fill("收紧减免");
  await page.getByRole("button", { name: "提交复核" }).click();
  await expect(page.getByTestId("outcome")).toHaveText(
    "没有提交：基础版本已更新，请改以新版本为基础。",
  );
  const rows = page.getByTestId("three-way").locator("tbody tr");
  const cells = async () =>
    (await rows.allInnerTexts()).map((row) => row.split("\t").slice(-4).join(" "));
  await expect.poll(cells).toContain("1 0.4 0.3 冲突");
  expect(await cells()).toContain("1 0.9 1 对方");
  // What was typed is still there.
  await expect(page.locator('[data-path="content.waiverShareMax"]')).toHaveValue("30");
});

test("a proof that has grown old is asked for in place; the note is still there and goes with the decision", async ({
  page,
  browser,
  baseURL,
}) => {
  const { changeId = "" } = await proposed(page.request, PROVED, "0.8", "0.5");
  // A refusal as this server words it, with the word of an old proof.
  const refused = await page.request.post("/api/trpc/policy.approve", {
    headers: { ...HEADERS, "sec-fetch-site": "same-origin" },
    data: { changeId, digest: "0".repeat(64), note: "" },
  });
  const body = (await refused.text()).replaceAll("not-permitted", "proof-too-old");
  const options = baseURL === undefined ? {} : { baseURL };
  const context = await browser.newContext({ ...options, ...as("checker") });
  const checker = await context.newPage();
  await checker.route(
    /policy\.approve/,
    (route) => route.fulfill({ status: refused.status(), json: [JSON.parse(body)] }),
    { times: 1 },
  );
  let tell = () => {};
  const told = new Promise<void>((done) => {
    tell = done;
  });
  await checker.route(/session\.profile/, async (route) => {
    await told;
    await route.continue();
  });
  await checker.goto(`/reviews/${changeId}`);
  await checker.getByTestId("decide").getByRole("textbox").fill("已与法务核对");
  await checker.getByRole("button", { name: "通过" }).click();
  const proof = checker.getByTestId("proof-form");
  // Nothing is asked before it is known what this person proves with.
  await expect(proof).toContainText("正在读取账户");
  await expect(proof.getByRole("textbox")).toHaveCount(0);
  await expect(proof.getByRole("button", { name: "确认身份" })).toBeDisabled();
  tell();
  await expect(proof).toContainText("示例银行的人由一次性链接登录，没有密码");
  await expect(proof.getByRole("textbox")).toHaveCount(0);
  await proof.getByRole("button", { name: "确认身份" }).click();
  await expect(checker.getByTestId("decision")).toContainText("已通过");
  const { decision } = await call(page.request, "policy.change", { changeId });
  expect(decision).toMatchObject({ decision: "approved", note: "已与法务核对" });
  await context.close();
});

test("a cap above that of every right is told at its field while one types, and stops the submission", async ({
  page,
}) => {
  await draftOf(page, "productConditions", "ipPledgeLoan");
  const cap = page.locator('[data-path="content.pledgeRateMax.standard"]');
  await page.locator('[data-path="content.pledgeRateMax.preferential"]').fill("60");
  await cap.fill("55");
  const sentence = "质押率上限 55.00% 高于各类知识产权中最高的";
  await expect(page.getByTestId("faults")).toContainText(sentence);
  await expect(cap).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("textbox", { name: "变更理由" }).fill("放宽");
  await page.getByRole("button", { name: "提交复核" }).click();
  await expect(page.getByTestId("outcome")).toContainText("没有提交");
  // Both below the right's cap: until the server has answered anew, a draft has no fault of this kind at all.
  await page.locator('[data-path="content.pledgeRateMax.preferential"]').fill("45");
  await cap.fill("40");
  await expect(page.getByTestId("faults")).toHaveText("没有发现错误");
});
