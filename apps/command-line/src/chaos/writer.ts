/**
 * A writer of the kill test (杀进程测试的写入者): one piece of work after the other, each a draft and its audit entry, told on
 * standard output when, and only when, it was committed.
 */
import { appendAudit, databaseSource, inTransaction, newId, openDatabase } from "@xinzhi/db";
import { policyDraft } from "@xinzhi/db/schema";
import { variables } from "../env.ts";

const [, , bankId = "", makerId = ""] = process.argv;
const source = databaseSource(variables);
if (source === undefined) process.exit(1);
const app = openDatabase(source, "xinzhi_app", 2);

for (;;) {
  const draftId = newId();
  try {
    await inTransaction(app, async (session) => {
      const now = new Date();
      await session.insert(policyDraft).values({
        bankId,
        draftId,
        kind: "taxRule",
        code: "taxRule",
        baseRevision: 0,
        content: "{}",
        reason: "",
        makerId,
        saves: 1,
        state: "open",
        savedAt: now.toISOString(),
      });
      const event = {
        bankId,
        actor: makerId,
        action: "draft.saved",
        subject: draftId,
        detail: null,
      };
      await appendAudit(session, event, now);
    });
    process.stdout.write(`${draftId}\n`);
  } catch {
    // Killed or cut off: what was not told may or may not be there.
  }
}
