/** Whether the app can do its work: the domain prices a deal to a known figure, and the records can be reached. */
import { canReach } from "@xinzhi/api/desk";
import { readyAnswer } from "@xinzhi/api/health";
import { priceLoan, toPlainDigits } from "@xinzhi/domain";
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeDealFile } from "@xinzhi/domain/schemas";
import { server } from "../../../server/server.ts";

export const dynamic = "force-dynamic";

/** `GET /health/ready`. */
export function GET(): Promise<Response> {
  const desk = server.desk();
  return readyAnswer({
    figures: hasKnownFigures,
    ...(desk === undefined ? {} : { database: () => canReach(desk) }),
  });
}

/** Whether the sample deal's interest comes out as computed elsewhere. */
function hasKnownFigures(): boolean {
  const request = decodeDealFile(d1.inputs);
  const priced = request.kind === "ok" ? priceLoan(request.value, publishedPolicyBook) : request;
  const interest = priced.kind === "ok" ? toPlainDigits(priced.value.figures.interestPosted) : "";
  return interest === d1.expected.totals.interestPosted;
}
