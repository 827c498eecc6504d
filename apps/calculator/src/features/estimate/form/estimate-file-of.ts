/**
 * From the texts to the estimate file (测算文件): what the domain reads, what the officer is handed. What the form does not ask of a pledged
 * right is assumed in its favour and told beside the result: granted, the firm's own, fees paid, nobody else's claim.
 */
import { type EstimateTexts, rowNumbers, type TextPath, textAt } from "../work/estimate-work.ts";
import { type FieldReads, STEPS, TITLES, titlePaths } from "./estimate-fields.ts";
import { readText } from "./read-field.ts";
import { placedIn } from "./step-problems.ts";

/** A file as JSON takes it. */
export type EstimateFile = Readonly<Record<string, unknown>>;

type Values = ReadonlyMap<TextPath, string>;

/** The file of the texts on a day; `today` is the day of use where none was told. What cannot be read is left out. */
export function estimateFileOf(texts: EstimateTexts, today: string): EstimateFile {
  const values: Values = new Map(
    STEPS.flatMap((step) => placedIn(step, texts)).flatMap(({ path, field }) => {
      const value = valueIn(field.reads, texts[path] ?? "") ?? field.usual;
      return value === undefined ? [] : [[path, value] as const];
    }),
  );
  const date = values.get("date") ?? today;
  return told({
    date,
    firm: firmOf(values, texts, date),
    firmSize: values.get("firmSize"),
    need: told({
      purpose: values.get("need.purpose"),
      stage: values.get("need.stage"),
      serves: values.get("need.serves"),
      repaidFrom: values.get("need.repaidFrom"),
      amount: values.get("need.amount"),
      termMonths: countIn(values, "need.termMonths"),
    }),
    repayment: repaymentOf(values),
    security: securityOf(values, texts, date),
    fees: feesOf(values, texts),
    subsidy: values.get("subsidy") === "none" ? null : {},
  });
}

function valueIn(reads: FieldReads, text: string): string | undefined {
  const read = readText(reads, text);
  return read.kind === "value" ? read.value : undefined;
}

function countIn(values: Values, path: TextPath): number | undefined {
  const value = values.get(path);
  return value === undefined ? undefined : Number(value);
}

/** Without what was not told. */
function told(parts: Readonly<Record<string, unknown>>): EstimateFile {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

const YEAR_DIGITS = 4;

/** 企业画像. The figures are those of the last whole year; a title is taken to be held from the day asked about. */
function firmOf(values: Values, texts: EstimateTexts, date: string): EstimateFile {
  const year = told({
    sales: values.get("firm.sales"),
    rdExpense: values.get("firm.rdExpense"),
    assets: values.get("firm.assets"),
    liabilities: values.get("firm.liabilities"),
  });
  const lastYear = Number(date.slice(0, YEAR_DIGITS)) - 1;
  const inventions = countIn(values, "firm.inventions");
  return told({
    sector: values.get("firm.sector"),
    registeredOn: values.get("firm.registeredOn"),
    staff: countIn(values, "firm.staff"),
    rdStaff: countIn(values, "firm.rdStaff"),
    years: Object.keys(year).length === 0 ? undefined : [{ year: lastYear, ...year }],
    ip: inventions === undefined ? undefined : { classOne: inventions },
    certificates: TITLES.filter((title) => texts[titlePaths(title).held] !== undefined).map(
      (title) =>
        told({
          class: title,
          issuedOn: date,
          expiresOn: values.get(titlePaths(title).expires),
          source: "governmentList",
        }),
    ),
  });
}

/** 还款. A method and how often it is paid are told together. */
function repaymentOf(values: Values): EstimateFile {
  const method = values.get("repayment.method");
  if (method === undefined || method === "usual") return {};
  return told({
    method,
    frequency: values.get("repayment.frequency"),
    graceMonths: countIn(values, "repayment.graceMonths"),
  });
}

function securityOf(values: Values, texts: EstimateTexts, date: string): EstimateFile {
  const kind = values.get("security.kind");
  const rights = rowNumbers(texts, "rights", 1).map((row) =>
    rightOf((field) => values.get(`rights.${row}.${field}`), row, date),
  );
  return told({
    kind,
    value: values.get("security.value"),
    rights: kind === "intellectualProperty" ? rights : undefined,
  });
}

/** Far enough for every loan, and a day that every file takes. */
const FEES_PAID_UNTIL = "2099-12-31";

const PATENTS: readonly (string | undefined)[] = [
  "inventionPatent",
  "utilityModelPatent",
  "designPatent",
];

function rightOf(
  field: (name: string) => string | undefined,
  row: number,
  date: string,
): EstimateFile {
  const right = field("right");
  return told({
    right,
    number: String(row + 1),
    filedOn: field("filedOn"),
    status: "granted",
    annualFeePaidUntil: PATENTS.includes(right) ? FEES_PAID_UNTIL : undefined,
    ownedByPledgor: "yes",
    coOwnerConsent: "noCoOwners",
    outsideClaim: "none",
    pledgedAlready: "no",
    filedTwice: "no",
    invalidationUnderWay: "no",
    riskAccepted: "no",
    valuations: { income: { value: field("value"), valuer: "—", valuedOn: date } },
    chosenMethod: "income",
  });
}

/** The catalogue's names for what each kind of institution charges. */
const FEE_CODES: Readonly<Record<string, string>> = {
  guarantor: "guarantee",
  insurer: "suretyInsurance",
  valuer: "appraisal",
  registry: "pledgeRegistration",
};

function feesOf(values: Values, texts: EstimateTexts): readonly EstimateFile[] | undefined {
  const way = textAt(texts)("feeWay");
  if (way === "none") return [];
  if (way !== "own") return undefined;
  return rowNumbers(texts, "fees", 1).map((row) => {
    const field = (name: string) => values.get(`fees.${row}.${name}`);
    const payee = field("payee");
    return told({
      code: FEE_CODES[payee ?? ""] ?? "other",
      payee,
      kind: field("kind"),
      amount: field("amount"),
      rate: field("rate"),
    });
  });
}

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^firm\.years\.\d+\.(\w+)$/, "firm.$1"],
  [/^firm\.ip\..*$/, "firm.inventions"],
  [/^security\.rights\.(\d+)\.valuations\..*$/, "rights.$1.value"],
  [/^security\.rights\.(\d+)\.(\w+)$/, "rights.$1.$2"],
];

/** Where a problem of the file is shown on the form. */
export function pathInForm(path: readonly (string | number)[]): TextPath {
  const whole = path.join(".");
  const [pattern, place] = PLACES.find(([found]) => found.test(whole)) ?? [];
  return pattern === undefined || place === undefined ? whole : whole.replace(pattern, place);
}
