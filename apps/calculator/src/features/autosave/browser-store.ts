/**
 * The browser's own keeping (浏览器存储): IndexedDB, which writes to disk as it goes, so that a browser that is killed has lost nothing
 * that was told as kept.
 */
import type { Work, WorkStore } from "./work.ts";

const DATABASE = "xinzhi-desk";
const TABLE = "work";

/** The store of this browser. */
export function browserStore(): WorkStore {
  let opening: Promise<IDBDatabase> | undefined;
  const table = async (mode: IDBTransactionMode) => {
    opening ??= opened();
    const database = await opening;
    return database.transaction(TABLE, mode).objectStore(TABLE);
  };
  return {
    read: async (slot) => workIn(await answered((await table("readonly")).get(slot))),
    write: async (work) => written((await table("readwrite")).put(work)),
    remove: async (slot) => written((await table("readwrite")).delete(slot)),
    all: async () => {
      const rows: readonly unknown[] = await answered((await table("readonly")).getAll());
      return rows.flatMap((row) => workIn(row) ?? []);
    },
  };
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(TABLE, { keyPath: "slot" });
  };
  return answered(request);
}

function answered<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("indexed-db"));
  });
}

/** Done when the transaction is, not when the request is. */
function written<Answer>(request: IDBRequest<Answer>): Promise<void> {
  return new Promise((resolve, reject) => {
    const { transaction } = request;
    if (transaction === null) return resolve();
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("indexed-db"));
    transaction.onerror = () => reject(transaction.error ?? new Error("indexed-db"));
  });
}

/** A row of ours; anything else in the table is none. */
function workIn(row: unknown): Work | undefined {
  return isWork(row) ? row : undefined;
}

function isWork(row: unknown): row is Work {
  if (typeof row !== "object" || row === null) return false;
  const fields = new Map<string, unknown>(Object.entries(row));
  const texts = ["slot", "title", "draftId", "text", "changedAt"];
  return (
    texts.every((name) => typeof fields.get(name) === "string") &&
    Number.isSafeInteger(fields.get("revision")) &&
    typeof fields.get("isOnServer") === "boolean"
  );
}
