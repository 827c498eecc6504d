/**
 * Sets the content security policy with a fresh nonce on each page: on the request, where the framework reads the nonce
 * for its own scripts, and on the response, where the browser obeys it. It notes whether the page is public, for its language and colours; it decides nothing, permissions never.
 */
import { DATA_POLICY } from "@xinzhi/api/content-policy";
import { type NextRequest, NextResponse } from "next/server";
import { contentPolicy } from "./content-policy.ts";
import { isDevelopment } from "./env.ts";
import { notePublicFace } from "./public-face.ts";

const NONCE_BYTES = 16;
const NO_PAGE = /^\/(?:api|health)\//;

/** Runs before each page. */
export function proxy(request: NextRequest) {
  if (NO_PAGE.test(request.nextUrl.pathname)) {
    return NextResponse.next({ headers: { "content-security-policy": DATA_POLICY } });
  }
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))));
  const policy = contentPolicy(nonce, isDevelopment);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  notePublicFace(headers, request.nextUrl.pathname);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Static files carry no scripts that run by themselves. */
export const config = { matcher: ["/((?!_next/static|_next/image).*)"] };
