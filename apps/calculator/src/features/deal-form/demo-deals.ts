/**
 * Deals to begin with (示例业务): the demonstration bank's thirty and the five worked cases, each fetched when it is asked for.
 */
import type { DealFileText } from "./deal-texts.ts";
import { fitFileOfCase } from "./worked-case.ts";

type Module<Content> = () => Promise<{ readonly default: Content }>;

/** Written out one by one: only what is spelled as a whole is found when the app is built. */
const DEALS: Readonly<Record<string, Module<DealFileText>>> = {
  "01-little-giant-upgrading": () =>
    import("@xinzhi/domain/demo-bank/deals/01-little-giant-upgrading.json"),
  "02-relending-2022": () => import("@xinzhi/domain/demo-bank/deals/02-relending-2022.json"),
  "03-price-below-authority": () =>
    import("@xinzhi/domain/demo-bank/deals/03-price-below-authority.json"),
  "04-coverage-fails": () => import("@xinzhi/domain/demo-bank/deals/04-coverage-fails.json"),
  "05-competitor": () => import("@xinzhi/domain/demo-bank/deals/05-competitor.json"),
  "06-certificate-lapses": () =>
    import("@xinzhi/domain/demo-bank/deals/06-certificate-lapses.json"),
  "07-floating-lpr": () => import("@xinzhi/domain/demo-bank/deals/07-floating-lpr.json"),
  "08-basic-research": () => import("@xinzhi/domain/demo-bank/deals/08-basic-research.json"),
  "09-research-not-yet": () => import("@xinzhi/domain/demo-bank/deals/09-research-not-yet.json"),
  "10-vat-exempt": () => import("@xinzhi/domain/demo-bank/deals/10-vat-exempt.json"),
  "11-guarantee-scheme": () => import("@xinzhi/domain/demo-bank/deals/11-guarantee-scheme.json"),
  "12-software-copyright": () =>
    import("@xinzhi/domain/demo-bank/deals/12-software-copyright.json"),
  "13-equipment-renewal": () => import("@xinzhi/domain/demo-bank/deals/13-equipment-renewal.json"),
  "14-above-city-bank": () => import("@xinzhi/domain/demo-bank/deals/14-above-city-bank.json"),
  "15-no-relending-benefit": () =>
    import("@xinzhi/domain/demo-bank/deals/15-no-relending-benefit.json"),
  "16-postal-working-capital": () =>
    import("@xinzhi/domain/demo-bank/deals/16-postal-working-capital.json"),
  "17-pledge-rate-fails": () => import("@xinzhi/domain/demo-bank/deals/17-pledge-rate-fails.json"),
  "18-use-refused": () => import("@xinzhi/domain/demo-bank/deals/18-use-refused.json"),
  "19-term-above-product": () =>
    import("@xinzhi/domain/demo-bank/deals/19-term-above-product.json"),
  "20-waiver-too-large": () => import("@xinzhi/domain/demo-bank/deals/20-waiver-too-large.json"),
  "21-patents-carry": () => import("@xinzhi/domain/demo-bank/deals/21-patents-carry.json"),
  "22-patent-ends-first": () => import("@xinzhi/domain/demo-bank/deals/22-patent-ends-first.json"),
  "23-pledge-short-later": () =>
    import("@xinzhi/domain/demo-bank/deals/23-pledge-short-later.json"),
  "24-compensation-fund": () => import("@xinzhi/domain/demo-bank/deals/24-compensation-fund.json"),
  "25-relending-2024": () => import("@xinzhi/domain/demo-bank/deals/25-relending-2024.json"),
  "26-research-on-operations": () =>
    import("@xinzhi/domain/demo-bank/deals/26-research-on-operations.json"),
  "27-above-rural-bank": () => import("@xinzhi/domain/demo-bank/deals/27-above-rural-bank.json"),
  "28-carrier-policy-bank": () =>
    import("@xinzhi/domain/demo-bank/deals/28-carrier-policy-bank.json"),
  "29-carrier-city-bank": () => import("@xinzhi/domain/demo-bank/deals/29-carrier-city-bank.json"),
  "30-little-is-known": () => import("@xinzhi/domain/demo-bank/deals/30-little-is-known.json"),
};

const CASES: Readonly<Record<string, Module<{ readonly inputs: DealFileText }>>> = {
  d1: () => import("@xinzhi/domain/cases/d1.json"),
  d2: () => import("@xinzhi/domain/cases/d2.json"),
  d3: () => import("@xinzhi/domain/cases/d3.json"),
  d4: () => import("@xinzhi/domain/cases/d4.json"),
  d5: () => import("@xinzhi/domain/cases/d5.json"),
};

/** The fit file of a demo deal or a worked case, or `undefined` where there is none of that name. */
export async function fitFileNamed(id: string): Promise<DealFileText | undefined> {
  if (Object.hasOwn(DEALS, id)) return (await DEALS[id]?.())?.default;
  if (!Object.hasOwn(CASES, id)) return undefined;
  const worked = await CASES[id]?.();
  return worked && fitFileOfCase(worked.default.inputs);
}
