/**
 * What the page and the map's worker tell each other (热力图消息). A question makes every earlier one void; rows come one by one.
 */

import type { Decimal, RarocBand, WhatIfScale, WhatIfTerm } from "@xinzhi/domain";
import type { FileObject } from "@xinzhi/domain/schemas";
import type { Packed } from "../analysis/packed.ts";
import type { PackedPolicy } from "../open-deal/desk-policy.ts";

/** The two terms of a map. */
export type MapAxes = { readonly across: WhatIfTerm; readonly down: WhatIfTerm };

/** A map of a deal; `number` counts maps up. `policy`: the one that the page prices under. */
export type MapQuestion = MapAxes & {
  readonly number: number;
  readonly file: FileObject;
  readonly policy: PackedPolicy;
};

/** One axis: its scale and the values of its lines. */
export type MapAxis = { readonly scale: WhatIfScale; readonly values: readonly Decimal[] };

/** The frame of a map, before any cell is known. */
export type MapFrame = {
  readonly across: MapAxis;
  readonly down: MapAxis;
  readonly target: Decimal;
};

/** A cell: its RAROC and how that stands to the target; `undefined` where the deal cannot be priced there. */
export type MapCell = { readonly raroc: Decimal; readonly band: RarocBand } | undefined;

/** What the worker says: the frame, a row, the end, or why there is no map. */
export type MapAnswer = { readonly number: number } & (
  | { readonly kind: "frame"; readonly frame: Packed<MapFrame> }
  | {
      readonly kind: "row";
      readonly row: number;
      readonly cells: Packed<readonly (MapCell | null)[]>;
    }
  | { readonly kind: "no-axis" | "none" | "broken" | "done" }
);
