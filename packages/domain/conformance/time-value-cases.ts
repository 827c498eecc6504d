/**
 * Replays `spreadsheet-functions` suites: what spreadsheets answer for payments, values, rates and
 * numbers of periods.
 */

import { periodicRate } from "../src/annual-cost/internal-rate.ts";
import {
  type Annuity,
  effectiveOfNominal,
  futureValueOf,
  growthRate,
  interestOfPeriod,
  interestOfPeriods,
  levelPayment,
  netPresentValue,
  nominalOfEffective,
  type PaymentDue,
  periodsNeeded,
  presentValueOf,
  principalOfPeriod,
  principalOfPeriods,
  rateOfPayments,
} from "../src/annual-cost/time-value.ts";
import { type Decimal, ZERO } from "../src/money/decimal.ts";
import { differsAtDecimals, differsBy } from "./differences.ts";
import {
  CaseFault,
  countOf,
  decimalIn,
  decimalOf,
  type Entry,
  entryOf,
  oneOf,
  optionalTextOf,
  textOf,
  textsOf,
} from "./read-case.ts";

const EXACT_DECIMALS = 18;

/** By the spreadsheet's name. Each reads its own arguments. */
const FUNCTIONS: ReadonlyMap<string, (args: Entry) => Decimal> = new Map([
  ["PMT", (args: Entry) => levelPayment(annuityOf(args))],
  ["IPMT", (args: Entry) => interestOfPeriod(annuityOf(args), countOf(args, "period"))],
  ["PPMT", (args: Entry) => principalOfPeriod(annuityOf(args), countOf(args, "period"))],
  [
    "CUMIPMT",
    (args: Entry) => interestOfPeriods(annuityOf(args), countOf(args, "from"), countOf(args, "to")),
  ],
  [
    "CUMPRINC",
    (args: Entry) =>
      principalOfPeriods(annuityOf(args), countOf(args, "from"), countOf(args, "to")),
  ],
  ["FV", (args: Entry) => futureValueOf(paymentsOf(args), orNought(args, "pv"))],
  ["PV", (args: Entry) => presentValueOf(paymentsOf(args), orNought(args, "fv"))],
  ["NPER", numberOfPeriods],
  ["RATE", rateOfCase],
  ["IRR", (args: Entry) => onlyRate(periodicRate(flowsOf(args)))],
  ["NPV", (args: Entry) => netPresentValue(decimalOf(args, "rate"), flowsOf(args))],
  [
    "EFFECT",
    (args: Entry) => effectiveOfNominal(decimalOf(args, "nominal"), countOf(args, "perYear")),
  ],
  [
    "NOMINAL",
    (args: Entry) => nominalOfEffective(decimalOf(args, "effective"), countOf(args, "perYear")),
  ],
  [
    "RRI",
    (args: Entry) =>
      growthRate(countOf(args, "periods"), decimalOf(args, "pv"), decimalOf(args, "fv")),
  ],
]);

/** One call of one function. */
export function replayTimeValueCase(testCase: Entry): readonly string[] {
  const name = textOf(testCase, "function");
  const call = FUNCTIONS.get(name);
  if (call === undefined) throw new CaseFault(`function ${name} is not known`);
  const value = call(entryOf(testCase, "args"));
  const expected = entryOf(testCase, "expected");
  const exact = optionalTextOf(expected, "valueExact");
  return [
    ...differsBy("value", value, decimalOf(expected, "value"), decimalOf(expected, "abs")),
    ...(exact === undefined ? [] : differsAtDecimals("valueExact", value, exact, EXACT_DECIMALS)),
  ];
}

function annuityOf(args: Entry): Annuity {
  return {
    ratePerPeriod: decimalOf(args, "rate"),
    periods: countOf(args, "periods"),
    presentValue: decimalOf(args, "pv"),
    futureValue: orNought(args, "fv"),
    due: dueOf(args),
  };
}

function paymentsOf(args: Entry) {
  return {
    ratePerPeriod: decimalOf(args, "rate"),
    periods: countOf(args, "periods"),
    payment: orNought(args, "pmt"),
    due: dueOf(args),
  };
}

function numberOfPeriods(args: Entry): Decimal {
  const result = periodsNeeded(
    {
      ratePerPeriod: decimalOf(args, "rate"),
      presentValue: decimalOf(args, "pv"),
      futureValue: orNought(args, "fv"),
      due: dueOf(args),
    },
    decimalOf(args, "pmt"),
  );
  if (result.kind === "never") throw new CaseFault("no number of periods is enough");
  return result.periods;
}

function rateOfCase(args: Entry): Decimal {
  const payments = {
    periods: countOf(args, "periods"),
    payment: decimalOf(args, "pmt"),
    due: dueOf(args),
  };
  return onlyRate(rateOfPayments(payments, decimalOf(args, "pv"), orNought(args, "fv")));
}

function onlyRate(result: ReturnType<typeof periodicRate>): Decimal {
  if (result.kind !== "found") throw new CaseFault(`rate: ${result.kind}, ${result.reason}`);
  return result.rate;
}

function flowsOf(args: Entry): readonly Decimal[] {
  return textsOf(args, "flows").map((text) => decimalIn(text, "flows"));
}

function orNought(args: Entry, field: string): Decimal {
  return args[field] === undefined ? ZERO : decimalOf(args, field);
}

function dueOf(args: Entry): PaymentDue {
  return args.due === undefined ? "end" : oneOf(args, "due", ["end", "start"] as const);
}
