/** To a field of the form (跳到字段), from wherever it is named. */

/** The field that the way ends at, or the nearest one around it. */
export function goToField(path: string): void {
  const steps = path.split(".");
  const ways = steps.map((_, index) => steps.slice(0, steps.length - index).join("."));
  const places = ways.flatMap((way) => [
    ...document.querySelectorAll<HTMLElement>(
      `[data-path="${way}"], [data-group="${way}"], [data-grid="${way}"], [data-entry="${way}"]`,
    ),
  ]);
  const [place] = places;
  if (place === undefined) return;
  const target = place.matches("input, select")
    ? place
    : (place.querySelector<HTMLElement>("input, select, button") ?? place);
  target.focus();
  target.scrollIntoView({ block: "center" });
}
