/**
 * Health answers (健康检查) that every app gives alike: whether the process lives, and whether it can do its work.
 */

/** 200 as long as the process answers at all. */
export function liveAnswer(): Response {
  return answer("live", 200, []);
}

/**
 * 200 when every check passes, 503 with the names of those that do not. A check that throws has not passed.
 * @example readyAnswer({ "policy-book": () => isChronological(book.lpr) })
 */
export function readyAnswer(checks: Readonly<Record<string, () => boolean>>): Response {
  const failed = Object.entries(checks).flatMap(([name, check]) => (passes(check) ? [] : [name]));
  return failed.length === 0 ? answer("ready", 200, []) : answer("not-ready", 503, failed);
}

function passes(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

function answer(status: string, httpStatus: number, failed: readonly string[]): Response {
  return Response.json(
    { status, ...(failed.length === 0 ? {} : { failed }) },
    { status: httpStatus, headers: { "cache-control": "no-store" } },
  );
}
