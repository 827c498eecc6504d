/**
 * Editing policy by two people: every kind is drafted, changed, compared, submitted, approved by the second person and found again by its
 * date; what is wrong is refused at its field; a pasted curve is understood or refused cell by cell.
 */
import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { violationsOn } from "@xinzhi/browser/accessibility";
import { untilAnswering } from "@xinzhi/browser/answers";
import { brokenCodesOn } from "@xinzhi/browser/broken-codes";
import { POLICY_CONTENT_KINDS } from "@xinzhi/domain/schemas";
import { call, prove } from "./api-calls.ts";
import { TYPED_CHANGES, type TypedChange } from "./policy-changes.ts";
import { expect, openAt, test } from "./quiet-page.ts";
import { as } from "./signed-in.ts";

test.use({ ...as("productManager"), viewport: { width: 1366, height: 768 } });

const FROM = "2035-01-01";
const PASSWORD = "brick lantern orbit 7 Willow";
type WithRequests = {
  readonly request: { newContext(options: object): Promise<APIRequestContext> };
};

/** Invites somebody new, who comes in at once: they have just shown who they are. */
async function comesIn(
  playwright: WithRequests,
  baseURL: string | undefined,
  role: "productManager" | "checker",
  own: APIRequestContext,
): Promise<void> {
  const admin = await playwright.request.newContext({ baseURL, ...as("administrator") });
  await prove(admin);
  const { branches } = await call(admin, "users.branches", {});
  const branchId = branches?.[0]?.["branchId"];
  const asked = { name: `新来的人（${role}）`, branchId, roles: [role] };
  const invited = await call(admin, "users.invite", asked);
  const token = new URL(invited["link"] ?? "").hash.slice(1);
  const login = { loginName: `new.${crypto.randomUUID().slice(0, 8)}`, password: PASSWORD };
  await call(own, "session.enrol", { token, ...login });
  await call(own, "session.signIn", login);
  await admin.dispose();
}

/** The second person. */
async function newChecker(
  playwright: WithRequests,
  baseURL: string | undefined,
): Promise<APIRequestContext> {
  const checker = await playwright.request.newContext({ baseURL });
  await comesIn(playwright, baseURL, "checker", checker);
  return checker;
}

/** A new draft of the version in force. */
async function draftOf(page: Page, kind: string, code: string): Promise<void> {
  await page.goto(`/policy/${kind}/${code}`);
  await page.getByRole("button", { name: /^(?:以 v\d+ )?起草/ }).click();
  await page.getByTestId("draft").waitFor();
}

function fieldAt(page: Page, path: string): Locator {
  return page.locator(`[data-path="${path}"]`);
}

async function typeInto(page: Page, path: string, typed: string): Promise<void> {
  const field = fieldAt(page, path);
  const isChoice = await field.evaluate((one) => one instanceof HTMLSelectElement);
  await (isChoice ? field.selectOption({ label: typed }) : field.fill(typed));
}

async function submitted(page: Page): Promise<string> {
  await page.getByRole("textbox", { name: "变更理由" }).fill("年度调整");
  await page.getByRole("button", { name: "提交复核" }).click();
  const link = page.getByTestId("submitted").getByRole("link", { name: "打开复核页" });
  const href = await link.getAttribute("href");
  return href?.split("/").at(-1) ?? "";
}

async function approved(checker: APIRequestContext, changeId: string): Promise<unknown> {
  const { digest } = await call(checker, "policy.change", { changeId });
  const answer = await call(checker, "policy.approve", { changeId, digest, note: "核对无误" });
  return answer["outcome"];
}

test("there is a change to try for every kind of policy", () => {
  const tried = [...TYPED_CHANGES.map(({ kind }) => kind), "holidayNotices"];
  expect(tried.toSorted()).toEqual([...POLICY_CONTENT_KINDS].toSorted());
});

