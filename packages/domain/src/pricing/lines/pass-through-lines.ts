/**
 * Lines of the pass-through statement (惠及借款人): the reference price, and every cell of the statement in yuan and in BP.
 */
import { inBasisPoints } from "../../rates/rate.ts";
import type { Line, LineId } from "../line.ts";
import {
  PASS_THROUGH_SOURCES,
  type PassThrough,
  type PassThroughSource,
  type Shared,
} from "../pass-through/pass-through.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { computedLine, givenLine, type Inputs, rawLine, rowId } from "./new-line.ts";
import { inputsNamedIn } from "./profit-lines.ts";

/** The id of a cell: the column's term, at a source or in all. */
function cellId(column: string, source: PassThroughSource | undefined): LineId {
  return source === undefined ? column : `${column}@${source}`;
}

/** A formula and what it reads. */
type Explained = readonly [formula: string, inputs: Inputs];

/** The statement, line by line. */
export function passThroughLines(figures: QuoteFigures): readonly Line[] {
  const { passThrough, deal } = figures;
  return [
    ...referenceLines(passThrough, deal.request.tax.vatTreatment === "exemptPart"),
    ...reliefLines(passThrough),
    ...benefitLines(figures),
    ...passedLines(passThrough),
    ...borrowerLines(passThrough),
    ...bankLines(passThrough),
    ...perYearLines(passThrough),
  ];
}

function referenceLines(
  { reference, referenceRate }: PassThrough,
  isPart: boolean,
): readonly Line[] {
  switch (reference.kind) {
    case "stated":
      return [givenLine("referenceRate", referenceRate, "perYear")];
    case "standardPrice":
      return [
        rawLine("referenceBase", reference.baseRate.perYear, "perYear", reference.baseOrigin),
        rawLine("standardSpread", reference.added.addedPerYear, "perYear", reference.addedOrigin),
        computedLine("referenceRate", referenceRate, "perYear", "referenceBase + standardSpread", {
          referenceBase: "referenceBase",
          standardSpread: "standardSpread",
        }),
      ];
    default:
      return [breakEvenLine(referenceRate, isPart)];
  }
}

/** The yield that covers plain FTP in place of the funding cost, on the contract's clock. */
function breakEvenLine(referenceRate: Line["value"], isPart: boolean): Line {
  const needed = "(netYieldNeeded + ftpRate - fundingRateLife)";
  const bound = "vatExemptBound / balanceYears";
  const unsupported = isPart
    ? `max(${needed}, ${bound} + (${needed} - ${bound}) / taxFactorK)`
    : "(breakEvenRate + (ftpRate - fundingRateLife) / taxFactorK)";
  const formula = `rate(${unsupported} * balanceYears / contractBalanceYears)`;
  return computedLine("referenceRate", referenceRate, "perYear", formula, inputsNamedIn(formula));
}

/** Names that stand for the line called like them. */
function same(...names: readonly string[]): Inputs {
  return Object.fromEntries(names.map((name) => [name, name]));
}

function reliefLines({ reference, rateRelief }: PassThrough): readonly Line[] {
  const compared: Inputs =
    reference.kind === "breakEven" ? same("customerRate") : { annualRate: rowId("annualRate", 1) };
  const [name = ""] = Object.keys(compared);
  const formula = `fen((referenceRate - ${name}) * contractBalanceYears)`;
  return [
    computedLine("rateRelief", rateRelief, "yuan", formula, {
      ...same("referenceRate", "contractBalanceYears"),
      ...compared,
    }),
  ];
}

function benefitLines({ passThrough, borrower, waiverPrices }: QuoteFigures): readonly Line[] {
  const hasSubsidy = borrower.afterSubsidy !== undefined;
  const formulas: Readonly<Record<PassThroughSource, Explained>> = {
    ftpDiscount: ["fen(ftpDiscount * balanceYears)", same("ftpDiscount", "balanceYears")],
    relending: ["fen(ftpNet * balanceYears - funding)", same("ftpNet", "balanceYears", "funding")],
    feeWaivers: waiverFormula(waiverPrices),
    subsidy: hasSubsidy ? ["subsidyTotal", same("subsidyTotal")] : ["0", {}],
    bankConcession: ["0", {}],
  };
  const cells = passThrough.rows.map(({ source, yuan }) =>
    computedLine(cellId("policyBenefit", source), yuan.benefit, "yuan", ...formulas[source]),
  );
  return [...cells, totalLine("policyBenefit", passThrough.totals.yuan.benefit)];
}

