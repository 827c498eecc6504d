/**
 * The transfer price of an inquiry (补全 FTP): where no rate is named, the product's method on the curve of the pricing date; where no
 * discount is named, the adjustments in force. The figures follow when the deal's plan is known (`deal-ftp.ts`).
 */
import { itemInForce } from "../../policy/dated-value.ts";
import { referenceTo } from "../../policy/origin.ts";
import { originsOfMissing } from "../completed-value.ts";
import { LOANS } from "../deal-ftp.ts";
import { type CompletionStep, notCompleted } from "./completion.ts";

/** A rate that is named is charged as named. */
export const completeFtp: CompletionStep = ({ funding, rates }, { context, terms, book }) => {
  const { ftpRate, ftpDiscount, ftpMethod } = funding;
  const byAdjustments = originsOfMissing(
    { ftpDiscount },
    { kind: "assumed", rule: "ftp-adjustments" },
  );
  if (ftpRate !== undefined) {
    const parts = { funding: { ...funding, ftpMethod: ftpMethod ?? ("specifiedRate" as const) } };
    return { kind: "filled", parts, origins: byAdjustments };
  }
  const curve = itemInForce(book.registers.ftpCurves, LOANS, context.pricingDate);
  if (curve === undefined) return notCompleted(["pricingDate"], "no-ftp-curve");
  const byProduct =
    rates?.kind === "floating" ? terms.value.ftpMethodFloating : terms.value.ftpMethod;
  return {
    kind: "filled",
    parts: { funding: { ...funding, ftpMethod: ftpMethod ?? byProduct } },
    origins: {
      ...byAdjustments,
      ftpRate: { kind: "policy", reference: referenceTo(curve) },
      ...originsOfMissing({ ftpMethod }, { kind: "policy", reference: referenceTo(terms) }),
    },
  };
};
