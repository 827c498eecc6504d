/** Sensitivity: what-if sliders, and a map of RAROC over two terms. */
import type { Wording } from "../wording.ts";
import type { sensitivity as original } from "../zh-cn/sensitivity.ts";

/** English. */
export const sensitivity: Wording<typeof original> = {
  sliders: "What if",
  slidersNote: "Moving or typing changes the terms on the left; undo takes it back.",
  terms: {
    rate: "Contract rate",
    spread: "Spread",
    tenor: "Term",
    amount: "Amount",
    grace: "Grace period",
    ftpDiscount: "FTP discount",
    guaranteedShare: "Guaranteed share",
  },
  periods: "periods",
  notInDeal: "not in this deal",
  refused: "At {value} the deal cannot be priced; nothing was changed.",
  map: "Map of RAROC",
  across: "Across",
  down: "Down",
  caption: "RAROC as {down} (rows) and {across} (columns) change",
  how: "Each cell: the terms of its row and column are set as shown, the rest is as entered and completed anew by the rules, and the whole deal is priced: RAROC (%). The thick line parts what meets the target of {target}; a darker ground is a higher RAROC. Arrow keys move; Enter or a click moves the deal there, where every figure opens.",
  here: "now",
  hereLong: "this deal",
  meets: "meets the target",
  misses: "misses the target",
  noPriceHere: "cannot be priced",
  legend: "Ground",
  bands: {
    farBelow: "more than 4 points below the target",
    below: "2 to 4 points below",
    justBelow: "less than 2 points below",
    above: "meets the target",
    farAbove: "2 points or more above the target",
  },
  waiting: "Working out the map",
  stale: "Being worked out for the new terms",
  none: "No offer is made at this stage, so there is no map.",
  broken: "The map could not be worked out; the other results stand. Any edit tries again.",
  noAxis: "This deal has no such term to move; choose another axis.",
  noPrice: "Correct the entries on the left first.",
};
