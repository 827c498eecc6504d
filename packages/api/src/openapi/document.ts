/**
 * The API as an OpenAPI document (接口文档): every procedure with its schemas, made from the router each time it is asked for, so that
 * it cannot say anything else than what is served.
 */
import * as z from "zod";
import { CALL_HEADER } from "../http/call-header.ts";
import type { Permission } from "../permissions/permission.ts";
import { permissionOf } from "../permissions/table.ts";
import { type ListedProcedure, proceduresOfApi } from "../procedures.ts";

/** Part of a document: plain JSON. */
type Part = { readonly [key: string]: unknown };

/** OpenAPI 3.1 for the door at `endpoint`. `cookie` is the name of the session's cookie. */
export function openApiDocument(endpoint: string, cookie: string): Part {
  const procedures = proceduresOfApi();
  return {
    openapi: "3.1.1",
    info: { title: "Xinzhi 新质", version: "1", description: DESCRIPTION },
    tags: [...new Set(procedures.map(({ name }) => areaOf(name)))].map((name) => ({ name })),
    paths: Object.fromEntries(
      procedures.map((procedure) => [`${endpoint}/${procedure.name}`, pathOf(procedure)]),
    ),
    components: {
      schemas: { Refusal: REFUSAL },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: cookie } },
    },
  };
}

const DESCRIPTION = [
  "One call is one POST, of a query as of a mutation: no input stands in an address.",
  "Up to ten calls go in one request: their names joined by commas in the path, `?batch=1`,",
  "inputs and answers by their number. Decimals and dates are text. Unknown fields are refused.",
  "A body has at most 64 KiB. Calls come from a page of the same origin (Sec-Fetch-Site or Origin).",
].join(" ");

function areaOf(name: string): string {
  return name.split(".")[0] ?? name;
}

function pathOf({ name, type, input, output }: ListedProcedure): Part {
  const permission = permissionOf(name);
  const data = schemaOf(output);
  return {
    post: {
      operationId: name,
      tags: [areaOf(name)],
      summary: `${type === "query" ? "Reads" : "Changes"}; for ${audienceOf(permission)}.`,
      security: permission.kind === "public" ? [] : [{ session: [] }],
      parameters: [OWN_HEADER],
      requestBody: { required: true, content: json(schemaOf(input)) },
      responses: {
        "200": {
          description: "The answer.",
          content: json(wrapped({ result: wrapped({ data }) })),
        },
        "4XX": { description: "A refusal.", content: json(wrapped({ error: REFUSAL_BY_NAME })) },
        "5XX": {
          description: "A fault of ours.",
          content: json(wrapped({ error: REFUSAL_BY_NAME })),
        },
      },
    },
  };
}

const OWN_HEADER = {
  name: CALL_HEADER.name,
  in: "header",
  required: true,
  description: "No page of another origin can send it.",
  schema: { type: "string", const: CALL_HEADER.value },
};

function audienceOf(permission: Permission): string {
  if (permission.kind === "public") return `anybody, ${permission.perMinute} a minute`;
  if (permission.kind === "signed-in") return "whoever has signed in, for themselves";
  const roles = Object.entries(permission.by).map(([role, reach]) => `${role} (${reach})`);
  const fresh = permission.fresh === true ? ", shortly after showing who they are" : "";
  return `${roles.join(", ")}${fresh}`;
}

/** An object with exactly these fields. */
function wrapped(properties: Part): Part {
  const required = Object.keys(properties);
  return { type: "object", properties, required, additionalProperties: false };
}

function json(schema: Part): Part {
  return { "application/json": { schema } };
}

/** What crosses the wire: of a codec the outer side, in both directions. */
function schemaOf(schema: z.ZodObject): Part {
  const { $schema: _, ...own } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io: "input",
    reused: "inline",
    unrepresentable: "throw",
    // Here it would say that a caller must not send it; zod means that nobody changes it in place.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  return own;
}

const REFUSAL_BY_NAME = { $ref: "#/components/schemas/Refusal" };

/** The form of every refusal; the words of `message` are those of the error map. */
const REFUSAL = wrapped({
  message: { type: "string", description: "The word for it, e.g. bad-input or not-permitted." },
  code: { type: "integer" },
  data: wrapped({
    code: { type: "string" },
    httpStatus: { type: "integer", minimum: 400, maximum: 599 },
    problems: {
      type: "array",
      items: wrapped({
        path: { type: "array", items: { type: ["string", "integer"] } },
        code: { type: "string" },
        facts: { type: "object", additionalProperties: { type: ["string", "number"] } },
      }),
    },
    trace: { type: "string", format: "uuid" },
  }),
});
