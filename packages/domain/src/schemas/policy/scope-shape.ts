/**
 * A scope (适用范围) as JSON: what it does not name it does not ask, and a list that is named names somebody.
 */
import * as z from "zod/mini";
import {
  FIRM_SIZES,
  FIRM_TITLES,
  INSTITUTION_KINDS,
  LOAN_PURPOSES,
  PRODUCTS,
} from "../../policy/deal-facts.ts";
import type { Scope } from "../../policy/scope.ts";
import { amountField, fault, monthsField, namesField, withFaults } from "./policy-fields.ts";

/** For which loans a rule is meant. */
export const scopeShape: z.ZodMiniType<Scope> = withFaults(
  z.strictObject({
    products: z.exactOptional(namesField(PRODUCTS, 1)),
    purposes: z.exactOptional(namesField(LOAN_PURPOSES, 1)),
    institutions: z.exactOptional(namesField(INSTITUTION_KINDS, 1)),
    firmSizes: z.exactOptional(namesField(FIRM_SIZES, 1)),
    titlesListed: z.exactOptional(namesField(FIRM_TITLES, 1)),
    termMonthsMin: z.exactOptional(monthsField),
    termMonthsMax: z.exactOptional(monthsField),
    principalMax: z.exactOptional(amountField),
  }),
  ({ termMonthsMin, termMonthsMax }) =>
    termMonthsMin !== undefined && termMonthsMax !== undefined && termMonthsMax < termMonthsMin
      ? [
          fault(["termMonthsMax"], "range-reversed", {
            atLeast: termMonthsMin,
            atMost: termMonthsMax,
          }),
        ]
      : [],
);
