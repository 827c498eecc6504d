/** The tab for policy money: relending in every state, who keeps the money, certificates, the best stack, digit by digit. */
import { expect, test } from "@playwright/test";
import { toPlainDigits, toReported } from "@xinzhi/domain";
import { lackingSentence, supportEndsSentence } from "@xinzhi/ui/words/fit-sentences.ts";
import {
  relendingBenefitSentence,
  relendingReason,
  yearEndText,
} from "@xinzhi/ui/words/relending-sentences.ts";
import { stackSentence, stackVerdictSentence } from "@xinzhi/ui/words/stack-sentences.ts";
import { judgedDeal, openDealAt, unfolded } from "./demo-deal.ts";
import { exactValue, figureIn, sumOfDigits } from "./desk-page.ts";
import { unexplainedIn } from "./unexplained.ts";

const LAPSES = "06-certificate-lapses";

test("relending is drawn inside the balance, each stretch with its benefit and its end", async ({
  page,
}) => {
  const { figures } = judgedDeal(LAPSES).quote;
  const { relending } = figures.deal;
  const drawn = figures.fundedPieces.filter(({ segmentIndex }) => segmentIndex !== undefined);
  if (relending.kind !== "drawn") throw new Error("nothing is drawn");
  const panel = await openDealAt(page, LAPSES, "policy");
  const chart = panel.getByTestId("time-chart");
  await expect(chart.locator('rect[data-look="policy"]')).toHaveCount(drawn.length);
  await expect(chart.locator('rect[data-look="own"]')).toHaveCount(drawn.length);
  await expect(chart.locator('rect[data-look="apart"]')).toHaveCount(
    figures.fundedPieces.length - drawn.length,
  );
  await expect(panel.getByTestId("relending-outcome")).toContainText(
    relendingBenefitSentence(relending.benefit, "zh-CN"),
  );
  const rows = panel.getByTestId("relending").locator("tbody tr");
  await expect(rows).toHaveCount(relending.years.length);
  for (const [index, { span, end, version }] of relending.years.entries()) {
    if (span.kind !== "dated") throw new Error("no dates");
    const row = rows.nth(index);
    await expect(row.getByRole("rowheader")).toHaveText(`${index + 1} · ${span.from} → ${span.to}`);
    await expect(row).toContainText(yearEndText(end, relending.lapse, "zh-CN"));
    await expect(row).toContainText(version.id);
    const benefit = relending.benefit.segments[index]?.yuan;
    expect(await exactValue(page, figureIn(row, `segmentBenefit#${index + 1}`))).toBe(
      benefit && toPlainDigits(toReported(benefit)),
    );
  }
});

test("every balance of the chart stands in its table", async ({ page }) => {
  const { fundedPieces } = judgedDeal(LAPSES).quote.figures;
  const panel = await openDealAt(page, LAPSES, "policy");
  await panel.getByText("余额与资金来源（数据表）").click();
  const rows = panel.getByTestId("balance-table").locator("tbody tr");
  await expect(rows).toHaveCount(fundedPieces.length);
  await expect(rows.getByRole("rowheader")).toHaveText(
    fundedPieces.map(({ span }) => (span.kind === "dated" ? String(span.from) : "")),
  );
});

test("relending that is refused says every reason, one that does not pay says so", async ({
  page,
}) => {
  const refused = judgedDeal("05-competitor").quote.figures.deal.relending;
  if (refused.kind !== "refused") throw new Error("not refused");
  const panel = await openDealAt(page, "05-competitor", "policy");
  const outcome = panel.getByTestId("relending-outcome");
  await expect(outcome.getByRole("listitem")).toHaveText(
    refused.reasons.map((reason) => relendingReason(reason, "zh-CN")),
  );
  await expect(panel.getByTestId("relending")).toHaveCount(0);

  const declined = judgedDeal("15-no-relending-benefit").quote.figures.relending;
  if (declined === undefined) throw new Error("not looked at");
  const other = await openDealAt(page, "15-no-relending-benefit", "policy");
  const said = other.getByTestId("relending-outcome");
  await expect(said).toContainText("可以动用再贷款，但没有收益，不动用。");
  await expect(said).toContainText(relendingBenefitSentence(declined, "zh-CN"));
  await expect(other.locator('rect[data-look="policy"]')).toHaveCount(0);
  await expect(other.getByTestId("quota-left")).toContainText("交易文件未填剩余额度");
});

