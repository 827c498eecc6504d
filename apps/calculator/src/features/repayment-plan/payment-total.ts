/**
 * 还款合计 of a plan as a line: what the borrower pays over the whole life. It follows from the plan's own lines and from
 * nothing else, so it opens into them; the price does not read it.
 */
import type { Line, Quote } from "@xinzhi/domain";

/** The term of the line, which is also its identifier. */
export const PAYMENT_TOTAL = "paymentTotal";

/** The line that adds up every payment of the plan; nothing for a quote without payments. */
export function paymentTotalLine({ lines }: Pick<Quote, "lines">): readonly Line[] {
  const payments = lines.filter(({ term }) => term === "payment");
  const [first, ...others] = payments;
  if (first === undefined) return [];
  return [
    {
      id: PAYMENT_TOTAL,
      term: PAYMENT_TOTAL,
      value: others.reduce((sum, { value }) => sum.plus(value), first.value),
      unit: "yuan",
      formula: "sum(payment)",
      inputs: [{ name: "payment", lines: payments.map(({ id }) => id) }],
      rounding: "exact",
      origin: { kind: "computed" },
    },
  ];
}