/** From a draft to the version that its day finds. */
async function changeThrough(
  page: Page,
  checker: APIRequestContext,
  { kind, code, path, typed, says, also = [] }: TypedChange,
): Promise<void> {
  const inContent = (way: string) => (way === "" ? "content" : `content.${way}`);
  await draftOf(page, kind, code);
  await typeInto(page, "effectiveFrom", FROM);
  await typeInto(page, inContent(path), typed);
  for (const [way, text] of also) await typeInto(page, inContent(way), text);
  await expect(page.getByTestId("differences")).toContainText(says);
  await expect(page.getByTestId("faults")).toHaveText("没有发现错误");
  expect(await approved(checker, await submitted(page))).toBe("decided");
  await page.goto(`/policy/${kind}/${code}`);
  await page.getByRole("textbox", { name: "某日生效的版本" }).fill("2035年1月1日");
  await expect(page.getByTestId("day-says")).toHaveText(/^2035-01-01 生效的是 v\d+（.+）$/);
  await expect(page.getByTestId("differences")).toContainText(says);
}

/**
 * From the page of lists to the editor at the list, and back to the page, which finds the new list by its day. Here, because a change of
 * the facility that another test makes at the same time would be in its way.
 */
async function listChangedThrough(page: Page, checker: APIRequestContext): Promise<void> {
  await page.goto("/funding");
  await page.getByRole("link", { name: "机构名单" }).click();
  const history = page.locator('[data-history="privateRelending"]');
  await history.getByRole("button", { name: /^以 v\d+ 起草，修改名单/ }).click();
  const list = page.getByRole("group", { name: "适用机构" });
  await expect(list.getByRole("checkbox").first()).toBeFocused();
  await list.getByRole("checkbox", { name: "股份制银行" }).check();
  await typeInto(page, "effectiveFrom", "2035年6月1日");
  await expect(page.getByTestId("differences")).toHaveText(
    "适用机构增加股份制银行，自 2035-06-01 起",
  );
  await expect(page.getByTestId("faults")).toHaveText("没有发现错误");
  const changeId = await submitted(page);
  await page.goto("/funding/institutions");
  await expect(history.getByRole("link", { name: /^待复核的变更/ })).toHaveAttribute(
    "href",
    `/reviews/${changeId}`,
  );
  expect(await approved(checker, changeId)).toBe("decided");
  await page.reload();
  await untilAnswering(page);
  const own = page.locator(
    '[data-facility="privateRelending"] [data-institution="jointStockBank"]',
  );
  const date = page.getByRole("textbox", { name: "查看日期" });
  await date.fill("2035-05-31");
  await expect(own).toContainText("不在名单上");
  await date.fill("2035-06-01");
  await expect(own).toHaveText("✓在名单上");
  await expect(page.getByTestId("own-standing")).toContainText(
    "2035-06-01，本行（股份制银行）可以支取：科技创新和技术改造再贷款、民营企业再贷款。",
  );
  const row = history.locator('[aria-current="date"]');
  await expect(row).toContainText("2035-06-01");
  await expect(row).toContainText("增加 股份制银行");
}

/** Parts that each end long before a test may last, on a slow machine too. */
const PARTS = [0, 1, 2, 3] as const;
test.describe("makers of their own", () => {
  // On a fast machine these tests make more calls in a minute than one person may.
  test.use({ storageState: { cookies: [], origins: [] } });

  for (const part of PARTS) {
    test(`every kind is changed, compared, approved and found again by date, part ${part + 1}`, async ({
      page,
      playwright,
      baseURL,
    }) => {
      await comesIn(playwright, baseURL, "productManager", page.request);
      const checker = await newChecker(playwright, baseURL);
      const own = TYPED_CHANGES.filter((_, index) => index % PARTS.length === part);
      for (const change of own) {
        await test.step(change.kind, () => changeThrough(page, checker, change));
      }
      if (own.some(({ kind }) => kind === "privateRelending")) {
        await test.step("a list of institutions", () => listChangedThrough(page, checker));
      }
    });
  }
});

test("a notice that nobody had is made from nothing, approved and listed by its day", async ({
  page,
  playwright,
  baseURL,
}) => {
  const checker = await newChecker(playwright, baseURL);
  await page.goto("/funding");
  const section = page.locator('[data-kind="holidayNotices"]');
  await section.getByRole("textbox", { name: "新增一项" }).fill("CAL-2036");
  await section.getByRole("button", { name: "开始" }).click();
  await page.getByRole("button", { name: "起草第一版" }).click();
  await page.getByTestId("draft").waitFor();
  await typeInto(page, "effectiveFrom", "2035-11-01");
  await typeInto(page, "content.settlesYear", "2036");
  await page.locator('[data-group="content.off"]').getByRole("button", { name: "添加" }).click();
  await typeInto(page, "content.off.0.0", "2036年1月1日");
  await typeInto(page, "content.off.0.1", "20360103");
  await typeInto(page, "document.issuer", "国务院办公厅");
  await typeInto(page, "document.title", "节假日安排（示例）");
  await typeInto(page, "document.confidence", "示例");
  await expect(page.getByTestId("faults")).toHaveText("没有发现错误");
  expect(await approved(checker, await submitted(page))).toBe("decided");
  await openAt(page, "/funding");
  await page.getByRole("textbox", { name: "查看日期" }).fill("2035-11-01");
  await expect(section.locator('[data-thing="CAL-2036"]')).toContainText("v1 · 2035-11-01");
});

