/** The document is valid, complete, true to the router, and shown to nobody outside. */
import { Validator } from "@seriousme/openapi-schema-validator";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import * as z from "zod";
import { answerDocument } from "../http/document.ts";
import type { Door } from "../http/door.ts";
import { rates } from "../http/rates.ts";
import { PERMISSIONS } from "../permissions/table.ts";
import { proceduresOfApi } from "../procedures.ts";
import { enrolled, signInAs, withCodes } from "../testing/people.ts";
import { type Browser, type World, world } from "../testing/world.ts";
import { openApiDocument } from "./document.ts";

// As it arrives: through JSON.
const document = JSON.parse(JSON.stringify(openApiDocument("/api/trpc", "xinzhi.session_token")));

describe("the document", () => {
  test("is OpenAPI 3.1 in the eyes of the published schema", async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
    expect(validator.version).toBe("3.1");
    expect((await validator.validate({ ...document, paths: { "/x": { post: 1 } } })).valid).toBe(
      false,
    );
  });

  test("names every procedure once, and nothing else", () => {
    const names = Object.keys(PERMISSIONS);
    expect(Object.keys(document.paths).sort()).toEqual(
      names.map((name) => `/api/trpc/${name}`).sort(),
    );
    const operations = Object.values<Record<string, { operationId: string }>>(document.paths);
    expect(operations.flatMap((path) => Object.keys(path))).toEqual(names.map(() => "post"));
    expect(new Set(operations.map(({ post }) => post?.operationId))).toEqual(new Set(names));
  });

  test.each(proceduresOfApi())("has the fields of $name, both ways", ({ name, input, output }) => {
    const { post } = document.paths[`/api/trpc/${name}`];
    const asked = post.requestBody.content["application/json"].schema;
    const answered = post.responses["200"].content["application/json"].schema;
    const { data } = answered.properties.result.properties;
    for (const [schema, { shape }] of [
      [asked, input],
      [data, output],
    ] as const) {
      expect(Object.keys(schema.properties)).toEqual(Object.keys(shape));
      const needed = Object.entries(shape).filter(([, field]) => !mayBeLeftOut(field));
      expect(schema.required ?? []).toEqual(needed.map(([key]) => key));
      expect(schema.additionalProperties).toBe(false);
    }
    expect(JSON.stringify(post)).not.toContain("readOnly");
  });

  test("tells a reader how a figure and a date are written, and who may call", () => {
    const { post } = document.paths["/api/trpc/policy.listInForce"];
    expect(post.requestBody.content["application/json"].schema).toEqual({
      type: "object",
      properties: { date: { type: "string", format: "date" } },
      required: ["date"],
      additionalProperties: false,
    });
    expect([post.summary, post.security]).toEqual(["Reads; for anybody, 600 a minute.", []]);
    const approve = document.paths["/api/trpc/policy.approve"].post;
    expect([approve.summary, approve.security]).toEqual([
      "Changes; for checker (bank), shortly after showing who they are.",
      [{ session: [] }],
    ]);
    const quotes = JSON.stringify(document.paths["/api/trpc/quotes.read"].post.responses["200"]);
    expect(quotes).toContain('"rate":{"type":"string","maxLength":40,"pattern":');
  });
});

function mayBeLeftOut(field: z.core.$ZodType): boolean {
  return field instanceof z.ZodOptional || field instanceof z.ZodExactOptional;
}

describe("its address", () => {
  let here: World;
  let real: Awaited<ReturnType<World["bank"]>>;
  let door: Door;
  const words: string[] = [];
  beforeAll(async () => {
    here = await world(inject("databaseTemplate"));
    real = await here.bank("real");
    const desk = { auth: here.auth, note: () => {} };
    const context = { policyBook: publishedPolicyBook };
    const report = ({ problem }: { readonly problem: string }) => void words.push(problem);
    door = { endpoint: "/api/trpc", context, report, desk, rates: rates() };
  });
  afterAll(() => here.drop());

  async function asked(browser: Browser | undefined, method = "GET", of = door) {
    const cookie = [...(browser?.cookies ?? [])].map((pair) => pair.join("=")).join("; ");
    const request = new Request("http://127.0.0.1:3220/api/openapi.json", {
      method,
      headers: { cookie },
    });
    const answer = await answerDocument(request, of);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const text = await answer.text();
    return { status: answer.status, text, word: JSON.parse(text).error?.message };
  }

  test("answers who has signed in with all factors, whatever their role", async () => {
    const { browser } = await withCodes(here, real, []);
    const { status, text } = await asked(browser);
    expect(status).toBe(200);
    expect(JSON.parse(text).paths).toEqual(document.paths);
    expect(JSON.parse(text).components.securitySchemes.session.name).toBe(
      [...browser.cookies.keys()][0],
    );
  });

  test("tells nobody else a word of it", async () => {
    const { loginName } = await withCodes(here, real);
    const halfWay = here.browser();
    await signInAs(halfWay, loginName);
    const { browser: without } = await enrolled(here, real);
    const answers = [
      await asked(undefined),
      await asked(halfWay),
      await asked(without),
      await asked(without, "POST"),
      await asked(undefined, "GET", { ...door, desk: undefined }),
    ];
    expect(answers.map(({ status, word }) => `${status} ${word}`)).toEqual([
      "401 not-signed-in",
      "401 not-signed-in",
      "403 second-factor-needed",
      "405 wrong-method",
      "404 not-found",
    ]);
    for (const { text } of answers) expect(text).not.toMatch(/openapi|quotes|users/);
  });

  test("is counted", async () => {
    const counted = { ...door, rates: rates() };
    for (let call = 0; call < 60; call += 1) await asked(undefined, "GET", counted);
    expect((await asked(undefined, "GET", counted)).word).toBe("too-many");
  });
});
