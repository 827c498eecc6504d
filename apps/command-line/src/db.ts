/**
 * `npm run -s db -- status | migrate [--plan] | backup FILE | restore FILE | reset-demo`: looks after the database.
 *
 * Exit code 0 when it was done, 1 when it was not, 2 for a word that is not understood.
 */
import {
  backup,
  type DatabaseSource,
  dropDatabase,
  migrate,
  migrationState,
  openDatabase,
  restore,
  seedDemoBank,
  seedDemoQuotes,
} from "@xinzhi/db";
import { withDatabase } from "./database.ts";
import { demoDeals } from "./demo-deals.ts";
import { watchOutput } from "./terminal.ts";
import { databaseProblem, restoreWords } from "./words/database-words.ts";

const USAGE = `用法 / usage: npm run -s db -- COMMAND
  status            有哪些变更、是否最新 / what was applied, and what is pending
  migrate [--plan]  执行变更，--plan 只显示 SQL / applies what is pending; --plan prints the SQL only
  backup FILE       备份到文件 / writes a backup
  restore FILE      恢复到空库 / puts a backup into an empty database
  reset-demo        清空内嵌数据库，重建示例银行 / empties the embedded database and makes the demo bank anew`;

type Command = (source: DatabaseSource, file: string) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  status: async (source) => {
    const { applied, pending } = await migrationState(source);
    say(
      `已执行 ${applied.length} 项变更，待执行 ${pending.length} 项`,
      `${applied.length} applied, ${pending.length} pending`,
    );
    return 0;
  },
  migrate: async (source) => {
    const applied = await migrate(source);
    say(`执行了 ${applied.length} 项变更`, `${applied.length} applied`);
    return 0;
  },
  "migrate --plan": async (source) => {
    const { pending } = await migrationState(source);
    for (const { number, name, sql } of pending) {
      process.stdout.write(`-- ${String(number).padStart(4, "0")} ${name}\n${sql}\n`);
    }
    return 0;
  },
  backup: async (source, file) => {
    const { tables, rows, digest } = await backup(source, file, new Date());
    say(
      `已备份 ${tables} 张表、${rows} 行，摘要 ${digest}`,
      `${tables} tables, ${rows} rows backed up`,
    );
    return 0;
  },
  restore: async (source, file) => {
    const answer = await restore(source, file);
    const { zh, en } = restoreWords(answer);
    say(zh, en);
    return answer.kind === "restored" ? 0 : 1;
  },
  "reset-demo": async (source) => {
    if (source.kind === "server") {
      say("只有内嵌数据库可以重置。", "Only the embedded database is reset.");
      return 1;
    }
    await dropDatabase(source);
    await migrate(source);
    const app = openDatabase(source, "xinzhi_app", 1);
    const now = new Date();
    await seedDemoQuotes(app, await seedDemoBank(app, now), demoDeals(), now);
    await app.close();
    say("已重建示例银行。", "The demo bank was made anew.");
    return 0;
  },
};

function say(zh: string, en: string): void {
  process.stdout.write(`${zh}  ·  ${en}\n`);
}

async function main(words: readonly string[]): Promise<number> {
  const takesFile = words[0] === "backup" || words[0] === "restore";
  const name = takesFile ? words[0] : words.join(" ");
  const command = COMMANDS[name ?? ""];
  if (command === undefined || (takesFile && words.length !== 2)) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  try {
    return await withDatabase((source) => command(source, words[1] ?? ""));
  } catch (error) {
    const { zh, en } = databaseProblem(error);
    process.stderr.write(`${zh}\n    ${en}\n`);
    return 1;
  }
}

watchOutput();
process.exitCode = await main(process.argv.slice(2));
