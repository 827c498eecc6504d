/**
 * Which pages are public (公开页面): the proxy writes it on each request for a page, over whatever came, because a layout does not know
 * which page stands in it.
 */

const HEADER = "x-public-face";
const PUBLIC_PAGES = ["/", "/estimate"];

/** Notes on the request whether its page is public. */
export function notePublicFace(headers: Headers, pathname: string): void {
  headers.set(HEADER, PUBLIC_PAGES.includes(pathname) ? "yes" : "no");
}

/** Whether the page of a request is public. */
export function isPublicFace(headers: Pick<Headers, "get">): boolean {
  return headers.get(HEADER) === "yes";
}
