/**
 * A coverage for reading (覆盖率显示): four places, cut and not rounded up, so that what falls short of a bound never looks as if it
 * reached it.
 */
import { type Decimal, toPlainDigits } from "@xinzhi/domain";
import { grouped } from "@xinzhi/ui/digits/plain-digits.ts";

const DECIMALS = 4;

/** The text; a dash where nothing is due. */
export function coverageText(coverage: Decimal | undefined): string {
  if (coverage === undefined) return "—";
  const [whole = "0", fraction = ""] = toPlainDigits(coverage).split(".");
  return grouped(`${whole}.${fraction.slice(0, DECIMALS).padEnd(DECIMALS, "0")}`);
}
