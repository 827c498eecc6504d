/** A table as a file that the browser keeps (导出表格): comma-separated, readable for Excel and WPS in Chinese. */

/** What a spreadsheet would take for a formula is kept as text. */
const FORMULA = /^[=+@\t\r]/;

/** Offers the rows under the name. */
export function keepTable(name: string, rows: readonly (readonly string[])[]): void {
  const text = rows.map((row) => row.map(cellText).join(",")).join("\r\n");
  const address = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function cellText(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
