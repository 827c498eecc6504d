/**
 * Limits that another item makes unreachable (限额互相矛盾): pledge caps, grace and terms of products, and what relending counts on.
 */
import { IP_RIGHTS } from "../../collateral/ip-right.ts";
import type { CalendarDate } from "../../dates/calendar-date.ts";
import { toPlainDigits } from "../../money/decimal.ts";
import { APPROVERS } from "../../policy/approver.ts";
import { type DatedItem, inForceOn, itemInForce, itemsInForce } from "../../policy/dated-value.ts";
import { INSTITUTION_KINDS } from "../../policy/deal-facts.ts";
import type { PolicyBook } from "../policy-book.ts";
import type { ProductConditions } from "../product-conditions.ts";
import type { BookFault, BookPlace } from "./book-fault.ts";
import { longestTerm } from "./longest-term.ts";
import { isWhole } from "./whole-register.ts";

const TRACKS = ["standard", "preferential"] as const;

type Track = (typeof TRACKS)[number];
type Conditions = DatedItem<ProductConditions>;

/** Limits of products and of relending against those of other items. */
export function limitFaults(book: PolicyBook, date: CalendarDate): readonly BookFault[] {
  const conditions = itemsInForce(book.registers.productConditions, date);
  return [
    ...conditions.flatMap((product) => [
      ...TRACKS.flatMap((track) => [
        ...pledgeFaults(product, track, book, date),
        ...usualGraceFaults(product, track),
        ...termFaults(product, track, book, date),
      ]),
      ...otherGraceFaults(product),
    ]),
    ...relendingFaults(book, date),
  ];
}

function placeOf({ code }: Conditions, ...path: readonly string[]): BookPlace {
  return { kind: "productConditions", code, path };
}

/** Where every pledge is intellectual property, nothing is lent above the highest cap of a right. */
function pledgeFaults(
  product: Conditions,
  track: Track,
  { registers }: PolicyBook,
  date: CalendarDate,
): readonly BookFault[] {
  const { securities, pledgeRateMax } = product.value;
  const pledged = securities[track].filter((one) => one !== "unsecured" && one !== "guaranteed");
  const classes = itemsInForce(registers.ipPledgeTerms, date);
  const [first, ...others] = classes;
  if (first === undefined || !isWhole(classes, IP_RIGHTS) || pledged.length === 0) return [];
  if (pledged.some((security) => security !== "intellectualProperty")) return [];
  const highest = others.reduce(
    (best, one) => (one.value.pledgeRateMax.share.gt(best.value.pledgeRateMax.share) ? one : best),
    first,
  );
  const { share } = pledgeRateMax[track];
  const most = highest.value.pledgeRateMax.share;
  if (share.lte(most)) return [];
  const facts = {
    product: product.code,
    share: toPlainDigits(share),
    right: highest.code,
    shareAtMost: toPlainDigits(most),
  };
  const against: BookPlace = {
    kind: "ipPledgeTerms",
    code: highest.code,
    path: ["pledgeRateMax", "share"],
  };
  const at = placeOf(product, "pledgeRateMax", track, "share");
  return [{ code: "pledge-above-class", at, against, facts }];
}

function usualGraceFaults(product: Conditions, track: Track): readonly BookFault[] {
  const grace = product.value.graceMonths[track].usual;
  const term = product.value.termMonths[track].usual;
  if (grace < term) return [];
  return [
    {
      code: "grace-outlasts-usual-term",
      at: placeOf(product, "graceMonths", track, "usual"),
      against: placeOf(product, "termMonths", track, "usual"),
      facts: { product: product.code, months: grace, monthsAtMost: term - 1 },
    },
  ];
}

/** A firm that is preferred no more has the standard term; a grace it was given must still end inside. */
function otherGraceFaults(product: Conditions): readonly BookFault[] {
  const grace = product.value.graceMonths.preferential.most;
  const term = product.value.termMonths.standard.most;
  if (grace < term) return [];
  return [
    {
      code: "grace-outlasts-other-term",
      at: placeOf(product, "graceMonths", "preferential", "most"),
      against: placeOf(product, "termMonths", "standard", "most"),
      facts: { product: product.code, months: grace, monthsAtMost: term - 1 },
    },
  ];
}

/** A term that no kind of bank carries, or that nobody may sign, is never granted. */
function termFaults(
  product: Conditions,
  track: Track,
  { registers }: PolicyBook,
  date: CalendarDate,
): readonly BookFault[] {
  const months = product.value.termMonths[track].most;
  const banks = itemsInForce(registers.institutionProfiles, date);
  const levels = itemsInForce(registers.authorityLevels, date);
  const at = placeOf(product, "termMonths", track, "most");
  const above = (
    code: "term-above-institutions" | "term-above-authority",
    kind: "institutionProfiles" | "authorityLevels",
    longest: { readonly code: string; readonly months: number } | undefined,
  ): readonly BookFault[] => {
    if (longest === undefined || months <= longest.months) return [];
    const facts = { product: product.code, months, by: longest.code, monthsAtMost: longest.months };
    return [{ code, at, against: { kind, code: longest.code, path: ["termMonthsMax"] }, facts }];
  };
  return [
    ...above(
      "term-above-institutions",
      "institutionProfiles",
      isWhole(banks, INSTITUTION_KINDS) ? longestOf(banks) : undefined,
    ),
    // A bank may do without a lower level; without the highest they say nothing of what is never signed.
    ...above(
      "term-above-authority",
      "authorityLevels",
      isWhole(levels, APPROVERS.slice(-1)) ? longestOf(levels) : undefined,
    ),
  ];
}

/** The item with the longest term; `undefined` where there is none, or one has no bound. */
function longestOf(
  items: readonly DatedItem<{ readonly termMonthsMax?: number }>[],
): { readonly code: string; readonly months: number } | undefined {
  const bounded = items.flatMap(({ code, value: { termMonthsMax: months } }) =>
    months === undefined ? [] : [{ code, months }],
  );
  if (bounded.length < items.length) return undefined;
  return bounded.toSorted((one, other) => other.months - one.months)[0];
}

const FACILITIES = ["techRelending", "ruralSmallRelending", "privateRelending"] as const;

function relendingFaults(book: PolicyBook, date: CalendarDate): readonly BookFault[] {
  const longest = longestTerm(book, date);
  return FACILITIES.flatMap((kind): readonly BookFault[] => {
    const facility = inForceOn(book[kind], date)?.value;
    if (facility === undefined) return [];
    const placeAt = (field: string): BookPlace => ({ kind, code: kind, path: [field] });
    const { termMonthsMin = 0, extensionsMax } = facility;
    const practice = itemInForce(book.registers.relendingPractice, kind, date)?.value;
    const isTooLong = longest !== undefined && termMonthsMin > longest.months;
    const counted = practice?.extensions ?? 0;
    return [
      ...(isTooLong
        ? [
            {
              code: "facility-above-terms" as const,
              at: placeAt("termMonthsMin"),
              against: termPlace(longest.product),
              facts: { facility: kind, months: termMonthsMin, monthsAtMost: longest.months },
            },
          ]
        : []),
      ...(extensionsMax !== undefined && counted > extensionsMax
        ? [
            {
              code: "extensions-above-facility" as const,
              at: { kind: "relendingPractice" as const, code: kind, path: ["extensions"] },
              against: placeAt("extensionsMax"),
              facts: { facility: kind, count: counted, atMost: extensionsMax },
            },
          ]
        : []),
    ];
  });
}

function termPlace(code: string): BookPlace {
  return { kind: "productConditions", code, path: ["termMonths"] };
}
