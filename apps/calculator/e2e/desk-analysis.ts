/**
 * The demonstration bank's deals as a test knows them: the domain's own answers, computed beside the browser, and the desk
 * opened on one of them.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import { pressUntil } from "@xinzhi/browser/press-until";
import {
  type BriefParts,
  briefParts,
  type Checked,
  completeInquiry,
  firmInquiry,
  policyBookAsOf,
  priceLoan,
} from "@xinzhi/domain";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeFitFile, type FileObject } from "@xinzhi/domain/schemas";

/** What a checked value holds; a refusal fails the test. */
export function held<T>(checked: Checked<T>): T {
  if (checked.kind === "refused") throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

/** The fit file of a demo deal. */
export function demoFile(name: string): FileObject {
  const address = `@xinzhi/domain/demo-bank/deals/${name}.json`;
  const path = createRequire(import.meta.url).resolve(address);
  return JSON.parse(readFileSync(path, "utf8"));
}

/** The parts of its analysis. */
export function partsOf(name: string): BriefParts {
  const question = held(decodeFitFile(demoFile(name)));
  return held(briefParts(question, question.competitor, publishedPolicyBook));
}

/** The completed request and the quote of a file. */
export function pricedOf(file: FileObject) {
  const question = held(decodeFitFile(file));
  const known = policyBookAsOf(publishedPolicyBook, question.context.pricingDate);
  const request = held(completeInquiry(firmInquiry(question, known).inquiry, known));
  return { question, known, request, quote: held(priceLoan(request, known)) };
}

/** Opens the desk on a demo deal and waits until it answers. */
export async function openDemo(page: Page, name: string): Promise<void> {
  await page.goto(`/desk?deal=${name}`);
  await expect(page.getByTestId("headline")).toBeVisible();
  await pressUntil(page.locator('[data-tab="plan"]'), page.getByTestId("plan"));
  await page.locator('[data-tab="build"]').click();
}
