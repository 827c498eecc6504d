/**
 * A page on which nothing may go wrong unnoticed: no request to another origin, no breach of the content policy, no error
 * in the console. A test that provokes an error says so.
 */
import { test as base, expect, type Page } from "@playwright/test";
import { untilAnswering } from "@xinzhi/browser/answers";

/** What the page did that it must not. */
type Watch = { readonly faults: string[]; readonly expectErrors: () => void };

export const test = base.extend<{ readonly watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      let errorsExpected = false;
      const { origin } = new URL(baseURL ?? "");
      page.on("request", (request) => {
        const url = new URL(request.url());
        const isOwn = url.origin === origin || url.protocol === "data:";
        if (!isOwn) faults.push(`request to ${request.url()}`);
      });
      page.on("console", (message) => {
        const text = message.text();
        const isBreach = /content security policy/i.test(text);
        if (isBreach || (message.type() === "error" && !errorsExpected)) faults.push(text);
      });
      page.on("pageerror", (error) => faults.push(error.message));
      const expectErrors = () => {
        errorsExpected = true;
      };
      await use({ faults, expectErrors });
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * The figures of a version as its table shows them, by column header; the document without its note. Whose day was changed waits for the
 * heading of the new day first: until the answer is there the row tells how the version stood on the day before.
 */
export async function figuresOf(
  page: Page,
  kind: string,
  version: string,
): Promise<Readonly<Record<string, string>>> {
  const table = page.locator(`[data-kind="${kind}"] table`);
  await table.locator(`tr[data-version="${version}"]`).first().waitFor();
  const headers = await table.locator("thead th").allInnerTexts();
  const cells = await table
    .locator(`tr[data-version="${version}"]`)
    .locator("th, td")
    .allInnerTexts();
  return Object.fromEntries(
    headers.map((header, index) => [header, cells[index]?.split("\n")[0] ?? ""]),
  );
}

/** Types over what stands in the date field. */
export async function typeDate(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "日期" }).fill(text);
}

/** The page is ready when its scripts have taken it over and have read what it shows first. */
export async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilAnswering(page);
  await expect(page.getByTestId("reading")).toHaveCount(0);
}