/** What all waivers save the borrower. */
function waiverFormula(waivers: QuoteFigures["waiverPrices"]): Explained {
  return waivers.length === 0
    ? ["0", {}]
    : [
        "sum(waiverSaving)",
        { waiverSaving: waivers.map(({ feeIndex }) => rowId("waiverSaving", feeIndex + 1)) },
      ];
}

const POOL: readonly LineId[] = [
  cellId("policyBenefit", "ftpDiscount"),
  cellId("policyBenefit", "relending"),
];

function passedLines({ passedOn }: PassThrough): readonly Line[] {
  return [
    computedLine(
      "passedOn",
      passedOn,
      "yuan",
      "min(max(rateRelief, 0), sum(max(policyBenefit, 0)))",
      { rateRelief: "rateRelief", policyBenefit: POOL },
    ),
  ];
}

function borrowerLines({ rows, passedOn, totals }: PassThrough): readonly Line[] {
  const share = "fenShare(passedOn, passedOn * max(policyBenefit, 0) / sum(max(policyBenefit, 0)),";
  const passed = (place: number): Explained =>
    passedOn.isZero()
      ? ["0", {}]
      : [`${share} ${place})`, { passedOn: "passedOn", policyBenefit: POOL }];
  const whole = (source: PassThroughSource): Explained => [
    "policyBenefit",
    { policyBenefit: cellId("policyBenefit", source) },
  ];
  const formulas: Readonly<Record<PassThroughSource, Explained>> = {
    ftpDiscount: passed(1),
    relending: passed(2),
    feeWaivers: whole("feeWaivers"),
    subsidy: whole("subsidy"),
    bankConcession: ["rateRelief - passedOn", same("rateRelief", "passedOn")],
  };
  const cells = rows.map(({ source, yuan }) =>
    computedLine(cellId("benefitToBorrower", source), yuan.toBorrower, "yuan", ...formulas[source]),
  );
  return [...cells, totalLine("benefitToBorrower", totals.yuan.toBorrower)];
}

function bankLines({ rows, totals }: PassThrough): readonly Line[] {
  const cells = rows.map(({ source, yuan }) =>
    computedLine(
      cellId("benefitToBank", source),
      yuan.toBank,
      "yuan",
      "policyBenefit - benefitToBorrower",
      {
        policyBenefit: cellId("policyBenefit", source),
        benefitToBorrower: cellId("benefitToBorrower", source),
      },
    ),
  );
  return [...cells, totalLine("benefitToBank", totals.yuan.toBank)];
}

function totalLine(column: string, value: Line["value"]): Line {
  return computedLine(column, value, "yuan", `sum(${column})`, {
    [column]: PASS_THROUGH_SOURCES.map((source) => cellId(column, source)),
  });
}

/** The statement per year of balance: the total is cut, then shared over its columns, then each column over its rows. */
function perYearLines({ rows, totals }: PassThrough): readonly Line[] {
  const bp = (id: LineId, perYear: Line["value"], formula: string, inputs: Inputs) =>
    computedLine(id, inBasisPoints(perYear), "basisPoints", formula, inputs);
  const { perYear } = totals;
  const columns = (place: number): Explained => [
    `barShare(policyBenefitBp / 10000, benefitShared / balanceYears, ${place}) * 10000`,
    {
      ...same("policyBenefitBp", "balanceYears"),
      benefitShared: ["benefitToBorrower", "benefitToBank"],
    },
  ];
  const column = (
    name: "benefitToBorrower" | "benefitToBank",
    pick: (cell: Shared) => Line["value"],
  ) =>
    rows.map(({ source, perYear: cell }, index) =>
      bp(
        cellId(`${name}Bp`, source),
        pick(cell),
        `barShare(${name}Bp / 10000, ${name} / balanceYears, ${index + 1}) * 10000`,
        {
          ...same(`${name}Bp`, "balanceYears"),
          [name]: PASS_THROUGH_SOURCES.map((other) => cellId(name, other)),
        },
      ),
    );
  return [
    bp(
      "policyBenefitBp",
      perYear.benefit,
      "bar(policyBenefit / balanceYears) * 10000",
      same("policyBenefit", "balanceYears"),
    ),
    bp("benefitToBorrowerBp", perYear.toBorrower, ...columns(1)),
    bp("benefitToBankBp", perYear.toBank, ...columns(2)),
    ...column("benefitToBorrower", ({ toBorrower }) => toBorrower),
    ...column("benefitToBank", ({ toBank }) => toBank),
    ...rows.map(({ source, perYear: cell }) =>
      bp(cellId("policyBenefitBp", source), cell.benefit, "benefitToBorrowerBp + benefitToBankBp", {
        benefitToBorrowerBp: cellId("benefitToBorrowerBp", source),
        benefitToBankBp: cellId("benefitToBankBp", source),
      }),
    ),
  ];
}
