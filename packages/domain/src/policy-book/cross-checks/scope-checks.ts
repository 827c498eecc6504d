/**
 * Scopes that can never match (适用范围落空): a rule that names a product or a kind of bank which no item defines, or begins above the
 * longest term of its products.
 */
import type { CalendarDate } from "../../dates/calendar-date.ts";
import { type DatedRegister, inForceOn, itemsInForce } from "../../policy/dated-value.ts";
import type { Scope } from "../../policy/scope.ts";
import type { PolicyBook, PolicyKind } from "../policy-book.ts";
import type { RegisterKind } from "../policy-registers.ts";
import type { BookFault, BookPlace } from "./book-fault.ts";
import { longestTerm } from "./longest-term.ts";
import { type DefinitionsAsked, isAsked } from "./whole-register.ts";

/** A scope with the item it stands in. */
type PlacedScope = { readonly place: BookPlace; readonly scope: Scope };

/** Scopes of every kind that has one, and the institutions of facilities. */
export function scopeFaults(
  book: PolicyBook,
  date: CalendarDate,
  asks: DefinitionsAsked,
): readonly BookFault[] {
  return [
    ...scopesIn(book, date).flatMap((placed) => faultsOf(placed, book, date, asks)),
    ...facilitiesOf(book, date).flatMap((placed) => bankFaults(placed, book, date, asks)),
    ...ownFaults(book, date),
  ];
}

function scopesIn(book: PolicyBook, date: CalendarDate): readonly PlacedScope[] {
  const { registers } = book;
  const own = <T extends { readonly scope: Scope }>(
    kind: RegisterKind,
    register: DatedRegister<T>,
  ) => placed(kind, register, date, ["scope"], ({ scope }) => scope);
  return [
    ...own("ftpAdjustments", registers.ftpAdjustments),
    ...own("subsidySchemes", registers.subsidySchemes),
    ...own("guaranteeSchemes", registers.guaranteeSchemes),
    ...own("compensationFunds", registers.compensationFunds),
    ...own("exposureClasses", registers.exposureClasses),
    ...productScopes(book, date),
    ...facilitiesOf(book, date).flatMap(({ place, supported }) =>
      supported.map(({ scope }, index) => ({
        scope,
        place: { ...place, path: ["supported", index, "scope"] },
      })),
    ),
  ];
}

function productScopes({ registers }: PolicyBook, date: CalendarDate): readonly PlacedScope[] {
  const { productTerms, productConditions } = registers;
  return [
    ...placed(
      "productTerms",
      productTerms,
      date,
      ["preferentialScope"],
      (terms) => terms.preferentialScope,
    ),
    ...placed(
      "productConditions",
      productConditions,
      date,
      ["greenChannel", "scope"],
      ({ greenChannel }) => greenChannel.scope,
    ),
  ];
}

function placed<T>(
  kind: RegisterKind,
  register: DatedRegister<T>,
  date: CalendarDate,
  path: BookPlace["path"],
  scopeOf: (value: T) => Scope,
): readonly PlacedScope[] {
  return itemsInForce(register, date).map(({ code, value }) => ({
    place: { kind, code, path },
    scope: scopeOf(value),
  }));
}

const FACILITIES = ["techRelending", "ruralSmallRelending", "privateRelending"] as const;

function facilitiesOf(book: PolicyBook, date: CalendarDate) {
  return FACILITIES.flatMap((kind: PolicyKind & (typeof FACILITIES)[number]) => {
    const facility = inForceOn(book[kind], date)?.value;
    if (facility === undefined) return [];
    const { institutions, supported = [] } = facility;
    const scope: Scope = institutions === undefined ? {} : { institutions };
    const place: BookPlace = { kind, code: kind, path: [] };
    return [{ place, scope, supported }];
  });
}

function faultsOf(
  { place, scope }: PlacedScope,
  book: PolicyBook,
  date: CalendarDate,
  asks: DefinitionsAsked,
): readonly BookFault[] {
  const defined = itemsInForce(book.registers.productTerms, date).map(({ code }) => code);
  const named = isAsked(defined, asks) ? (scope.products ?? []) : [];
  const missing = named.filter((product) => !defined.includes(product));
  const longest = longestTerm(book, date, scope.products);
  const { termMonthsMin: months = 0 } = scope;
  return [
    ...missing.map((product) => ({
      code: "scope-product-undefined" as const,
      at: below(place, "products"),
      against: undefined,
      facts: { product },
    })),
    ...(longest !== undefined && months > longest.months
      ? [
          {
            code: "scope-above-terms" as const,
            at: below(place, "termMonthsMin"),
            against: termPlace(longest.product),
            facts: { product: longest.product, months, monthsAtMost: longest.months },
          },
        ]
      : []),
    ...bankFaults({ place, scope }, book, date, asks),
  ];
}

function termPlace(code: string): BookPlace {
  return { kind: "productConditions", code, path: ["termMonths"] };
}

function bankFaults(
  { place, scope: { institutions = [] } }: PlacedScope,
  { registers }: PolicyBook,
  date: CalendarDate,
  asks: DefinitionsAsked,
): readonly BookFault[] {
  const known = itemsInForce(registers.institutionProfiles, date).map(({ value }) => value.kind);
  return (isAsked(known, asks) ? institutions : [])
    .filter((institution) => !known.includes(institution))
    .map((institution) => ({
      code: "scope-institution-undefined",
      at: below(place, "institutions"),
      against: undefined,
      facts: { institution },
    }));
}

/** A scope inside a product's own item speaks of that product. */
function ownFaults(book: PolicyBook, date: CalendarDate): readonly BookFault[] {
  return productScopes(book, date)
    .filter(({ place, scope }) => scope.products?.every((product) => product !== place.code))
    .map(({ place }) => ({
      code: "own-product-left-out",
      at: below(place, "products"),
      against: undefined,
      facts: { product: place.code },
    }));
}

function below(place: BookPlace, field: string): BookPlace {
  return { ...place, path: [...place.path, field] };
}
