/** Readings that belong together are of one moment, whatever others commit between them. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { newId } from "../keys/new-id.ts";
import { branch } from "../schema/people.ts";
import { sampleStaff } from "../testing/sample-staff.ts";
import { type TestDatabase, testDatabase } from "../testing/test-database.ts";
import type { Session } from "./database.ts";
import { inOneView } from "./transaction.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(inject("databaseTemplate"));
});
afterAll(() => database.drop());

test("what is committed between two readings is seen by neither, and by the next", async () => {
  const app = database.as("xinzhi_app");
  const { bankId } = await sampleStaff(app);
  const countIn = async (session: Session) =>
    (await session.select().from(branch).where(eq(branch.bankId, bankId))).length;
  const before = await countIn(app.db);
  const seen = await inOneView(app, async (session) => {
    const first = await countIn(session);
    await app.db.insert(branch).values({ bankId, branchId: newId(), code: "NEW", name: "NEW" });
    return [first, await countIn(session)];
  });
  expect(seen).toEqual([before, before]);
  expect(await countIn(app.db)).toBe(before + 1);
});

test("nothing is written in it", async () => {
  const app = database.as("xinzhi_app");
  const { bankId } = await sampleStaff(app);
  const written = inOneView(app, (session) =>
    session.insert(branch).values({ bankId, branchId: newId(), code: "NEW", name: "NEW" }),
  );
  await expect(written).rejects.toMatchObject({ cause: { code: "25006" } });
});