test("what is wrong is refused at its field with a sentence, and the list leads there", async ({
  page,
}) => {
  const wrongAt = async (path: string, typed: string, says: string) => {
    await typeInto(page, path, typed);
    const cell = fieldAt(page, path).locator("xpath=..");
    await expect(cell.getByTestId("field-error")).toContainText(says);
    await expect(fieldAt(page, path)).toHaveAttribute("aria-invalid", "true");
  };
  await draftOf(page, "productConditions", "advancedManufacturingLoan");
  await expect(page.getByTestId("faults")).toContainText("还有 1 处须更正");
  await wrongAt("effectiveFrom", "2026-02-31", "不是日期");
  await typeInto(page, "effectiveFrom", FROM);
  await wrongAt("content.pledgeRateMax.standard", "120%", "应在 0% 到 100% 之间");
  await wrongAt("content.graceMonths.standard.usual", "半年", "整数");
  await wrongAt("document.link", "javascript:alert(1)", "不是网址");
  await page.getByTestId("faults").getByRole("button", { name: /应在/ }).click();
  await expect(fieldAt(page, "content.pledgeRateMax.standard")).toBeFocused();
  await page.getByRole("button", { name: "提交复核" }).click();
  await expect(page.getByTestId("outcome")).toHaveText("没有提交：内容有错，见下。");
  await expect(fieldAt(page, "document.link")).toHaveValue("javascript:alert(1)");
  // Rules across values: a preference stricter than the standard, bands with a gap, weights beside 100.
  await typeInto(page, "content.dscrFloor.preferential", "1.5");
  await typeInto(page, "content.pledgeRateMax.standard", "30%");
  await typeInto(page, "content.graceMonths.standard.usual", "0");
  await typeInto(page, "document.link", "https://bank.example/12");
  await expect(page.locator('[data-pair="dscrFloor"]')).toContainText("优惠条件比标准条件更严");
  await wrongAt("content.graceMonths.preferential.most", "240", "宽限期");
  await draftOf(page, "scorecards", "project");
  await typeInto(page, "effectiveFrom", FROM);
  await typeInto(page, "content.weightSets.0.weights.0.weight", "1");
  await expect(page.getByTestId("faults")).toContainText("100");
  await expect(page.locator('[data-preview="scorecards"]')).toContainText("更正后显示");
});

