/**
 * The other end of a request (请求方): what sign-in needs to know of it, and how it answers with a cookie.
 */

/** `address` is where the call comes from, as far as that can be trusted. */
export type Caller = {
  readonly cookie: string;
  readonly address: string;
  /** Whether caller and address called are both this machine. */
  readonly isThisMachine: boolean;
  readonly setCookie: (line: string) => void;
};

/** The only header of a request that the engine ever sees. */
export function cookieOnly({ cookie }: Pick<Caller, "cookie">): Headers {
  return new Headers(cookie === "" ? {} : { cookie });
}

/** One cookie of the request, as it came. */
export function cookieValue({ cookie }: Pick<Caller, "cookie">, name: string): string | undefined {
  const pair = cookie.split(";").find((part) => part.trim().startsWith(`${name}=`));
  return pair?.trim().slice(name.length + 1);
}

/** Hands the engine's cookies on. */
export function passCookies(headers: Headers, caller: Caller): void {
  for (const line of headers.getSetCookie()) caller.setCookie(line);
}
