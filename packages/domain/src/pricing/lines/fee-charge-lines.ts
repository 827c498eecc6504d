/**
 * Lines of each charge (费用计收): what it is measured on, and its amount before anything is shared or waived.
 */
import { assertNever } from "../../assert.ts";
import type { ChargeBasis, FeeCharge, UndrawnPiece } from "../../fees/fee-charge.ts";
import type { Line, LineId } from "../line.ts";
import type { QuoteFigures } from "../quote-figures.ts";
import { computedLine, overBasis, rowId, timeLine } from "./new-line.ts";
import { balanceId, POSTED } from "./row-terms.ts";

/** Every charge, and before them the undrawn amounts that commitment fees are measured on. */
export function chargeLines({ borrower, deal }: QuoteFigures): readonly Line[] {
  const { fees } = deal.request;
  const undrawn = new Map<number, readonly Line[]>();
  for (const { basis } of borrower.dueFees) {
    if (basis.kind === "undrawn") undrawn.set(basis.period, undrawnLines(basis));
  }
  return [
    ...[...undrawn.values()].flat(),
    ...borrower.dueFees.map((charge, index) =>
      chargeLine(charge, rowId("fee", index + 1), fees.indexOf(charge.fee) + 1),
    ),
  ];
}

type UndrawnBasis = Extract<ChargeBasis, { kind: "undrawn" }>;

function pieceRow(period: number, { stretch }: UndrawnPiece): string {
  return `${period}.${stretch}`;
}

function undrawnLines({ period, pieces }: UndrawnBasis): readonly Line[] {
  return pieces.flatMap((piece) => [
    timeLine(rowId("undrawnDays", pieceRow(period, piece)), piece.share, piece.span),
    computedLine(
      rowId("undrawnPrincipal", pieceRow(period, piece)),
      piece.yuan,
      "yuan",
      piece.draws.length === 0 ? "principal" : "principal - sum(drawdown)",
      {
        principal: "principal",
        ...(piece.draws.length === 0
          ? {}
          : { drawdown: piece.draws.map((draw) => rowId("drawdown", draw + 1)) }),
      },
    ),
  ]);
}

function chargeLine({ fee, basis, yuan }: FeeCharge, id: LineId, term: number): Line {
  const feeRate = rowId("feeRate", term);
  switch (basis.kind) {
    case "principal":
      return fee.kind === "upfrontFixed"
        ? computedLine(id, yuan, "yuan", "fen(feeAmount)", {
            feeAmount: rowId("feeAmount", term),
          })
        : computedLine(id, yuan, "yuan", "fen(principal * feeRate)", {
            principal: "principal",
            feeRate,
          });
    case "balance":
      return computedLine(id, yuan, "yuan", "fen(openingBalance * feeRate)", {
        openingBalance: balanceId(POSTED, basis.period, basis.stretch),
        feeRate,
      });
    case "undrawn":
      return commitmentLine(basis, yuan, id, feeRate);
    case "prepaid":
      return prepaymentLine(
        basis,
        yuan,
        id,
        fee.kind === "prepaymentMonths" ? term : undefined,
        feeRate,
      );
    default:
      return assertNever(basis);
  }
}

function commitmentLine(
  { period, pieces }: UndrawnBasis,
  yuan: Line["value"],
  id: LineId,
  feeRate: LineId,
): Line {
  const { formula } = overBasis(
    "undrawnPrincipal * feeRate",
    "undrawnDays",
    pieces.map(({ share }) => share),
  );
  return computedLine(id, yuan, "yuan", `fen(${formula})`, {
    undrawnPrincipal: pieces.map((piece) => rowId("undrawnPrincipal", pieceRow(period, piece))),
    feeRate,
    undrawnDays: pieces.map((piece) => rowId("undrawnDays", pieceRow(period, piece))),
  });
}

function prepaymentLine(
  { index, rateIndex }: Extract<ChargeBasis, { kind: "prepaid" }>,
  yuan: Line["value"],
  id: LineId,
  monthsTerm: number | undefined,
  feeRate: LineId,
): Line {
  const prepayment = rowId("prepayment", index + 1);
  return monthsTerm === undefined
    ? computedLine(id, yuan, "yuan", "fen(prepayment * feeRate)", { prepayment, feeRate })
    : computedLine(id, yuan, "yuan", "fen(prepayment * annualRate * feeMonths / 12)", {
        prepayment,
        annualRate: rowId("annualRate", rateIndex + 1),
        feeMonths: rowId("feeMonths", monthsTerm),
      });
}
