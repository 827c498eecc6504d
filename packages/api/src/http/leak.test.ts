/**
 * What the public is told of a bank whose every secret is marked: nothing. Its policy has a mark in each figure and text that is not
 * published, its people, quotes and drafts have marked names, and everything that is public is asked through the door, with inputs
 * that fit and inputs that do not. Answers, refusals and headers are read for marks.
 */
import { bookOf, markedPolicy, marksIn } from "@xinzhi/domain/marked-policy";
import { readConfigureGlobal } from "fast-check";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { permissionOf } from "../permissions/table.ts";
import { proceduresOfApi } from "../procedures.ts";
import { ESTIMATE_FILE } from "../testing/estimate-file.ts";
import { examplesOf } from "../testing/hostile/examples.ts";
import { hostileInput } from "../testing/hostile/inputs.ts";
import { randomOf } from "../testing/hostile/random.ts";
import { jsonOf } from "../testing/hostile/raw-json.ts";
import { batched } from "../testing/hostile/requests.ts";
import { type Stage, stageIn } from "../testing/hostile/stage.ts";
import { type World, world } from "../testing/world.ts";
import { PEER_HEADER } from "./client-address.ts";
import { answerCalls, type Door } from "./door.ts";

const { numRuns = 200, seed = Date.now() } = readConfigureGlobal();
const ORIGIN = "http://127.0.0.1:3220";
const NAME_MARK = "7319640271539999";

const { items, marks } = markedPolicy();
const ALL_MARKS = [...marks, NAME_MARK];
const book = bookOf(items);

let here: World;
let stage: Stage;
let door: Door;
beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
  stage = await stageIn(here, book);
  await here.as("xinzhi_migrate").pool.query(`
    UPDATE staff SET name = name || '${NAME_MARK}';
    UPDATE branch SET name = name || '${NAME_MARK}', code = code || '${NAME_MARK}';
    UPDATE quote SET borrower_name = borrower_name || '${NAME_MARK}'`);
  door = {
    endpoint: "/api/trpc",
    context: { policyBook: book },
    report: () => {},
    desk: { auth: here.auth, published: here.published, note: () => {} },
  };
});
afterAll(() => here.drop());

async function told(path: string, body: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const headers = {
    "content-type": "application/json",
    "x-xinzhi": "1",
    "sec-fetch-site": "same-origin",
    host: "127.0.0.1:3220",
    [PEER_HEADER]: "127.0.0.1",
  };
  const request = new Request(`${ORIGIN}/api/trpc/${path}`, { method: "POST", headers, body });
  const answer = await answerCalls(request, door);
  return `${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`;
}

const PUBLIC = proceduresOfApi().filter(({ name }) => permissionOf(name).kind === "public");

test("the marks are in the bank's records", async () => {
  const { rows } = await here.database.pool.query<{ content: string }>(
    "SELECT string_agg(content, '') AS content FROM policy_change",
  );
  expect(marks.length).toBeGreaterThan(300);
  expect(marksIn(rows[0]?.content ?? "", marks)).toEqual(marks);
});

test.each(PUBLIC)("$name tells none of them", async ({ name, input }) => {
  const random = randomOf(`${seed} ${name}`);
  const examples = examplesOf(input, stage.corpus);
  const inputs = Array.from({ length: numRuns }, (_, index) => {
    const example = examples(random);
    return jsonOf(index % 2 === 0 ? example : hostileInput(example, random));
  });
  const statuses = new Set<string>();
  for (const { path, body } of batched(name, inputs)) {
    const text = await told(path, body);
    statuses.add(text.slice(0, 1));
    expect(marksIn(text, ALL_MARKS), `seed ${seed}`).toEqual([]);
  }
  expect([...statuses]).not.toContain("5");
});

test("what the bank keeps to itself is refused to the public, without a mark", async () => {
  for (const { name } of proceduresOfApi()) {
    if (permissionOf(name).kind === "public") continue;
    const text = await told(name, "{}");
    expect(text.slice(0, 3)).toBe("401");
    expect(marksIn(text, ALL_MARKS)).toEqual([]);
  }
});

test("an answer names the bank and its published bands, and is whole", async () => {
  const policy = await told("public.policyOfDay", "{}");
  expect(policy).toContain("BANDS-techInnovationLoan-1");
  const question = JSON.stringify(ESTIMATE_FILE);
  const left = await told("public.leaveHandOver", JSON.stringify({ question, consent: true }));
  expect(left).toMatch(/"outcome":"left","code":"[0-9A-Z-]{14}"/);
});
