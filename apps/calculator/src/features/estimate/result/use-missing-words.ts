/** What a better class still asks for (还差什么), as a layman would say it. */
"use client";

import { type BetterClass, toPlainDigits } from "@xinzhi/domain/estimate";
import { grouped } from "@xinzhi/ui/digits/plain-digits.ts";
import { exactPercent } from "@xinzhi/ui/digits/rate-text.ts";
import { useTranslations } from "use-intl";
import { useAmounts } from "./use-amounts.ts";

type Missing = BetterClass["missing"][number];
type Bound = Extract<Missing, { code: "below-needed" | "above-allowed" }>;

const YEARS: readonly Bound["measure"][] = ["yearsSinceRegistration", "yearsInNiche"];
const YUAN: readonly Bound["measure"][] = [
  "sales",
  "assets",
  "rdExpense",
  "rdExpenseTwoYears",
  "equityRaisedTwoYears",
  "equityRaisedThreeYears",
];
const COUNTS: readonly Bound["measure"][] = [
  "staff",
  "classOneIp",
  "classOneOwnIp",
  "classOneHighValueIp",
  "classOneInUseIp",
  "classTwoIp",
  "marketRankNational",
  "marketRankWorld",
];

/** The writer. */
export function useMissingWords(): (missing: Missing) => string {
  const words = useTranslations("estimateResult.cheaper");
  const joined = useTranslations("estimateResult.fit");
  const form = useTranslations("estimate");
  const { amount, percent } = useAmounts();
  const figure = (measure: Bound["measure"], value: Bound["needed"], isActual: boolean) => {
    const digits = toPlainDigits(value);
    if (YEARS.includes(measure)) return words("years", { count: digits });
    if (YUAN.includes(measure)) return amount(value);
    if (COUNTS.includes(measure)) return grouped(digits);
    return isActual ? percent(value) : `${exactPercent(digits)}%`;
  };
  const written = (missing: Missing): string => {
    switch (missing.code) {
      case "below-needed":
      case "above-allowed":
        return words(`missing.${missing.code}`, {
          measure: words(`measures.${missing.measure}`),
          needed: figure(missing.measure, missing.needed, false),
          actual: figure(missing.measure, missing.actual, true),
        });
      case "facts-missing":
        return words("missing.facts-missing", { measure: words(`measures.${missing.measure}`) });
      case "claim-not-met":
      case "claim-unknown":
        return words("missing.claim", { claim: words(`claims.${missing.claim}`) });
      case "title-not-listed":
      case "title-self-assessed":
      case "titles-unknown":
        return words("missing.titles", {
          titles: missing.titles.map((title) => form(`titles.${title}`)).join(joined("between")),
        });
      case "any-of":
        return missing.ways
          .map((way) => way.map(written).join(joined("between")))
          .join(joined("or"));
      default:
        return words("missing.score");
    }
  };
  return written;
}