/** A block of a spreadsheet, pasted where the cursor stands. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.evaluate((one, block) => {
    const data = new DataTransfer();
    data.setData("text/plain", block);
    one.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

test("a curve of twelve tenors is pasted with full-width digits and percent signs; a cell that is no rate is refused alone", async ({
  page,
}) => {
  await draftOf(page, "ftpCurves", "loans");
  await typeInto(page, "effectiveFrom", "2035-02-01");
  const rates = [
    "１．３０％",
    "1.40%",
    "1.50",
    "１．５５",
    "1.60％",
    "165BP",
    "1.70",
    "1.8",
    "一点九",
  ];
  const block = ["利率", ...rates, "2.05%", "２.１５%", "2.25"].join("\r\n");
  await paste(fieldAt(page, "content.points.0.annualRate"), block);
  await expect(page.getByTestId("pasted")).toHaveText("已粘贴：读懂 11 格，未读懂 1 格");
  const values = await page
    .locator('[data-path^="content.points."][data-path$=".annualRate"]')
    .evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : "")));
  expect(values).toEqual("1.3 1.4 1.5 1.55 1.6 1.65 1.7 1.8 一点九 2.05 2.15 2.25".split(" "));
  const bad = fieldAt(page, "content.points.8.annualRate");
  await expect(bad).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator('[data-grid="content.points"] [data-testid="field-error"]')).toHaveText(
    ["不是数字"],
  );
  await bad.fill("1.9%");
  await expect(page.getByTestId("faults")).toHaveText("没有发现错误");
  await expect(page.getByTestId("curve").getByRole("img")).toHaveAccessibleName(/9M 1\.65% · 1Y/);
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(bad).toHaveValue("一点九");
});

test("a draft saves itself: a window that is opened anew has every key, and an older window says so", async ({
  page,
  context,
}) => {
  await draftOf(page, "lossShares", "guaranteed");
  await typeInto(page, "content", "38");
  await expect(page.getByTestId("saving")).toHaveAttribute("data-state", "saved");
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(fieldAt(other, "content")).toHaveValue("38");
  const saving = other.getByTestId("saving");
  // The save waits until the page has been seen to say that it saves.
  await other.route(
    /policy\.saveDraft/,
    async (route) => {
      await expect(saving).toHaveAttribute("data-state", "saving");
      await route.continue();
    },
    { times: 1 },
  );
  await typeInto(other, "content", "37");
  await expect(saving).toHaveAttribute("data-state", "saved");
  await typeInto(page, "content", "36");
  await expect(page.getByTestId("saving")).toHaveAttribute("data-state", "stale");
  await page.getByRole("button", { name: "载入那一份" }).click();
  await expect(fieldAt(page, "content")).toHaveValue("37");
});

test("by keyboard alone: a value answers its document, the grid is walked, a figure is typed", async ({
  page,
}) => {
  await page.goto("/policy/ipPledgeTerms/utilityModelPatent");
  const value = page.locator('[data-value="content.pledgeRateMax"]');
  await value.focus();
  await page.keyboard.press("Enter");
  const basis = page.getByTestId("basis");
  for (const text of ["版本", "生效日期", "发布机构", "示例银行", "归口", "核实程度"]) {
    await expect(basis).toContainText(text);
  }
  await page.keyboard.press("Escape");
  await expect(basis).toHaveCount(0);
  await expect(value).toBeFocused();
  await draftOf(page, "ftpCurves", "loans");
  await fieldAt(page, "content.points.0.annualRate").focus();
  await page.keyboard.press("ArrowDown");
  await expect(fieldAt(page, "content.points.1.annualRate")).toBeFocused();
  await page.keyboard.press("F1");
  await expect(page.getByTestId("basis")).toContainText("1.45%");
  await page.keyboard.press("Escape");
  await expect(fieldAt(page, "content.points.1.annualRate")).toBeFocused();
});

test("a rule is traced for a sample firm, and a scorecard shows how ten firms score", async ({
  page,
}) => {
  await page.goto("/policy/titleRules/highTechEnterprise");
  const trace = page.getByTestId("trace");
  await expect(trace.locator("[data-outcome]").first()).toBeVisible();
  await expect(trace).toContainText("结论");
  await page.goto("/policy/scorecards/enterprise");
  const scores = page.getByTestId("distribution").locator("[data-firm]");
  await expect(scores).toHaveCount(10);
  await expect(scores.first()).toContainText(/\d+\.\d/);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    for (const width of [1366, 360]) {
      test(`${width} px: lists, versions and drafts break no rule of WCAG 2.2 AA and do not scroll sideways`, async ({
        page,
      }, info) => {
        await page.setViewportSize({ width, height: 768 });
        const look = async (name: string) => {
          expect(await violationsOn(page)).toEqual([]);
          const aside = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(aside).toBe(0);
          expect([name, await brokenCodesOn(page)]).toEqual([name, []]);
          await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
        };
        for (const way of ["products", "funding", "innovation", "fees"]) {
          await page.goto(`/${way}`);
          await page.locator("[data-thing]").first().waitFor();
          await look(way);
        }
        for (const [kind, code] of [
          ["scorecards", "enterprise"],
          ["titleRules", "highTechEnterprise"],
        ] as const) {
          await page.goto(`/policy/${kind}/${code}`);
          await page.locator("[data-preview] tr, [data-preview] li").first().waitFor();
          await look(kind);
        }
        await draftOf(page, "productConditions", "ipPledgeLoan");
        await typeInto(page, "content.pledgeRateMax.standard", "一");
        await look("draft");
      });
    }
  });
}
