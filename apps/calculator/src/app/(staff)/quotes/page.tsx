/** 报价. */
import { QuoteList } from "../../../features/quotes/quote-list.tsx";

/** `/quotes`. */
export default function QuotesPage() {
  return <QuoteList />;
}
