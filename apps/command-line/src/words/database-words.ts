/**
 * Why the database cannot be had (数据库故障说明), in both languages, with what to do about it.
 */
import { EngineError, type EngineFault } from "@xinzhi/db/engine";
import { DomainError } from "@xinzhi/domain";
import type { Bilingual } from "./field-names.ts";

type Facts = Readonly<Record<string, unknown>>;

const ENGINE: Readonly<Record<EngineFault, (facts: Facts) => Bilingual>> = {
  "no-binaries": ({ machine }) => ({
    zh: `没有适用于本机（${machine}）的内嵌数据库，请用 DATABASE_URL 指定 PostgreSQL 15 或更高版本的服务器。`,
    en: `There is no embedded database for this machine (${machine}); set DATABASE_URL to a PostgreSQL server, version 15 or later.`,
  }),
  "no-account": () => ({
    zh: "PostgreSQL 不能以 root 身份运行，本机又没有 postgres 或 nobody 账户；请换普通用户启动，或设置 DATABASE_URL。",
    en: "PostgreSQL does not run as root and this machine has neither a postgres nor a nobody account; start as an ordinary user, or set DATABASE_URL.",
  }),
  "init-failed": ({ output }) => ({
    zh: `数据库初始化失败：${output}`,
    en: "The database could not be made; its words are above.",
  }),
  "start-failed": ({ output }) => ({
    zh: `数据库启动失败：${output}`,
    en: "The database did not start; its words are above.",
  }),
  unreachable: ({ folder }) => ({
    zh: `运行数据库的账户进不了文件夹 ${folder}；请用 XINZHI_DATABASE_HOME 另选数据位置。`,
    en: `The account that runs the database may not pass through ${folder}; set XINZHI_DATABASE_HOME to another place.`,
  }),
  "foreign-data": ({ home }) => ({
    zh: `数据文件夹 ${home} 里有别的东西，不敢使用；请用 XINZHI_DATABASE_HOME 另选数据位置。`,
    en: `The data folder ${home} holds something else and is left alone; set XINZHI_DATABASE_HOME to another place.`,
  }),
};

const MIGRATION: Readonly<Record<string, (facts: Facts) => Bilingual>> = {
  "newer-database": ({ number }) => ({
    zh: `数据库比程序新（有第 ${number} 号变更），请更新程序；数据未被改动。`,
    en: `The database is newer than the program (it has change ${number}); update the program. Nothing was changed.`,
  }),
  "edited-migration": ({ number }) => ({
    zh: `第 ${number} 号数据库变更与已执行的内容不同，拒绝继续；数据未被改动。`,
    en: `Database change ${number} differs from what was applied. Nothing was changed.`,
  }),
};

/** The sentence for whatever went wrong; an unknown failure keeps its own words. */
export function databaseProblem(error: unknown): Bilingual {
  if (error instanceof EngineError) return ENGINE[error.fault](error.facts);
  if (error instanceof DomainError) {
    const say = MIGRATION[error.code];
    if (say !== undefined) return say(error.facts);
  }
  const words = error instanceof Error ? error.message : String(error);
  return { zh: `数据库不可用：${words}`, en: "The database cannot be reached." };
}
