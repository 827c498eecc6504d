/**
 * Rights offered as security (质押权利) as JSON. Documented in `docs/innovation-credit.md`.
 */
import * as z from "zod/mini";
import {
  CO_OWNER_CONSENTS,
  IP_RIGHTS,
  type IpItem,
  OUTSIDE_CLAIMS,
  RIGHT_STATUSES,
  VALUATION_METHODS,
} from "../collateral/ip-right.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { dateField } from "./date-text.ts";
import { decimalField } from "./decimal-text.ts";
import { TEXT_MAX, YUAN_MAX } from "./limits.ts";
import { refused } from "./refusal.ts";

/** Far beyond every right and loan, and near enough that a term of years still ends on a date that exists. */
const LAST_DAY = "2150-12-31";

/** A day no later than that. */
export const nearDateField = z.pipe(
  dateField,
  z.transform(
    (date, context): CalendarDate =>
      date > LAST_DAY
        ? (refused(context, "out-of-range", { value: date, atMost: LAST_DAY }) ?? z.NEVER)
        : date,
  ),
);

const shortText = z.string().check(z.minLength(1), z.maxLength(TEXT_MAX));
const yesOrNo = z.pipe(
  z.enum(["yes", "no"]),
  z.transform((answer) => answer === "yes"),
);
const value = decimalField({ above: "0", atMost: YUAN_MAX, decimalsMax: 2 }, (yuan) => ({ yuan }));
const valuation = z.optional(z.strictObject({ value, valuer: shortText, valuedOn: nearDateField }));

/** One right; each method has at most one valuation. */
export const rightShape = z.pipe(
  z.strictObject({
    right: z.enum(IP_RIGHTS),
    number: shortText,
    filedOn: nearDateField,
    protectedUntil: z.optional(nearDateField),
    status: z.enum(RIGHT_STATUSES),
    annualFeePaidUntil: z.optional(nearDateField),
    ownedByPledgor: yesOrNo,
    coOwnerConsent: z.enum(CO_OWNER_CONSENTS),
    outsideClaim: z.enum(OUTSIDE_CLAIMS),
    pledgedAlready: yesOrNo,
    filedTwice: yesOrNo,
    invalidationUnderWay: yesOrNo,
    riskAccepted: yesOrNo,
    valuations: z.strictObject({ income: valuation, cost: valuation, market: valuation }),
    chosenMethod: z.enum(VALUATION_METHODS),
  }),
  z.transform(
    ({
      ownedByPledgor,
      pledgedAlready,
      filedTwice,
      invalidationUnderWay,
      riskAccepted,
      valuations,
      ...right
    }): IpItem => ({
      ...right,
      protectedUntil: right.protectedUntil,
      annualFeePaidUntil: right.annualFeePaidUntil,
      isOwnedByPledgor: ownedByPledgor,
      isPledgedAlready: pledgedAlready,
      isFiledTwice: filedTwice,
      isInvalidationUnderWay: invalidationUnderWay,
      isRiskAccepted: riskAccepted,
      valuations: VALUATION_METHODS.flatMap((method) => {
        const given = valuations[method];
        return given === undefined ? [] : [{ method, ...given }];
      }),
    }),
  ),
);
