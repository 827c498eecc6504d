/**
 * Pricing (定价): the one way from a request to a quote.
 */
import type { PolicyBook } from "../policy-book/policy-book.ts";
import type { LoanRequest } from "../products/loan-request.ts";
import type { Checked } from "../products/problem.ts";
import { resolveDeal } from "../products/resolve-deal.ts";
import { ENGINE_VERSION } from "./engine-version.ts";
import type { Line } from "./line.ts";
import { linesOf } from "./lines/lines.ts";
import type { Quote } from "./quote.ts";
import { quoteFigures } from "./quote-figures.ts";
import { waterfallOf } from "./waterfall.ts";

/** The quote for a request under the policy known, or everything that keeps it from being priced. */
export function priceLoan(request: LoanRequest, book: PolicyBook): Checked<Quote> {
  const resolved = resolveDeal(request, book);
  if (resolved.kind === "refused") return resolved;
  const figures = quoteFigures(resolved.value);
  const waterfall = waterfallOf(figures);
  let explained: readonly Line[] | undefined;
  return {
    kind: "ok",
    value: {
      engineVersion: ENGINE_VERSION,
      figures,
      waterfall,
      remarks: resolved.value.remarks,
      // Explained on first reading: a portfolio that is only counted pays nothing for it.
      get lines() {
        explained ??= linesOf(figures, waterfall);
        return explained;
      },
    },
  };
}
