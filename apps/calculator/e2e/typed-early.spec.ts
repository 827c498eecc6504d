/** What is typed before the scripts have taken a page over is heard when they do: on a slow machine a hand is faster. */
import { expect, type Page, test } from "@playwright/test";
import { untilAnswering } from "@xinzhi/browser/answers";
import { field, figureIn, openDesk } from "./desk-page.ts";

/** Opens a page whose scripts are held back; answers how to let them come. */
async function openHeldBack(page: Page, path: string): Promise<() => Promise<void>> {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return async () => {
    await expect(page.locator("html[data-answers]")).toHaveCount(0);
    release();
    await untilAnswering(page);
  };
}

/** Another term, dark colours, and last a rate: once the rate is priced, all is. */
async function fill(page: Page): Promise<void> {
  await field(page, "deal.termMonths").fill("24");
  await page.getByRole("radio", { name: "深色" }).check();
  await field(page, "deal.rates.0.annualRate").fill("3.33");
}

test("what is typed and ticked on a desk that does not answer yet is priced like what comes later", async ({
  page,
  browser,
  baseURL,
}) => {
  const apart = await browser.newContext({ baseURL: baseURL ?? "" });
  const later = await apart.newPage();
  await openDesk(later);
  await fill(later);
  const headline = later.getByTestId("headline");
  await expect(figureIn(headline, "customerRate")).toHaveText("3.33%");
  const raroc = (await figureIn(headline, "raroc").textContent()) ?? "";
  await apart.close();

  const answers = await openHeldBack(page, "/desk");
  await fill(page);
  await answers();
  await expect(figureIn(page.getByTestId("headline"), "customerRate")).toHaveText("3.33%");
  await expect(figureIn(page.getByTestId("headline"), "raroc")).toHaveText(raroc);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(field(page, "deal.termMonths")).toHaveValue("24");
});

test("what was chosen of a list before the desk answers closes the fields that do not belong to it", async ({
  page,
}) => {
  const answers = await openHeldBack(page, "/desk");
  await field(page, "deal.rates.0.base").selectOption("none");
  await expect(field(page, "deal.rates.0.baseRate")).toBeVisible();
  await answers();
  await expect(field(page, "deal.rates.0.baseRate")).toHaveCount(0);
});

test("a name and a password typed before the sign-in page answers are what is sent", async ({
  page,
}) => {
  const answers = await openHeldBack(page, "/sign-in");
  await page.getByRole("textbox", { name: "登录名" }).fill("early.bird");
  await page.getByLabel("密码").fill("brick lantern orbit 7");
  await answers();
  const sent = page.waitForRequest(/session\.signIn/);
  await page.getByRole("main").getByRole("button", { name: "登录" }).click();
  expect((await sent).postData()).toContain("early.bird");
  expect((await sent).postData()).toContain("brick lantern orbit 7");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("登录名、密码或验证码不对");
});
