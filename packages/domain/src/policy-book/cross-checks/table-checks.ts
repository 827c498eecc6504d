/**
 * Items of products against the products (产品各条目互相对应): conditions and published tables of a product without terms, fees that no
 * catalogue has, and classes of security that the product refuses.
 */
import type { CalendarDate } from "../../dates/calendar-date.ts";
import { type DatedItem, itemInForce, itemsInForce } from "../../policy/dated-value.ts";
import type { Security } from "../../policy/scorecard.ts";
import type { PolicyBook } from "../policy-book.ts";
import type { ProductConditions } from "../product-conditions.ts";
import type { PublishedBands } from "../published-bands.ts";
import type { BookFault } from "./book-fault.ts";
import { type DefinitionsAsked, isAsked } from "./whole-register.ts";

/** What is published or asked of a product, against its terms, its conditions and the catalogue of fees. */
export function tableFaults(
  book: PolicyBook,
  date: CalendarDate,
  asks: DefinitionsAsked,
): readonly BookFault[] {
  const { registers } = book;
  const bands = itemsInForce(registers.publishedBands, date);
  const known = itemsInForce(registers.productTerms, date).map(({ code }) => code);
  const kinds = isAsked(known, asks) ? (["productConditions", "publishedBands"] as const) : [];
  return [
    ...kinds.flatMap((kind) =>
      itemsInForce<unknown>(registers[kind], date)
        .filter(({ code }) => !known.includes(code))
        .map(({ code }): BookFault => {
          const at = { kind, code, path: [] };
          return { code: "product-undefined", at, against: undefined, facts: { product: code } };
        }),
    ),
    ...bands.flatMap((table) => feeFaults(table, book, date, asks)),
    ...bands.flatMap((table) => securityFaults(table, book, date)),
  ];
}

function feeFaults(
  { code: product, value: { usualFees } }: DatedItem<PublishedBands>,
  { registers }: PolicyBook,
  date: CalendarDate,
  asks: DefinitionsAsked,
): readonly BookFault[] {
  const listed = itemsInForce(registers.feeCatalogue, date).map(({ code }) => code);
  return usualFees.flatMap(({ code: fee }, index) => {
    if (!isAsked(listed, asks) || listed.includes(fee)) return [];
    const at = {
      kind: "publishedBands" as const,
      code: product,
      path: ["usualFees", index, "code"],
    };
    return [{ code: "fee-undefined", at, against: undefined, facts: { fee } }];
  });
}

function securityFaults(
  { code: product, value: { securityClasses } }: DatedItem<PublishedBands>,
  { registers }: PolicyBook,
  date: CalendarDate,
): readonly BookFault[] {
  const conditions = itemInForce(registers.productConditions, product, date);
  if (conditions === undefined) return [];
  const taken = securitiesTaken(conditions.value);
  return securityClasses.flatMap(({ name, securities }, index): readonly BookFault[] => {
    if (securities.some((security) => taken.includes(security))) return [];
    return [
      {
        code: "security-never-taken",
        at: {
          kind: "publishedBands",
          code: product,
          path: ["securityClasses", index, "securities"],
        },
        against: { kind: "productConditions", code: product, path: ["securities"] },
        facts: { name, product },
      },
    ];
  });
}

/** On either track; without security where a part of the loan may be. */
function securitiesTaken({
  securities,
  unsecuredShareMax,
}: ProductConditions): readonly Security[] {
  const named = [...securities.standard, ...securities.preferential];
  const isLentOnCredit =
    !unsecuredShareMax.standard.share.isZero() || !unsecuredShareMax.preferential.share.isZero();
  return isLentOnCredit ? [...named, "unsecured"] : named;
}
