/**
 * The audit chain: one order per bank however many write, and every tampering found.
 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Database } from "../connection/database.ts";
import { inTransaction } from "../connection/transaction.ts";
import { newId } from "../keys/new-id.ts";
import { bank } from "../schema/people.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import { appendAudit } from "./append.ts";
import { canonicalJson } from "./canonical-json.ts";
import { type AuditEntry, CHAIN_START, type ChainEnd, entryDigest, linked } from "./chain.ts";
import { verifyChain } from "./verify.ts";

let database: TestDatabase;
let app: Database;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
  app = database.as("xinzhi_app", 8);
});
afterAll(() => database.drop());

const NOW = new Date("2026-11-27T08:00:00.000Z");

async function newBank(): Promise<string> {
  const bankId = newId();
  await app.db.insert(bank).values({ bankId, name: "示例银行", kind: "demo", institution: "city" });
  return bankId;
}

function append(bankId: string, note: string) {
  return inTransaction(app, (session) =>
    appendAudit(
      session,
      { bankId, actor: "tester", action: "noted", subject: `note:${note}`, detail: { note } },
      NOW,
    ),
  );
}

async function bankWith(entries: number): Promise<string> {
  const bankId = await newBank();
  for (let index = 1; index <= entries; index += 1) await append(bankId, String(index));
  return bankId;
}

describe("writing", () => {
  test("100 entries by many at once form one chain", async () => {
    const bankId = await newBank();
    await Promise.all(Array.from({ length: 100 }, (_, index) => append(bankId, String(index))));
    const verdict = await verifyChain(app.db, bankId);
    expect(verdict).toMatchObject({ kind: "whole", end: { sequence: 100n } });
  });

  test("the chain is whole whenever it is asked for while others write", async () => {
    const bankId = await newBank();
    const reader = database.as("xinzhi_audit", 1);
    let isOver = false;
    const writers = Array.from({ length: 6 }, async () => {
      while (!isOver) await append(bankId, "busy");
    });
    const verdicts = [];
    const ends = new Set<bigint>();
    // On a busy machine the writers come seldom to their turn: it is asked until the chain has grown in between often enough.
    while (verdicts.length < 60 || ends.size <= 10) {
      const verdict = await verifyChain(reader.db, bankId);
      verdicts.push(verdict.kind);
      if (verdict.kind === "whole") ends.add(verdict.end.sequence);
      else break;
    }
    isOver = true;
    await Promise.all(writers);
    expect(new Set(verdicts)).toEqual(new Set(["whole"]));
  });

  test("work that fails leaves no entry", async () => {
    const bankId = await newBank();
    const work = inTransaction(app, async (session) => {
      await appendAudit(
        session,
        { bankId, actor: "tester", action: "noted", subject: "", detail: null },
        NOW,
      );
      throw new Error("undone");
    });
    await expect(work).rejects.toThrow("undone");
    expect(await verifyChain(app.db, bankId)).toEqual({ kind: "whole", end: CHAIN_START });
  });

  test.each([
    ["UPDATE audit_entry SET actor = 'someone else'"],
    ["DELETE FROM audit_entry"],
    ["TRUNCATE audit_entry"],
    ["ALTER TABLE audit_entry ADD COLUMN more text"],
    ["DELETE FROM audit_head"],
  ])("the programs' role cannot: %s", async (statement) => {
    await expect(app.pool.query(statement)).rejects.toMatchObject({ code: "42501" });
  });

  test("the auditors' role reads and cannot write", async () => {
    const audit = database.as("xinzhi_audit");
    const bankId = await bankWith(1);
    expect((await verifyChain(audit.db, bankId)).kind).toBe("whole");
    const insert = audit.pool.query("INSERT INTO audit_head VALUES ($1, 0, $2)", [
      bankId,
      CHAIN_START.digest,
    ]);
    await expect(insert).rejects.toMatchObject({ code: "42501" });
  });

  test("the public's role sees none of it", async () => {
    const pool = database.as("xinzhi_public").pool;
    await expect(pool.query("SELECT * FROM audit_entry")).rejects.toMatchObject({ code: "42501" });
  });
});

describe("tampering, by whoever owns the tables", () => {
  const owner = () => database.as("xinzhi_migrate").pool;

  test.each([
    [
      "a word changed",
      'UPDATE audit_entry SET detail = \'{"note":"9"}\' WHERE bank_id = $1 AND sequence = 3',
      3n,
      "wrong-digest",
    ],
    ["one taken out", "DELETE FROM audit_entry WHERE bank_id = $1 AND sequence = 3", 3n, "gap"],
    [
      "the last taken out",
      "DELETE FROM audit_entry WHERE bank_id = $1 AND sequence = 5",
      4n,
      "wrong-head",
    ],
    [
      "an actor replaced",
      "UPDATE audit_entry SET actor = 'x' WHERE bank_id = $1 AND sequence = 1",
      1n,
      "wrong-digest",
    ],
    [
      "two exchanged",
      "UPDATE audit_entry SET sequence = CASE sequence WHEN 2 THEN 90 ELSE sequence END WHERE bank_id = $1",
      2n,
      "gap",
    ],
    [
      "the head moved back",
      "UPDATE audit_head SET sequence = 4 WHERE bank_id = $1",
      5n,
      "wrong-head",
    ],
  ])("%s", async (_name, statement, sequence, code) => {
    const bankId = await bankWith(5);
    await owner().query(statement, [bankId]);
    expect(await verifyChain(app.db, bankId)).toEqual({
      kind: "broken",
      fault: { sequence, code },
    });
  });

  test("a tail cut off together with the head is found by an anchor kept elsewhere", async () => {
    const bankId = await bankWith(5);
    const whole = await verifyChain(app.db, bankId);
    if (whole.kind !== "whole") throw new Error("broken");
    await owner().query("DELETE FROM audit_entry WHERE bank_id = $1 AND sequence > 3", [bankId]);
    await owner().query(
      `UPDATE audit_head h SET sequence = 3, digest = e.digest FROM audit_entry e
       WHERE h.bank_id = $1 AND e.bank_id = $1 AND e.sequence = 3`,
      [bankId],
    );
    expect((await verifyChain(app.db, bankId)).kind).toBe("whole");
    expect(await verifyChain(app.db, bankId, [{ bankId, ...whole.end }])).toEqual({
      kind: "broken",
      fault: { sequence: 4n, code: "missing-anchor" },
    });
  });
});

describe("the chain itself", () => {
  const BANK = "01920000-0000-7000-8000-000000000001";

  function chainOf(length: number): readonly AuditEntry[] {
    const entries: AuditEntry[] = [];
    for (let index = 1; index <= length; index += 1) {
      const facts = {
        bankId: BANK,
        sequence: BigInt(index),
        recordedAt: "2026-11-27T08:00:00.000Z",
        actor: `actor ${index}`,
        action: "noted",
        subject: `note:${index}`,
        detail: canonicalJson({ index }),
        algorithm: index % 2 === 0 ? ("sm3" as const) : ("sha256" as const),
        previousDigest: entries.at(-1)?.digest ?? CHAIN_START.digest,
      };
      entries.push({ ...facts, digest: entryDigest(facts) });
    }
    return entries;
  }

  function holds(entries: readonly AuditEntry[], head: ChainEnd): boolean {
    let end: ChainEnd = CHAIN_START;
    for (const entry of entries) {
      const next = linked(end, entry);
      if ("code" in next) return false;
      end = next;
    }
    return end.sequence === head.sequence && end.digest === head.digest;
  }

  test("one entry's digest, worked out with another program", () => {
    const [first] = chainOf(1);
    expect(first?.digest).toBe("037d5e378b7a68683b895ed931d69f75483972921665ee0b6a2718e488fcd39a");
  });

  test("10,000 random tamperings are all found", () => {
    const entries = chainOf(40);
    const last = entries[39];
    if (last === undefined) throw new Error("none");
    const head = { sequence: 40n, digest: last.digest };
    expect(holds(entries, head)).toBe(true);
    const at = fc.nat(39);
    const fields = [
      "recordedAt",
      "actor",
      "action",
      "subject",
      "detail",
      "digest",
      "previousDigest",
    ] as const;
    const tampering = fc.oneof(
      fc.tuple(fc.constant("change"), at, fc.constantFrom(...fields), fc.string({ minLength: 1 })),
      fc.tuple(fc.constantFrom("remove", "repeat", "cut"), at),
      fc.tuple(fc.constant("swap"), at, at),
      // A forger who knows the rule works the digest out anew.
      fc.tuple(
        fc.constant("forge"),
        at,
        fc.constantFrom("actor", "detail"),
        fc.string({ minLength: 1 }),
      ),
    );
    const found = fc.sample(tampering, { numRuns: 10_000, seed: 7 }).map((what) => {
      const forged = tampered(entries, what);
      return (
        JSON.stringify(forged, spelled) === JSON.stringify(entries, spelled) || !holds(forged, head)
      );
    });
    expect(found.filter((isFound) => !isFound).length).toBe(0);
    expect(found.length).toBe(10_000);
  });

  function tampered(
    entries: readonly AuditEntry[],
    what: readonly unknown[],
  ): readonly AuditEntry[] {
    const [kind, index, field, value] = what;
    const place = Number(index);
    const entry = entries[place];
    if (entry === undefined) return [];
    if (kind === "remove") return entries.filter((_, other) => other !== place);
    if (kind === "repeat") return entries.toSpliced(place, 0, entry);
    if (kind === "cut") return entries.slice(0, place);
    if (kind === "swap") {
      const other = entries[Number(field)];
      return other === undefined ? [] : entries.with(place, other).with(Number(field), entry);
    }
    const changed = { ...entry, [String(field)]: String(value) };
    const forged = kind === "forge" ? { ...changed, digest: entryDigest(changed) } : changed;
    return entries.with(place, forged);
  }

  function spelled(_key: string, value: unknown): unknown {
    return typeof value === "bigint" ? String(value) : value;
  }
});
