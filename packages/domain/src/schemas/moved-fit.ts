/**
 * A fit file with its deal moved (改动后的适配文件). What a guarantor takes over leaves the layer of the credit that it was moved
 * from, so that the innovation's structure goes on adding up.
 */
import { decimal, toPlainDigits, ZERO } from "../money/decimal.ts";
import type { Security } from "../policy/scorecard.ts";
import type { LoanRequest } from "../products/loan-request.ts";
import { type FileObject, groupIn, isGroup, movedDeal } from "./moved-deal.ts";

/** The layer from which a guarantor takes over. */
export type LayerMoved = Extract<Security, "unsecured" | "intellectualProperty">;

/** The fit file whose request is `own`, with the terms in which `moved` differs from it. */
export function movedFitFile(
  file: FileObject,
  own: LoanRequest,
  moved: LoanRequest,
  layer?: LayerMoved,
): FileObject {
  const deal = movedDeal(groupIn(file, "deal"), own, moved);
  const innovation = layer && structureMoved(file, own, moved, layer);
  return { ...file, deal, ...(innovation === undefined ? {} : { innovation }) };
}

function structureMoved(
  file: FileObject,
  { creditRisk: own }: LoanRequest,
  { creditRisk: moved }: LoanRequest,
  layer: LayerMoved,
): FileObject | undefined {
  const innovation = groupIn(file, "innovation");
  const { structure } = innovation;
  if (!Array.isArray(structure)) return undefined;
  const taken = moved.guaranteedShare.share.minus(own.guaranteedShare.share);
  const layers: readonly unknown[] = structure;
  const shareOf = (security: Security) =>
    layers.reduce<typeof taken>((sum, part) => {
      const isOf = isGroup(part) && part["security"] === security;
      return isOf ? sum.plus(decimal(String(part["share"]))) : sum;
    }, ZERO);
  const others = layers.filter(
    (part) => !isGroup(part) || (part["security"] !== layer && part["security"] !== "guaranteed"),
  );
  const left = shareOf(layer).minus(taken);
  const parts = [
    ...(left.isZero() ? [] : [{ security: layer, share: toPlainDigits(left) }]),
    { security: "guaranteed", share: toPlainDigits(shareOf("guaranteed").plus(taken)) },
  ];
  return { ...innovation, structure: [...others, ...parts] };
}
