/**
 * Every procedure of the API under hostile inputs made from its own schema, through the door: no answer is a fault of ours, every
 * refusal has our form and says nothing of our inside, and the process is as well afterwards as before. A procedure that is new is met
 * without being named here.
 */
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { readConfigureGlobal } from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { CallFailure } from "../error-map.ts";
import { type ListedProcedure, proceduresOfApi } from "../procedures.ts";
import { judged } from "../testing/hostile/answer-faults.ts";
import { examplesOf } from "../testing/hostile/examples.ts";
import { hostileInput } from "../testing/hostile/inputs.ts";
import { randomOf } from "../testing/hostile/random.ts";
import { jsonOf } from "../testing/hostile/raw-json.ts";
import { type Asked, batched, hostileRequest } from "../testing/hostile/requests.ts";
import { type Stage, stageIn } from "../testing/hostile/stage.ts";
import { type World, world } from "../testing/world.ts";
import { PEER_HEADER } from "./client-address.ts";
import { answerCalls, type Door } from "./door.ts";

const { numRuns = 200, seed = Date.now() } = readConfigureGlobal();
/** Inputs for each procedure; `LAW_RUNS=10000` makes 100,000. */
const INPUTS = numRuns * 10;
/** One in so many comes in a request that is wrong itself. */
const WRONG_REQUEST_IN = 100;
const FAULTS_SHOWN = 3;
const FRAMES_SHOWN = 12;
const CHARACTERS_SHOWN = 3000;

const ORIGIN = "http://127.0.0.1:3220";
const reports: CallFailure[] = [];

let here: World;
let stage: Stage;
let door: Door;
beforeAll(async () => {
  const oidc = {
    issuer: "https://id.bank.example",
    authorizationEndpoint: "https://id.bank.example/authorize",
    tokenEndpoint: "https://id.bank.example/token",
    jwksUri: "https://id.bank.example/jwks",
    clientId: "client",
    clientSecret: "client-word",
    provesSecondFactor: true,
  };
  here = await world(inject("databaseTemplate"), { oidc });
  stage = await stageIn(here);
  door = {
    endpoint: "/api/trpc",
    context: { policyBook: publishedPolicyBook },
    report: (failure) => void reports.push(failure),
    desk: { auth: here.auth, note: () => {} },
  };
});
afterAll(() => here.drop());

/** Sends a request with our own headers, cookies and whatever it brings itself. */
async function answerTo({ path, body, headers }: Asked, cookies: Map<string, string>) {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const own = {
    "content-type": "application/json",
    "x-xinzhi": "1",
    "sec-fetch-site": "same-origin",
    host: "127.0.0.1:3220",
    cookie,
    [PEER_HEADER]: "127.0.0.1",
  };
  const request = new Request(`${ORIGIN}/api/trpc/${path}`, {
    method: "POST",
    headers: { ...own, ...headers },
    body,
  });
  const answer = await answerCalls(request, door);
  for (const line of answer.headers.getSetCookie()) {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=", 2);
    cookies.set(name, value);
  }
  return { status: answer.status, text: await answer.text() };
}

/** All requests to one procedure, the same for the same seed. */
function requestsTo({ name, input }: ListedProcedure) {
  const random = randomOf(`${seed} ${name}`);
  const examples = examplesOf(input, stage.corpus);
  const inputs: string[] = [];
  const wrong: Asked[] = [];
  for (let count = 0; count < INPUTS; count += 1) {
    const example = examples(random);
    if (count % WRONG_REQUEST_IN === 0) wrong.push(hostileRequest(name, jsonOf(example), random));
    else inputs.push(jsonOf(hostileInput(example, random)));
  }
  return { calls: batched(name, inputs), wrong };
}

/** What was answered how often; adds what is wrong with the answers to `faults`. Two requests are under way at any time. */
async function wordsOf(
  requests: readonly Asked[],
  cookies: Map<string, string>,
  faults: string[],
): Promise<ReadonlyMap<string, number>> {
  const words = new Map<string, number>();
  const waiting = requests.values();
  const lane = async () => {
    for (const asked of waiting) {
      const { status, text } = await answerTo(asked, cookies);
      for (const answer of judged(status, text, asked.calls)) {
        words.set(answer.word, (words.get(answer.word) ?? 0) + 1);
        if (answer.faults.length > 0) {
          faults.push(`${answer.faults.join("; ")}\n${placesOf(text)}\n${saidOf(asked)}`);
        }
      }
    }
  };
  reports.length = 0;
  await Promise.all([lane(), lane()]);
  return words;
}

/** Where it broke on our side: what was reported under the trace that the answer has. */
function placesOf(text: string): string {
  const own = reports.filter(({ trace }) => text.includes(trace));
  return own
    .flatMap(({ fault }) => (fault ? [fault.name, ...fault.frames.slice(0, FRAMES_SHOWN)] : []))
    .join("\n");
}

function saidOf({ path, body }: Asked): string {
  return `${path}\n${String(body).slice(0, CHARACTERS_SHOWN)}`;
}

/** Words by which a caller is kept out before the input is read: were they the answer, nothing would have been tried. */
const KEPT_OUT: readonly string[] = [
  "not-signed-in",
  "second-factor-needed",
  "new-password-needed",
  "proof-too-old",
  "not-permitted",
  "too-many",
];

describe(`replay with LAW_SEED=${seed} LAW_RUNS=${numRuns}`, () => {
  test.each(proceduresOfApi())(`$name: ${INPUTS} inputs`, async (procedure) => {
    await stage.proveAnew();
    const cookies = new Map(stage.cookiesFor(procedure.name));
    const { calls, wrong } = requestsTo(procedure);
    const faults: string[] = [];
    const words = await wordsOf(calls, cookies, faults);
    await wordsOf(wrong, cookies, faults);
    expect(faults.slice(0, FAULTS_SHOWN)).toEqual([]);
    expect([...words.keys()].filter((word) => KEPT_OUT.includes(word))).toEqual([]);
    const behindTheSchema = [...words].filter(([word]) => word !== "bad-input");
    const reached = behindTheSchema.reduce((sum, [, count]) => sum + count, 0);
    expect(reached).toBeGreaterThan(INPUTS / 100);
    expect(words.get("bad-input")).toBeGreaterThan(INPUTS / 2);
  });

  test("afterwards no connection is lost, no prototype changed, and calls are answered", async () => {
    const { totalCount, idleCount, waitingCount } = here.database.pool;
    expect([totalCount - idleCount, waitingCount]).toEqual([0, 0]);
    expect([Object.keys(Object.prototype), "isAdmin" in {}]).toEqual([[], false]);
    const asked = batched("policy.listInForce", ['{"date":"2026-11-28"}'])[0];
    const words = await wordsOf(asked === undefined ? [] : [asked], new Map(), []);
    expect([...words]).toEqual([["done", 1]]);
  });
});
