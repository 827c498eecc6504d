/** SIGTERM to a real process with calls under way: each is answered, nothing that was acknowledged is lost, and the process ends with 0. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";
import { newId } from "@xinzhi/db";
import { quoteDraft } from "@xinzhi/db/schema/quotes";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { enrolled } from "../testing/people.ts";
import { type World, world } from "../testing/world.ts";

const PROGRAM = fileURLToPath(new URL("../testing/serve-door.ts", import.meta.url));
const CLIENTS = 8;
const BEFORE_THE_STOP = 60;
/** Where the patience is not what is tried: as long as a slow machine may need. */
const PATIENT_MILLISECONDS = 120_000;

let here: World;
let cookie: string;
beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
  const { browser } = await enrolled(here, await here.bank("demo"), ["officer"]);
  cookie = [...browser.cookies].map((pair) => pair.join("=")).join("; ");
});
afterAll(() => here.drop());

async function served(patienceMilliseconds: number) {
  const { source, secret, origin } = here;
  const given = JSON.stringify({ source, secret, origin, patienceMilliseconds });
  const child = spawn(process.execPath, [PROGRAM, given], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = await once(child.stdout, "data");
  return { child, port: Number(port) };
}

/** The exit status; a signal when it was killed. */
function ended(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve(code ?? signal));
  });
}

type Sent = { readonly port: number; readonly path: string; readonly body?: string };

/** The status of the answer, or the code of the failure. */
function call(agent: Agent, { port, path, body = "{}" }: Sent): Promise<number | string> {
  const headers = {
    "content-type": "application/json",
    "x-xinzhi": "1",
    "sec-fetch-site": "same-origin",
    cookie,
  };
  return new Promise((resolve) => {
    const sent = request({ host: "127.0.0.1", port, path, method: "POST", agent, headers });
    sent.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    sent.once("response", (answer) => {
      answer.resume();
      answer.once("end", () => resolve(answer.statusCode ?? 0));
      answer.once("error", () => resolve("cut off"));
    });
    sent.end(body);
  });
}

test("calls under way are answered, new connections refused, and what was acknowledged is there", async () => {
  const { child, port } = await served(PATIENT_MILLISECONDS);
  const status = ended(child);
  const acknowledged: string[] = [];
  const endings: (number | string)[] = [];
  let underWay = 0;
  let underWayAtTheStop = 0;
  /** Saves draft after draft on its own connection until something else than 200 comes. */
  const client = async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (;;) {
      const draftId = newId();
      const body = JSON.stringify({ draftId, baseRevision: 0, dealFile: "{}" });
      underWay += 1;
      const answer = await call(agent, { port, path: "/api/trpc/quotes.saveDraft", body });
      underWay -= 1;
      if (answer !== 200) {
        endings.push(answer);
        agent.destroy();
        return;
      }
      acknowledged.push(draftId);
      if (acknowledged.length === BEFORE_THE_STOP) {
        underWayAtTheStop = underWay;
        child.kill("SIGTERM");
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  expect(await status).toBe(0);
  expect(underWayAtTheStop).toBe(CLIENTS - 1);
  expect(endings).toEqual(Array.from({ length: CLIENTS }, () => "ECONNREFUSED"));
  expect(acknowledged.length).toBeGreaterThanOrEqual(BEFORE_THE_STOP + underWayAtTheStop);
  const kept = await here.database.db
    .select({ draftId: quoteDraft.draftId })
    .from(quoteDraft)
    .where(eq(quoteDraft.revision, 1));
  expect(new Set(kept.map(({ draftId }) => draftId))).toEqual(new Set(acknowledged));
});

test("a connection that is open and says nothing does not keep it", async () => {
  const { child, port } = await served(PATIENT_MILLISECONDS);
  const agent = new Agent({ keepAlive: true });
  expect(await call(agent, { port, path: "/api/trpc/quotes.drafts" })).toBe(200);
  child.kill("SIGTERM");
  expect(await ended(child)).toBe(0);
  agent.destroy();
});

test("a call that never ends is cut off when the patience is over, and the status says so", async () => {
  const { child, port } = await served(300);
  const agent = new Agent();
  const never = call(agent, { port, path: "/for-ever" });
  expect(await call(agent, { port, path: "/api/trpc/quotes.drafts" })).toBe(200);
  child.kill("SIGTERM");
  expect(await ended(child)).toBe(1);
  expect(await never).toBe("ECONNRESET");
});