test("the pass-through statement has the domain's digits, and its columns add up on the page", async ({
  page,
}) => {
  const { rows, totals } = judgedDeal("13-equipment-renewal").quote.figures.passThrough;
  const panel = await openDealAt(page, "13-equipment-renewal", "policy");
  const table = panel.getByTestId("pass-through");
  const columns = {
    benefitToBorrower: "toBorrower",
    benefitToBank: "toBank",
    policyBenefit: "benefit",
  } as const;
  for (const [term, column] of Object.entries(columns)) {
    for (const { source, yuan } of rows) {
      const digits = await exactValue(page, figureIn(table, `${term}@${source}`));
      expect([source, term, digits]).toEqual([
        source,
        term,
        toPlainDigits(toReported(yuan[column])),
      ]);
    }
    const shown = await Promise.all(
      rows.map(({ source }) => figureIn(table, `${term}@${source}`).textContent()),
    );
    const plain = shown.map((text) => (text ?? "").replaceAll(",", "").replace("−", "-"));
    expect(sumOfDigits(plain)).toBe(toPlainDigits(totals.yuan[column]));
  }
});

test("FTP items that apply and those that do not are named with what they move and why", async ({
  page,
}) => {
  const { ftp } = judgedDeal(LAPSES).quote.figures.deal;
  if (ftp === undefined) throw new Error("no FTP");
  const panel = await openDealAt(page, LAPSES, "policy");
  const items = panel.getByTestId("ftp-adjustments");
  const rows = items.locator("tbody tr");
  await expect(rows).toHaveCount(ftp.stack.applied.length);
  for (const [index, { item, applied }] of ftp.stack.applied.entries()) {
    await expect(rows.nth(index)).toContainText(item.value.name);
    expect(await exactValue(page, figureIn(rows.nth(index), `ftpApplied#${index + 1}`))).toBe(
      toPlainDigits(toReported(applied.addedPerYear)),
    );
  }
  const left = items.getByRole("listitem");
  await expect(left).toHaveCount(ftp.stack.dropped.length);
  for (const [index, { item, reason }] of ftp.stack.dropped.entries()) {
    await expect(left.nth(index)).toContainText(item.value.name);
    if (reason.code !== "out-of-scope") continue;
    for (const condition of reason.conditions) {
      await expect(left.nth(index)).toContainText(lackingSentence(condition, "zh-CN"));
    }
  }
});

test("a certificate that lapses inside the loan is marked, and what that does to support is said", async ({
  page,
}) => {
  const { fit } = judgedDeal(LAPSES).about;
  const panel = await openDealAt(page, LAPSES, "policy");
  const rows = panel.getByTestId("certificates").locator("tbody tr");
  await expect(rows.first()).toHaveAttribute("data-standing", "lapses");
  await expect(rows.first()).toContainText("2024-11-15");
  await expect(rows.first()).toContainText("贷款期内失效");
  const ended = fit.support.filter(({ endsInsideLoan }) => endsInsideLoan);
  expect(ended.length).toBe(1);
  for (const support of ended) {
    await expect(panel.getByTestId("support")).toContainText(
      supportEndsSentence(support, fit.maturity, "zh-CN"),
    );
  }
});

for (const id of [LAPSES, "11-guarantee-scheme", "24-compensation-fund"]) {
  test(`the best stack of ${id} says of every instrument why it is in or out`, async ({ page }) => {
    const stack = judgedDeal(id).stack();
    const panel = await openDealAt(page, id, "policy");
    await unfolded(panel);
    const view = panel.getByTestId("stack");
    await expect(view.locator("p").first()).toHaveText(stackSentence(stack, "zh-CN"));
    for (const kind of ["used", "applied", "notUsed", "noPrice", "closed"] as const) {
      const verdicts = stack.verdicts.filter((verdict) => verdict.kind === kind);
      await expect(view.locator(`[data-verdicts="${kind}"] > li`)).toHaveText(
        verdicts.map((verdict) => stackVerdictSentence(verdict, "zh-CN")),
      );
    }
  });
}

test("every figure of the tab has its explanation", async ({ page }) => {
  for (const id of ["01-little-giant-upgrading", "24-compensation-fund"]) {
    const panel = await openDealAt(page, id, "policy");
    await unfolded(panel);
    expect([id, await unexplainedIn(panel)]).toEqual([id, []]);
  }
});
