/**
 * What migrations may say.
 */
import { describe, expect, test } from "vitest";
import { lintMigration } from "./lint.ts";
import { type Migration, readMigrations } from "./migrations.ts";

function written(sql: string): Migration {
  return { number: 1, name: "written", sql, digest: "" };
}

describe("the SQL of migrations", () => {
  test("keeps to what distributed engines of the same kind know", () => {
    expect(readMigrations().flatMap(lintMigration)).toEqual([]);
  });

  test.each([
    ["LISTEN news", "listen"],
    ["NOTIFY news", "listen"],
    ["ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES c DEFERRABLE", "deferrable"],
    ["ALTER TABLE a ADD EXCLUDE USING gist (b WITH &&)", "exclusion"],
    ["CREATE TEMP TABLE a (b integer)", "temporary"],
    ["CREATE TEMPORARY TABLE a (b integer)", "temporary"],
    ["CREATE TRIGGER a BEFORE UPDATE ON b", "trigger"],
    ["CREATE CONSTRAINT TRIGGER a AFTER UPDATE ON b", "trigger"],
    ["CREATE TABLE a (b bigserial)", "sequence"],
    ["CREATE TABLE a (b bigint GENERATED ALWAYS AS IDENTITY)", "sequence"],
    ["CREATE SEQUENCE a", "sequence"],
    ["CREATE EXTENSION pgcrypto", "extension"],
    ["CREATE TABLE a (b double precision)", "binary-number"],
    ["CREATE TABLE a (b real)", "binary-number"],
    ["CREATE TABLE a (b timestamp)", "time-without-zone"],
  ])("%s is refused as %s", (sql, code) => {
    expect(lintMigration(written(sql)).map((fault) => fault.code)).toEqual([code]);
  });

  test("words in comments and texts are not SQL", () => {
    const sql = "-- no TRIGGER here\nCREATE TABLE a (b text CHECK (b <> 'NOTIFY'))";
    expect(lintMigration(written(sql))).toEqual([]);
  });
});
