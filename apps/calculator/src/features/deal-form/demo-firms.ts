/**
 * The demonstration bank's ten clients (示例客户): each profile is fetched when it is chosen, with the grade of the client's first
 * deal.
 */
import { DEMO_DEALS } from "@xinzhi/domain/demo-bank";
import type { DealFileText } from "./deal-texts.ts";
import { fitFileNamed } from "./demo-deals.ts";

/** What a client fills in: the firm's profile and its grade. */
export type DemoClient = { readonly firm: unknown; readonly grade: string | undefined };

/** The client of that name, or `undefined` where there is none. */
export async function demoClient(firm: string): Promise<DemoClient | undefined> {
  const first = DEMO_DEALS.find((deal) => deal.firm === firm);
  const file = first && (await fitFileNamed(first.id));
  if (file === undefined) return undefined;
  return { firm: file["firm"], grade: gradeIn(file) };
}

function gradeIn({ deal }: DealFileText): string | undefined {
  const borrower = partOf(deal, "firm");
  const grade = partOf(borrower, "grade");
  return typeof grade === "string" ? grade : undefined;
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
}
