/**
 * The way to the sign-in page and back (登录往返): the page one came from stands in the address, and only a page of this app counts.
 */

const BACK = "back";
const ENTRY_PAGES = ["/sign-in", "/enrol"];

/** The sign-in page, with the way back to the page that is open. */
export function signInAddress(): string {
  const { pathname, search } = window.location;
  const here = `${pathname}${search}`;
  return here === "/" || ENTRY_PAGES.includes(pathname)
    ? "/sign-in"
    : `/sign-in?${new URLSearchParams({ [BACK]: here })}`;
}

/**
 * Where the sign-in page leads, once one is inside.
 * @example wayBack("?back=/quotes") // => "/quotes", and "/" for "?back=//evil.example"
 */
export function wayBack(search: string): string {
  const asked = new URLSearchParams(search).get(BACK) ?? "/";
  const base = "http://this.app";
  const isOwn = /^\/(?![/\\])/.test(asked) && URL.canParse(asked, base);
  if (!isOwn) return "/";
  const { origin, pathname, search: own } = new URL(asked, base);
  return origin === base && !ENTRY_PAGES.includes(pathname) ? `${pathname}${own}` : "/";
}
