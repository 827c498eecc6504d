/** 报价详情. */
import { QuotePage } from "../../../../features/quotes/quote-page.tsx";
import { currentPerson } from "../../../../server/server.ts";

/** `/quotes/ID`. */
export default async function OneQuotePage(props: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const { id } = await props.params;
  return <QuotePage quoteId={id} viewer={await currentPerson()} />;
}
