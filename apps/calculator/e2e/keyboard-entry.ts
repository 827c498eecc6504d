/**
 * A deal entered by keyboard alone (键盘录入): from field to field with Tab, down each list with the arrows, into what is folded with Enter.
 * Where to go next is read from the page; every step there is a key that is pressed.
 */

import { expect, type Page } from "@playwright/test";
import { untilShown } from "@xinzhi/browser/press-until";
import type { DealTexts } from "../src/features/deal-form/deal-texts.ts";
import { sectionOf } from "../src/features/deal-form/table/sections.ts";
import { field } from "./desk-page.ts";

/** Opens the desk on a blank deal, by keys. */
export async function openBlank(page: Page): Promise<void> {
  await page.goto("/desk?deal=new");
  await untilShown(async () => {
    await page.getByRole("button", { name: "开始" }).focus();
    await page.keyboard.press("Enter");
  }, page.getByTestId("form-starts"));
  await page.keyboard.press("Enter");
}

/** Types into a field, or walks along its list, as a hand on the keyboard does. */
export async function putIn(page: Page, path: string, text: string): Promise<void> {
  await field(page, path).focus();
  await putInFocus(page, text);
}

async function putInFocus(page: Page, text: string): Promise<void> {
  const steps = await page.evaluate((wanted) => {
    const active = document.activeElement;
    if (!(active instanceof HTMLSelectElement)) return undefined;
    const codes = [...active.options].map(({ value }) => value);
    return codes.indexOf(wanted) - active.selectedIndex;
  }, text);
  if (steps === undefined) {
    await page.keyboard.press("Control+A");
    await written(page, text);
    return;
  }
  const key = steps > 0 ? "ArrowDown" : "ArrowUp";
  await pressed(page, key, Math.abs(steps));
}

/** Chinese comes as an input method gives it, a phrase at once; anything else key by key. */
async function written(page: Page, text: string): Promise<void> {
  if (/\p{Script=Han}/u.test(text)) return page.keyboard.insertText(text);
  await Promise.all(text.split("").map((letter) => page.keyboard.type(letter)));
}

/** A key many times, as fast as a hand that does not wait for the page: the browser takes them in their order. */
async function pressed(page: Page, key: string, times: number): Promise<void> {
  await Promise.all(Array.from({ length: times }, () => page.keyboard.press(key)));
}

/** What is to be done next, so many Tabs further down the form. */
type Next = { readonly tabs: number } & (
  | { readonly kind: "field"; readonly name: string; readonly text: string }
  | { readonly kind: "press"; readonly times: number }
);

/** Walks down the form again and again, until a walk finds nothing more to enter. */
export async function typeIn(page: Page, texts: DealTexts): Promise<void> {
  await putIn(page, "deal.pricingDate", texts["deal.pricingDate"] ?? "");
  const sections = Object.entries(texts).flatMap(([path, text]) =>
    text === "" ? [] : [sectionOf(path) ?? ""],
  );
  for (let hasEntered = true; hasEntered; ) {
    hasEntered = false;
    await page.getByRole("button", { name: "开始" }).focus();
    for (;;) {
      const next = await nextIn(page, texts, [...new Set(sections)]);
      if (next === undefined) break;
      hasEntered = true;
      await pressed(page, "Tab", next.tabs);
      if (next.kind === "field") {
        await expect(page.locator(":focus")).toHaveAttribute("name", next.name);
        await putInFocus(page, next.text);
        continue;
      }
      for (let time = 0; time < next.times; time += 1) await page.keyboard.press("Enter");
    }
  }
}

/** The first thing below the focus that is not yet as it should be. */
function nextIn(
  page: Page,
  texts: DealTexts,
  sections: readonly string[],
): Promise<Next | undefined> {
  return page.evaluate(
    ([wanted, open]): Next | undefined => {
      const form = document.querySelector("form");
      const places = [
        ...(form?.querySelectorAll<HTMLElement>(
          "button:not([disabled]),input,select,textarea,a[href],summary",
        ) ?? []),
      ].filter((element) => element.checkVisibility());
      const rowsIn = (paths: readonly string[], list: string) =>
        new Set(
          paths
            .filter((path) => path.startsWith(`${list}.`))
            .map((path) => path.slice(list.length + 1).split(".")[0]),
        ).size;
      const from = places.findIndex((element) => element === document.activeElement);
      for (const [index, element] of places.entries()) {
        const tabs = index - from;
        if (tabs <= 0) continue;
        if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
          const text = wanted[element.name];
          if (text !== undefined && text !== element.value) {
            return { kind: "field", name: element.name, text, tabs };
          }
          continue;
        }
        const section = element.closest("[data-section]")?.getAttribute("data-section") ?? "";
        const isHeading = element.closest("h3,h4") !== null;
        if (isHeading && element.ariaExpanded === "false" && open.includes(section)) {
          return { kind: "press", times: 1, tabs };
        }
        const place = element.closest("[data-list]");
        const list = place?.getAttribute("data-list");
        if (!list || !(element.textContent ?? "").startsWith("加一条")) continue;
        const names = [...(place?.querySelectorAll("[name]") ?? [])];
        const shown = rowsIn(
          names.map((named) => named.getAttribute("name") ?? ""),
          list,
        );
        const times = rowsIn(Object.keys(wanted), list) - shown;
        if (times > 0) return { kind: "press", times, tabs };
      }
      return undefined;
    },
    [texts, sections] as const,
  );
}
