/**
 * Figures that nobody explains (没有依据的数字). A figure is a text that is a number, or a number with its unit. It is explained where it
 * opens into its line, or stands in a part that states its formula, its document or the way to a panel that does.
 */
import type { Locator } from "@playwright/test";

/** All unexplained figures that are in view somewhere below, each with the part that it stands in. */
export function unexplainedIn(part: Locator): Promise<readonly string[]> {
  return part.evaluate((root) => {
    // Fields hold what was typed; a drawing repeats its table, a caption and a status line what stands in view.
    const NO_FIGURES =
      "input,select,[aria-hidden=true],svg text,caption,[role=status].sr-only,[data-formula]";
    const NUMBER = /^[+−-]?\d[\d,]*(\.\d+)?$/;
    const WITH_UNIT = /\d\s*(%|万元|亿元|元|BP|倍|天|个月|年(?!度|\d|期|末|第))/;
    const DATE = /\d{4}-\d{2}-\d{2}/g;
    const opens = "[data-line],[data-input]";
    const isStated = (scope: Element) =>
      scope.querySelector("[data-formula],[data-source],[aria-haspopup=dialog]") !== null ||
      scope.closest("section")?.nextElementSibling?.matches("[data-formula]") === true;
    const isExplained = (element: Element) => {
      if (element.closest(opens) !== null) return true;
      for (let scope = element.closest("[data-explained]"); scope !== null; ) {
        if (isStated(scope)) return true;
        scope = scope.parentElement?.closest("[data-explained]") ?? null;
      }
      return false;
    };
    // A row, a question or a step is numbered, not measured.
    const isOrdinal = (element: Element, text: string) =>
      /^\d+$/.test(text) && element.closest("th,legend") !== null;
    const partOf = (element: Element) =>
      element.closest("[data-testid]")?.getAttribute("data-testid") ?? "";
    const found: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const text = (walker.currentNode.textContent ?? "").replace(DATE, "").trim();
      if (element === null || !(NUMBER.test(text) || WITH_UNIT.test(text))) continue;
      if (element.closest(NO_FIGURES) !== null || !element.checkVisibility()) continue;
      if (isOrdinal(element, text) || isExplained(element)) continue;
      found.push(`${partOf(element)}: ${text}`);
    }
    return found;
  });
}
