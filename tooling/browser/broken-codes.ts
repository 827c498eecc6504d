/**
 * Days and codes that a page breaks over two lines (拆行的日期与编号), as a browser has set them: each as it reads, with the text around it.
 * None is what a page should answer.
 */
import type { Page } from "@playwright/test";

/** Every one that is seen in more than one line. */
export function brokenCodesOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const whole = /(?:[A-Z]+-)+\d[\d-]*\d|\d{4}-\d{2}-\d{2}|\d{4}-\d{6}/g;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (text.parentElement?.checkVisibility() !== true) continue;
      const told = text.textContent ?? "";
      for (const { 0: code, index } of told.matchAll(whole)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + code.length);
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(`${code} in ${told.trim().slice(0, 80)}`);
      }
    }
    return broken;
  });
}
