/** That the table, the procedures and the document are one. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { appRouter } from "../root.ts";
import { permissionDocument } from "./document.ts";
import { PERMISSIONS } from "./table.ts";

const procedures = proceduresOf(appRouter._def.record, "");

/** Every procedure of a router by its path; a router holds procedures and routers. */
function proceduresOf(record: object, before: string): readonly (readonly [string, unknown])[] {
  return Object.entries(record).flatMap(([name, part]) => {
    const path = `${before}${name}`;
    return typeof part === "function" ? [[path, part] as const] : proceduresOf(part, `${path}.`);
  });
}

test("every procedure stands in the table, and every name of the table is a procedure", () => {
  expect(procedures.map(([path]) => path).sort()).toEqual(Object.keys(PERMISSIONS).sort());
});

test("a procedure is called by the name under which it asks for its permission", () => {
  for (const [path, found] of procedures) {
    expect(found).toHaveProperty("_def.meta.name", path);
  }
  expect(procedures.length).toBeGreaterThan(0);
});

test("the document says what the table says", () => {
  const document = new URL("../../docs/permissions.md", import.meta.url);
  expect(readFileSync(document, "utf8")).toBe(permissionDocument());
});
