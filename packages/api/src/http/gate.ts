/**
 * The gate before every call (入口检查): whatever is not a short JSON post from a page of our own origin is refused before
 * anybody reads what it wants.
 *
 * Queries are posts too. So no input stands in an address, where logs and histories would keep it; and following a link
 * to the door leads nowhere.
 */
import { TRPCError } from "@trpc/server";
import { CALL_HEADER } from "./call-header.ts";

/** The longest body of most calls. */
export const BODY_BYTES_MAX = 65_536;

/**
 * The text of a call's body. `most` is asked only when the body is longer than most are.
 * @throws {TRPCError} `METHOD_NOT_SUPPORTED`, `FORBIDDEN` (foreign origin), `PRECONDITION_REQUIRED` (our header is
 *   missing), `UNSUPPORTED_MEDIA_TYPE`, `PAYLOAD_TOO_LARGE`, `BAD_REQUEST` (not UTF-8).
 */
export async function admittedBody(
  request: Request,
  most: () => Promise<number> = async () => BODY_BYTES_MAX,
): Promise<string> {
  if (request.method !== "POST") throw refused("METHOD_NOT_SUPPORTED");
  if (!isFromOwnOrigin(request)) throw refused("FORBIDDEN");
  if (request.headers.get(CALL_HEADER.name) !== CALL_HEADER.value) {
    throw refused("PRECONDITION_REQUIRED");
  }
  if (request.headers.get("content-type") !== "application/json") {
    throw refused("UNSUPPORTED_MEDIA_TYPE");
  }
  return textOf(await boundedBytes(request, most));
}

/**
 * The browser's own word decides where it gives it (`Sec-Fetch-Site`; no page can forge it). An older browser's `Origin`
 * must name the host that was asked. Who sends neither is no browser on a page of ours.
 */
function isFromOwnOrigin({ headers }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  const host = headers.get("host");
  if (origin === null || host === null || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}

/** Reads no further than the bound, whatever length was announced. */
async function boundedBytes(request: Request, most: () => Promise<number>): Promise<Uint8Array> {
  const announced = Number(request.headers.get("content-length"));
  let bound = BODY_BYTES_MAX;
  if (announced > bound) bound = await most();
  if (announced > bound) throw refused("PAYLOAD_TOO_LARGE");
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop by a throw cancels the stream.
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > bound) throw refused("PAYLOAD_TOO_LARGE");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refused("BAD_REQUEST");
  }
}

function refused(code: TRPCError["code"]): TRPCError {
  return new TRPCError({ code });
}
