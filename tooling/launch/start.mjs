/** `npm start`: from a fresh checkout to both apps answering, and back to nothing on Ctrl-C. */
import { APPS } from "./apps.mjs";
import { ensureBuilt } from "./build.mjs";
import { isStopping, stopChildren, stopOnSignals } from "./children.mjs";
import { keepDatabase } from "./database.mjs";
import { ensureInstalled } from "./install.mjs";
import { freePortFrom, portFrom } from "./ports.mjs";
import { say, secondsSince, show } from "./say.mjs";
import { isReady, serve } from "./serve.mjs";

stopOnSignals(0, () => say("正在停止……", "Stopping…"));

try {
  const wanted = APPS.map((app) => portFrom(app.portVariable, app.port));
  if (!(await ensureInstalled())) process.exit(1);
  // One after the other: side by side on two cores the database took twice as long, and neither came sooner.
  const database = await databaseAloud();
  if (!(await ensureBuilt())) {
    await stopChildren();
    process.exit(1);
  }
  await serveAll(await choosePorts(wanted), database);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  await stopChildren();
  process.exit(1);
}

async function databaseAloud() {
  const began = performance.now();
  const database = await keepDatabase();
  if (database === undefined) {
    // The reason was said; nobody waits for the apps to be built before the end.
    await stopChildren();
    process.exit(1);
  }
  const seconds = secondsSince(began);
  say(`数据库已就绪（${seconds} 秒）。`, `Database ready (${seconds} s).`);
  return database;
}

async function choosePorts(wanted) {
  const given = [];
  for (const [index, app] of APPS.entries()) {
    const port = await freePortFrom(wanted[index], given);
    if (port !== wanted[index]) {
      say(
        `端口 ${wanted[index]} 已被占用，${app.chinese}改用 ${port}。`,
        `Port ${wanted[index]} is taken; ${app.english} uses ${port}.`,
      );
    }
    given.push(port);
  }
  return given;
}

async function serveAll(ports, database) {
  say("正在启动应用……", "Starting the apps…");
  const began = performance.now();
  const servers = APPS.map((app, index) => serve(app, ports[index], database.env));
  database.child.once("close", () => void failDatabase());
  for (const server of servers) void server.ended.then((how) => fail(server, how));
  for (const server of servers) {
    if (!(await isReady(server))) await fail(server, "no answer in 90 s");
  }
  // An app that has just lost its port to another launcher answers with that one's voice.
  if (isStopping()) return new Promise(() => {});
  const seconds = secondsSince(began);
  say(`已就绪（${seconds} 秒）。按 Ctrl-C 停止。`, `Ready (${seconds} s). Ctrl-C stops.`);
  for (const { app, url } of servers) say(`${app.chinese}  ${url}`, app.english);
  await sayLinks(database, servers);
  await sayAdministratorLink(database);
}

/** Who comes to the demo bank is inside in one click; a real bank has no such links. */
async function sayLinks(database, servers) {
  const links = await database.links(servers);
  if (links.length === 0) return;
  say("示例银行登录链接（各用一次）：", "One-time links into the demo bank:");
  for (const { role, name, url: link } of links) say(`  ${name}  ${link}`, role);
}

/** A bank on a server has nobody yet: its first administrator comes in by this link, which is never printed again once it was used. */
async function sayAdministratorLink(database) {
  const link = await database.administratorLink();
  if (link === undefined) return;
  say(
    "首任管理员登记链接（24 小时内用一次）：",
    "One-time link for the first administrator (24 hours):",
  );
  say(`  ${link}`, "administrator");
}

/** The keeper ends by itself only when the database cannot be brought back. */
async function failDatabase() {
  if (isStopping()) return;
  say("数据库已停止，全部停止。", "The database ended; all stops.");
  await stopChildren();
  process.exit(1);
}

/** One app is no use without the other: all stops, and the words of the one that ended are shown. */
async function fail({ app, tail }, how) {
  if (isStopping()) return;
  show(tail());
  say(`${app.chinese}已退出（${how}），全部停止。`, `${app.english} ended (${how}); all stops.`);
  await stopChildren();
  process.exit(1);
}
