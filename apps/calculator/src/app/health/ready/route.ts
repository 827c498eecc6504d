/** Whether the app can do its work: the domain prices a deal and books agree with a known figure. */
import { priceLoan, toPlainDigits } from "@xinzhi/domain";
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeDealFile } from "@xinzhi/domain/schemas";

export const dynamic = "force-dynamic";

/** 200 when the sample deal's interest comes out as computed elsewhere, 503 when it does not. */
export function GET(): Response {
  const request = decodeDealFile(d1.inputs);
  const priced = request.kind === "ok" ? priceLoan(request.value, publishedPolicyBook) : request;
  const interest = priced.kind === "ok" ? toPlainDigits(priced.value.figures.interestPosted) : "";
  const isReady = interest === d1.expected.totals.interestPosted;
  return Response.json(
    { status: isReady ? "ready" : "wrong-figures" },
    { status: isReady ? 200 : 503 },
  );
}
