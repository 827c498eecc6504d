/**
 * Sets the content security policy on every answer: on pages with a fresh nonce, which also goes on the request, where
 * the framework reads it for its own scripts. It decides nothing else; permissions never.
 */
import { DATA_POLICY, pagePolicy } from "@xinzhi/api/content-policy";
import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "./env.ts";

const NONCE_BYTES = 16;
const NO_PAGE = /^\/(?:_next|api|health)\//;

/** Runs before every answer. */
export function proxy(request: NextRequest): NextResponse {
  if (NO_PAGE.test(request.nextUrl.pathname)) {
    return NextResponse.next({ headers: { "content-security-policy": DATA_POLICY } });
  }
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))));
  const policy = pagePolicy(nonce, isDevelopment);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  return NextResponse.next({
    request: { headers },
    headers: { "content-security-policy": policy },
  });
}
