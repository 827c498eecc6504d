/**
 * The fee catalogue (费用目录): who receives a fee, how it is charged, who may not be charged it and who may waive it.
 */
import type { Share } from "../money/money.ts";
import { type Approver, mayApprove } from "../policy/approver.ts";
import type { DatedItem } from "../policy/dated-value.ts";
import type { FirmSize } from "../policy/deal-facts.ts";
import type { Fee, FeeKind, FeePayee } from "./fee.ts";

/** One entry of the catalogue, in force from a date on. */
export type CatalogueFee = {
  readonly name: string;
  readonly payee: FeePayee;
  /** Basis and timing as the catalogue charges it. */
  readonly kind: FeeKind;
  /** A fee charged in one of these ways is this one, whatever it is called. */
  readonly coversKinds: readonly FeeKind[];
  /** The largest part that may fall to the borrower. */
  readonly borrowerShareMax: Share;
  /** 禁止向谁收取: everybody, or firms of these sizes. */
  readonly prohibitedFor: "everybody" | readonly FirmSize[];
  /** The row of policy facts behind a prohibition or a bound on the borrower's part. */
  readonly clause: string | undefined;
  /** 减免权限: the lowest desk that may waive, and the largest share it may waive. */
  readonly waivableBy: Approver;
  readonly waiverShareMax: Share;
};

/** Why a fee may not stand as asked. */
export const FEE_OBJECTIONS = [
  "fee-prohibited",
  "fee-needs-firm-size",
  "fee-borrower-share-too-large",
  "waiver-too-large",
  "waiver-not-authorised",
] as const;
export type FeeObjectionCode = (typeof FEE_OBJECTIONS)[number];

/** One objection, with the entry it comes from. */
export type FeeObjection = {
  readonly code: FeeObjectionCode;
  readonly entry: DatedItem<CatalogueFee>;
};

/** The entries that speak of a fee: its own code's, and those that cover its way of charging. */
function entriesFor(
  fee: Pick<Fee, "code" | "kind">,
  catalogue: readonly DatedItem<CatalogueFee>[],
): readonly DatedItem<CatalogueFee>[] {
  return catalogue.filter(
    ({ code, value }) => code === fee.code || value.coversKinds.includes(fee.kind),
  );
}

/**
 * Everything the catalogue objects to in a fee; nothing for one it does not list. A fee that some firms may not be charged
 * is refused while the size of the firm is not known. `waivedShare` is what is waived of the borrower's part.
 */
export function objectionsTo(
  fee: Fee,
  waivedShare: Share | undefined,
  firmSize: FirmSize | undefined,
  catalogue: readonly DatedItem<CatalogueFee>[],
): readonly FeeObjection[] {
  return entriesFor(fee, catalogue).flatMap((entry) => {
    const { borrowerShareMax, waivableBy, waiverShareMax } = entry.value;
    const prohibition = prohibitionFor(entry.value, firmSize);
    const codes: FeeObjectionCode[] = prohibition === undefined ? [] : [prohibition];
    if (fee.borrowerShare.share.gt(borrowerShareMax.share)) {
      codes.push("fee-borrower-share-too-large");
    }
    if (waivedShare?.share.gt(waiverShareMax.share)) codes.push("waiver-too-large");
    if (fee.waiver !== undefined && !mayApprove(fee.waiver.approvedBy, waivableBy)) {
      codes.push("waiver-not-authorised");
    }
    return codes.map((code) => ({ code, entry }));
  });
}

function prohibitionFor(
  { prohibitedFor }: CatalogueFee,
  firmSize: FirmSize | undefined,
): FeeObjectionCode | undefined {
  if (prohibitedFor === "everybody") return "fee-prohibited";
  if (prohibitedFor.length === 0) return undefined;
  if (firmSize === undefined) return "fee-needs-firm-size";
  return prohibitedFor.includes(firmSize) ? "fee-prohibited" : undefined;
}
