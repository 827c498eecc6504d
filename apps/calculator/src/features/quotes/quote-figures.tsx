/** The figures of a quote (报价数字), as stored: headline, authority, build-up and plan. */
"use client";

import { CELL } from "@xinzhi/session/frame/page-states.tsx";
import { percentText } from "@xinzhi/ui/digits/rate-text.ts";
import { Unbroken } from "@xinzhi/ui/layout/unbroken.tsx";
import { useTermWords } from "@xinzhi/ui/words/term-words.ts";
import { useTranslations } from "use-intl";
import { Panel } from "./panel.tsx";
import type { WholeQuote } from "./quote-page.tsx";
import { bookedText, moneyText, rateText } from "./quote-texts.ts";
import type { StoredLevel, StoredPayment, StoredReport } from "./stored-report.ts";

const FIGURE = `${CELL} figures text-right`;
const BAR_DECIMALS = 4;

/** Principal, rate, cost, return, dates and state. */
export function Facts({
  quote,
  report,
}: {
  readonly quote: WholeQuote;
  readonly report: StoredReport;
}) {
  const words = useTranslations("quotes.page");
  const states = useTranslations("quotes.states");
  const units = useTranslations("units");
  const unit = units("tenThousand");
  const facts = [
    [words("rate"), rateText(quote.rate)],
    [words("raroc"), rateText(quote.raroc)],
    [words("allIn"), rateText(quote.annualCost)],
    [words("principal"), `${moneyText(quote.principal)} ${unit}`],
    [words("eva"), `${moneyText(report.eva)} ${unit}`],
    [words("pricingDate"), quote.pricingDate],
    [words("validity"), quote.expiresOn],
  ] as const;
  return (
    <Panel title={words("figures")}>
      <p>
        <span className="rounded-sm bg-tint px-2 py-0.5 text-ink" data-testid="quote-state">
          {states(quote.state)}
        </span>
      </p>
      <dl className="grid grid-cols-2 gap-3 tablet:grid-cols-4" data-testid="quote-facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt className="text-faint text-small">{name}</dt>
            <dd className="figures text-lead">
              <Unbroken>{text}</Unbroken>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** Who may sign, what stops the others, and how low each may go. */
export function AuthorityTable({ levels }: { readonly levels: readonly StoredLevel[] }) {
  const words = useTranslations("quotes.page");
  const bounds = useTranslations("signing.bounds");
  if (levels.length === 0) return null;
  const boundName = (bound: string) => {
    const known = BOUNDS.find((each) => each === bound);
    return known === undefined ? bound : bounds(known);
  };
  return (
    <Panel title={words("authority")}>
      <table className="w-full" data-testid="quote-authority">
        <thead>
          <tr className="text-faint">
            {(["level", "maySign", "exceeded", "lowest"] as const).map((column) => (
              <th key={column} scope="col" className={CELL}>
                {words(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map(({ name, maySign, exceeded, lowestRate }) => (
            <tr key={name}>
              <th scope="row" className={`${CELL} font-normal`}>
                {name}
              </th>
              <td className={CELL}>{words(maySign ? "yes" : "no")}</td>
              <td className={`${CELL} ${exceeded.length > 0 ? "text-vermilion" : ""}`}>
                {exceeded.length === 0 ? words("none") : exceeded.map(boundName).join(" · ")}
              </td>
              <td className={`${CELL} figures`}>{rateText(lowestRate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

const BOUNDS = [
  "principalMax",
  "termMonthsMax",
  "waivedShareMax",
  "rarocMin",
  "discountMax",
] as const;

/** The parts of the rate, which add up to it. */
export function BuildUp(props: { readonly bars: StoredReport["bars"]; readonly rate: string }) {
  const words = useTranslations("quotes.page");
  const { nameOf } = useTermWords();
  if (props.bars.length === 0) return null;
  return (
    <Panel title={words("build")}>
      <table className="w-full">
        <tbody>
          {props.bars.map(({ code, value }) => (
            <tr key={code}>
              <th scope="row" className={`${CELL} font-normal`}>
                {nameOf(code)}
              </th>
              <td className={FIGURE}>{percent(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function percent(fraction: string): string {
  return percentText(fraction, BAR_DECIMALS).replace("%", "");
}

/** The plan, folded until asked for. */
export function PaymentPlan({ payments }: { readonly payments: readonly StoredPayment[] }) {
  const words = useTranslations("quotes.page");
  if (payments.length === 0) return null;
  const columns = ["period", "date", "interest", "amount", "balance"] as const;
  return (
    <Panel title={words("plan")}>
      <details>
        <summary className="min-h-6 text-accent">
          {words("showPlan", { count: String(payments.length) })}
        </summary>
        <table className="w-full">
          <thead>
            <tr className="text-faint">
              {columns.map((column) => (
                <th key={column} scope="col" className={column === "date" ? CELL : FIGURE}>
                  {words(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {payments.map(({ period, to, interest, principal, closing }) => (
              <tr key={period}>
                <th scope="row" className={`${FIGURE} font-normal`}>
                  {period}
                </th>
                <td className={`${CELL} figures`}>{to}</td>
                <td className={FIGURE}>{bookedText(interest)}</td>
                <td className={FIGURE}>{bookedText(principal)}</td>
                <td className={FIGURE}>{bookedText(closing)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Panel>
  );
}
