/** Quotes as commands (报价命令): those in whose number, customer or deal the words occur, else the latest. */
import type { Command } from "@xinzhi/ui/commands/command.ts";

/** Asks the server; whoever may see no quotes finds none. The client comes with the first question. */
export async function quoteCommands(text: string): Promise<readonly Command[]> {
  const { newApiClient } = await import("@xinzhi/session/client/api-client.ts");
  try {
    const sought = text.trim();
    const ask = sought === "" ? {} : { text: sought };
    const { quotes } = await newApiClient().quotes.list.query(ask);
    return quotes.map(({ quoteId, quoteNumber, borrowerName }) => ({
      id: `quote-${quoteId}`,
      group: "quote",
      title: quoteNumber,
      detail: borrowerName,
      run: () => window.location.assign(`/quotes/${quoteId}`),
    }));
  } catch {
    return [];
  }
}
