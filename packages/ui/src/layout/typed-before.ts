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
  switch (field.type) {
    case "checkbox":
    case "radio":
      hearTicked(field);
      return;
    case "file":
      if (field.value !== "") field.dispatchEvent(new Event("change", { bubbles: true }));
      return;
    // Where a browser puts a slider that was never moved is its own affair.
    case "range":
      return;
    default:
      hearTyped(field, HTMLInputElement.prototype);
  }
}

/** Of radios the one that was chosen speaks for its group. */
function hearTicked(field: HTMLInputElement): void {
  if (field.checked === field.defaultChecked) return;
  if (field.type === "radio" && !field.checked) return;
  field.checked = field.defaultChecked;
  field.click();
}

/** React compares with the text it last saw: it sees the server's, then the change. */
function hearTyped(field: HTMLInputElement | HTMLTextAreaElement, kind: object): void {
  const typed = field.value;
  if (typed === field.defaultValue) return;
  field.value = field.defaultValue;
  Object.getOwnPropertyDescriptor(kind, "value")?.set?.call(field, typed);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The server marks what it chose; a list without a mark is not from there. */
function hearChosen(field: HTMLSelectElement): void {
  const sent = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
  if (sent < 0 || field.selectedIndex === sent) return;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
