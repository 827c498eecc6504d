/**
 * What somebody typed or chose before the page's scripts had taken it over (就绪前的输入): a page from the server shows its fields at once,
 * and on a slow machine a hand is faster than the scripts, as is a browser that fills in a name it knows. React leaves such text in the
 * field and does not know of it; the next change of the page would take it away.
 */

/** Tells the page of every field that is no longer as the server sent it, as if it were typed now. */
export function hearTypedBefore(page: ParentNode): void {
  for (const field of page.querySelectorAll("input, textarea, select")) {
    if (field instanceof HTMLSelectElement) hearChosen(field);
    else if (field instanceof HTMLTextAreaElement) hearTyped(field, HTMLTextAreaElement.prototype);
    else if (field instanceof HTMLInputElement) hearInput(field);
  }
}

function hearInput(field: HTMLInputElement): void {
  if (field.type !== "checkbox" && field.type !== "radio") {
    hearTyped(field, HTMLInputElement.prototype);
  } else if (field.checked !== field.defaultChecked) {
    // Of radios the one that was chosen speaks for its group.
    if (field.type === "radio" && !field.checked) return;
    field.checked = field.defaultChecked;
    field.click();
  }
}

/** React compares with the text it last saw: it sees the server's, then the change. */
function hearTyped(field: HTMLInputElement | HTMLTextAreaElement, kind: object): void {
  const typed = field.value;
  if (typed === field.defaultValue) return;
  field.value = field.defaultValue;
  Object.getOwnPropertyDescriptor(kind, "value")?.set?.call(field, typed);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function hearChosen(field: HTMLSelectElement): void {
  const sent = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
  if (field.selectedIndex === Math.max(sent, 0)) return;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
