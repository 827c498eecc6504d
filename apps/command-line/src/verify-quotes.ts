/**
 * `npm run -s verify-quotes`: runs every stored quote again with the policy that priced it and the engine of this program, and names
 * each one that is not the same to the byte, and where.
 *
 * Exit code 0 when all are the same, 1 when one is not or the database cannot be had, 2 for a word that is not understood.
 */
import { bankPolicySource, openDatabase, type PolicySource, verifyQuotes } from "@xinzhi/db";
import { withDatabase } from "./database.ts";
import { watchOutput } from "./terminal.ts";
import { databaseProblem } from "./words/database-words.ts";
import { type QuoteCounts, summaryWords, verdictWords } from "./words/quote-words.ts";

const USAGE = `用法 / usage: npm run -s verify-quotes
  逐笔重算已存报价，报告任何不同的字节 / runs every stored quote again and reports any byte that differs`;

async function main(words: readonly string[]): Promise<number> {
  if (words.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  try {
    const counts = await verified();
    const { zh, en } = summaryWords(counts);
    process.stdout.write(`${zh}  ·  ${en}\n`);
    return counts.different === 0 ? 0 : 1;
  } catch (error) {
    const { zh, en } = databaseProblem(error);
    process.stderr.write(`${zh}\n    ${en}\n`);
    return 1;
  }
}

/** Each quote that is not the same, or was priced by another engine, is said as soon as it is known. */
function verified(): Promise<QuoteCounts> {
  return withDatabase(async (source) => {
    const audit = openDatabase(source, "xinzhi_audit", 1);
    const policies = new Map<string, PolicySource>();
    const policyOf = (bankId: string) => {
      const policy = policies.get(bankId) ?? bankPolicySource(audit.db, bankId);
      policies.set(bankId, policy);
      return policy;
    };
    try {
      let counts: QuoteCounts = { checked: 0, different: 0, otherEngine: 0 };
      for await (const verdict of verifyQuotes(audit.db, policyOf)) {
        const isOther =
          verdict.engineNow !== undefined && verdict.engineNow !== verdict.engineStored;
        counts = {
          checked: counts.checked + 1,
          different: counts.different + (verdict.faults.length > 0 ? 1 : 0),
          otherEngine: counts.otherEngine + (isOther ? 1 : 0),
        };
        for (const { zh, en } of verdictWords(verdict)) process.stdout.write(`${zh}  ·  ${en}\n`);
      }
      return counts;
    } finally {
      await audit.close();
    }
  });
}

watchOutput();
process.exitCode = await main(process.argv.slice(2));
