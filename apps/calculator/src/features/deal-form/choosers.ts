/**
 * The form's own choices (做法): the fit file has no field for them and tells them by what stands in their place: nothing,
 * `null`, an empty list, or a group with these or those parts.
 */
import type { FieldPath } from "./table/field-spec.ts";

type Values = ReadonlyMap<FieldPath, unknown>;

type Place = {
  /** Whether a part of this name stands below. */
  readonly has: (...parts: readonly string[]) => boolean;
  readonly isNothing: boolean;
  readonly isNull: boolean;
  readonly isEmptyList: boolean;
};

type Chooser = {
  readonly codeOf: (place: Place) => string;
  /** What the file holds for a code beside the fields below; a code that is not named leaves the place out. */
  readonly holds: Readonly<Record<string, null | object>>;
};

const CHOSEN: ReadonlyMap<FieldPath, Chooser> = new Map([
  [
    "firm.certificates",
    {
      codeOf: ({ isEmptyList }: Place) => (isEmptyList ? "none" : "unknown"),
      holds: { none: [] },
    },
  ],
  [
    "deal.floatingRate",
    {
      codeOf: ({ isNothing }: Place) => (isNothing ? "fixed" : "floating"),
      holds: { floating: {} },
    },
  ],
  [
    "deal.guarantee",
    {
      codeOf: ({ isNothing, isNull }: Place) => (isNothing || isNull ? "share" : "scheme"),
      holds: { scheme: {} },
    },
  ],
  [
    "deal.compensation",
    {
      codeOf: ({ has, isNothing, isNull }: Place) => {
        if (isNothing || isNull) return "none";
        return has("fund") ? "fund" : "given";
      },
      holds: { fund: {}, given: {} },
    },
  ],
  [
    "deal.funding.relending",
    {
      codeOf: ({ has, isNothing, isNull }: Place) => {
        if (isNothing) return "default";
        if (isNull) return "none";
        return has("segments", "share") ? "given" : "planned";
      },
      holds: { none: null, planned: {}, given: { segments: [] } },
    },
  ],
  [
    "deal.subsidy",
    {
      codeOf: ({ has, isNothing, isNull }: Place) => {
        if (isNothing) return "default";
        if (isNull) return "none";
        return has("scheme", "supplierPaidOn", "principalUsed") ? "scheme" : "given";
      },
      holds: { none: null, scheme: {}, given: {} },
    },
  ],
]);

/** Whether a path is that of one of the form's own choices. */
export function isChooser(path: FieldPath): boolean {
  return CHOSEN.has(path);
}

/** The code that a file's values tell. */
export function chosenIn(values: Values, path: FieldPath): string {
  const below = [...values.keys()].filter((other) => other.startsWith(`${path}.`));
  const own = values.get(path);
  const place: Place = {
    has: (...parts) => below.some((other) => parts.includes(partAfter(path, other))),
    isNothing: below.length === 0 && !values.has(path),
    isNull: values.has(path) && own === null,
    isEmptyList: Array.isArray(own) && own.length === 0,
  };
  return CHOSEN.get(path)?.codeOf(place) ?? "";
}

function partAfter(path: FieldPath, below: FieldPath): string {
  return below.slice(path.length + 1).split(".")[0] ?? "";
}

/** What the file holds in the place of a choice, or `undefined` where the choice leaves it out. */
export function heldFor(path: FieldPath, code: string): null | object | undefined {
  return CHOSEN.get(path)?.holds[code];
}
