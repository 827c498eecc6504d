/**
 * Why the database cannot be had (数据库故障说明), in both languages, with what to do about it.
 */
import type { ChainVerdict, Restored, RestoreRefusal } from "@xinzhi/db";
import { EngineError, type EngineFault } from "@xinzhi/db/engine";
import { DomainError } from "@xinzhi/domain";
import type { Bilingual } from "@xinzhi/ui/words/deal-file/field-names.ts";

type Facts = Readonly<Record<string, string | number>>;

/** A fact as text. */
function told(facts: Facts, name: string): string {
  return String(facts[name] ?? "");
}

const ENGINE: Readonly<Record<EngineFault, (facts: Facts) => Bilingual>> = {
  "no-binaries": (facts) => ({
    zh: `没有适用于本机（${told(facts, "machine")}）的内嵌数据库，请用 DATABASE_URL 指定 PostgreSQL 15 或更高版本的服务器。`,
    en: `There is no embedded database for this machine (${told(facts, "machine")}); set DATABASE_URL to a PostgreSQL server, version 15 or later.`,
  }),
  "no-account": () => ({
    zh: "PostgreSQL 不能以 root 身份运行，本机又没有 postgres 或 nobody 账户；请换普通用户启动，或设置 DATABASE_URL。",
    en: "PostgreSQL does not run as root and this machine has neither a postgres nor a nobody account; start as an ordinary user, or set DATABASE_URL.",
  }),
  "init-failed": (facts) => ({
    zh: `数据库初始化失败：${told(facts, "output")}`,
    en: "The database could not be made; its words are above.",
  }),
  "start-failed": (facts) => ({
    zh: `数据库启动失败：${told(facts, "output")}`,
    en: "The database did not start; its words are above.",
  }),
  unreachable: (facts) => ({
    zh: `运行数据库的账户进不了文件夹 ${told(facts, "folder")}；请用 XINZHI_DATABASE_HOME 另选数据位置。`,
    en: `The account that runs the database may not pass through ${told(facts, "folder")}; set XINZHI_DATABASE_HOME to another place.`,
  }),
  "foreign-data": (facts) => ({
    zh: `数据文件夹 ${told(facts, "home")} 里有别的东西，不敢使用；请用 XINZHI_DATABASE_HOME 另选数据位置。`,
    en: `The data folder ${told(facts, "home")} holds something else and is left alone; set XINZHI_DATABASE_HOME to another place.`,
  }),
};

const START: Readonly<Record<string, (facts: Facts) => Bilingual>> = {
  "newer-database": (facts) => ({
    zh: `数据库比程序新（有第 ${told(facts, "number")} 号变更），请更新程序；数据未被改动。`,
    en: `The database is newer than the program (it has change ${told(facts, "number")}); update the program. Nothing was changed.`,
  }),
  "edited-migration": (facts) => ({
    zh: `第 ${told(facts, "number")} 号数据库变更与已执行的内容不同，拒绝继续；数据未被改动。`,
    en: `Database change ${told(facts, "number")} differs from what was applied. Nothing was changed.`,
  }),
  "weak-secret": (facts) => ({
    zh: `使用数据库服务器时，XINZHI_SECRET 须为至少 ${told(facts, "lengthMin")} 位的随机字符（openssl rand -base64 33）；未作任何改动。`,
    en: `With a database server XINZHI_SECRET must be ${told(facts, "lengthMin")} random characters or more (openssl rand -base64 33). Nothing was changed.`,
  }),
  "insecure-origin": (facts) => ({
    zh: `使用数据库服务器时，ORIGIN_ADMIN 与 ORIGIN_CALCULATOR 须为浏览器访问的 https 地址（现为“${told(facts, "origin")}”）；未作任何改动。`,
    en: `With a database server ORIGIN_ADMIN and ORIGIN_CALCULATOR must be the https addresses that browsers use (one is "${told(facts, "origin")}"). Nothing was changed.`,
  }),
  "no-bank-name": () => ({
    zh: "数据库里还没有机构：请用 XINZHI_BANK_NAME 写明机构名称，用 XINZHI_BANK_KIND 写明机构类型，再启动一次。",
    en: "The database has no bank yet: say its name in XINZHI_BANK_NAME and its kind in XINZHI_BANK_KIND, and start again.",
  }),
  "no-such-bank-kind": (facts) => ({
    zh: `XINZHI_BANK_KIND 须为下列之一：${told(facts, "kinds")}。`,
    en: `XINZHI_BANK_KIND must be one of: ${told(facts, "kinds")}.`,
  }),
};

/** The sentence for whatever went wrong; an unknown failure keeps its own words. */
export function databaseProblem(error: unknown): Bilingual {
  if (error instanceof EngineError) return ENGINE[error.fault](error.facts);
  if (error instanceof DomainError) {
    const say = START[error.code];
    if (say !== undefined) return say(error.facts);
  }
  const words = error instanceof Error ? error.message : String(error);
  return { zh: `数据库不可用：${words}`, en: "The database cannot be reached." };
}

const REFUSED: Readonly<Record<RestoreRefusal["kind"], Bilingual>> = {
  "not-a-backup": { zh: "这不是备份文件。", en: "This is not a backup." },
  damaged: {
    zh: "备份文件已损坏或被改动，未恢复任何内容。",
    en: "The backup is damaged or was changed; nothing was put back.",
  },
  "other-shape": {
    zh: "备份来自另一版本的程序，请用同一版本恢复。",
    en: "The backup was made by another version of the program; use that one.",
  },
  "not-empty": {
    zh: "数据库里已有数据，只能恢复到空库。",
    en: "The database has rows; a backup goes into an empty one.",
  },
};

/** What came of putting a backup back. */
export function restoreWords(answer: Restored | RestoreRefusal): Bilingual {
  if (answer.kind !== "restored") return REFUSED[answer.kind];
  const { tables, rows } = answer;
  return {
    zh: `已恢复 ${tables} 张表、${rows} 行，摘要相符。`,
    en: `${tables} tables, ${rows} rows put back; the digest agrees.`,
  };
}

const FAULTS = {
  gap: { zh: "缺少这一条", en: "the entry is missing" },
  "wrong-digest": { zh: "这一条的内容被改动", en: "the entry was changed" },
  "wrong-previous": { zh: "与前一条不衔接", en: "the entry does not follow the one before" },
  "wrong-head": { zh: "链的末端与记录不符", en: "the end of the chain is not the one recorded" },
  "missing-anchor": { zh: "与存放在别处的锚点不符", en: "an anchor kept elsewhere disagrees" },
} as const;

/** Whether a chain holds, and where it breaks first. */
export function chainWords(bankId: string, verdict: ChainVerdict): Bilingual {
  if (verdict.kind === "whole") {
    const { sequence } = verdict.end;
    return {
      zh: `机构 ${bankId}：审计链完整，共 ${sequence} 条`,
      en: `the chain holds, ${sequence} entries`,
    };
  }
  const { sequence, code } = verdict.fault;
  return {
    zh: `机构 ${bankId}：审计链在第 ${sequence} 条断裂，${FAULTS[code].zh}`,
    en: `the chain breaks at entry ${sequence}: ${FAULTS[code].en}`,
  };
}
