/**
 * Health answers (健康检查) that every app gives alike: whether the process lives, and whether it can do its work.
 */

/** 200 as long as the process answers at all. */
export function liveAnswer(): Response {
  return answer("live", 200, []);
}

/** A question about the app's own state. */
export type ReadyCheck = () => boolean | Promise<boolean>;

/**
 * 200 when every check passes, 503 with the names of those that do not. A check that throws has not passed.
 * @example readyAnswer({ "policy-book": () => isChronological(book.lpr) })
 */
export async function readyAnswer(checks: Readonly<Record<string, ReadyCheck>>): Promise<Response> {
  const verdicts = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => ({ name, passed: await passes(check) })),
  );
  const failed = verdicts.filter(({ passed }) => !passed).map(({ name }) => name);
  return failed.length === 0 ? answer("ready", 200, []) : answer("not-ready", 503, failed);
}

async function passes(check: ReadyCheck): Promise<boolean> {
  try {
    return await check();
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
