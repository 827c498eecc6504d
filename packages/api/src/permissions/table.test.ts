/** That the table, the procedures and the document are one. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { proceduresOfApi } from "../procedures.ts";
import { permissionDocument } from "./document.ts";
import { PERMISSIONS } from "./table.ts";

const procedures = proceduresOfApi();

test("every procedure stands in the table, and every name of the table is a procedure", () => {
  expect(procedures.map(({ name }) => name).sort()).toEqual(Object.keys(PERMISSIONS).sort());
});

test("the document says what the table says", () => {
  const document = new URL("../../docs/permissions.md", import.meta.url);
  expect(readFileSync(document, "utf8")).toBe(permissionDocument());
});
