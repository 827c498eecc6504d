/**
 * A bank on a database server (本行服务器首次启动): it does not start on what is unsafe, it is made where there is none, and its first administrator
 * comes in by a link that is printed until somebody has used it.
 */
import { checkedSettings, enrolmentLink, openAuth } from "@xinzhi/api/auth";
import { type DatabaseSource, firstBank, type NewBank, openDatabase } from "@xinzhi/db";
import { DomainError, INSTITUTION_KINDS } from "@xinzhi/domain";

/** The bank of a server. */
export type ServerBank = { readonly source: DatabaseSource; readonly bankId: string };

/** What signs cookies, where browsers find the apps (admin first), and what a new bank is called. */
export type ServerSettings = {
  readonly secret: string;
  readonly origins: readonly [admin: string, calculator: string];
  readonly bankName: string;
  readonly bankKind: string;
};

/**
 * Whether the apps could start with these settings; asked before anything is done.
 * @throws {DomainError} `weak-secret`, `insecure-origin`.
 */
export function checkServerSettings({ secret, origins }: ServerSettings): void {
  for (const origin of origins) checkedSettings({ secret, origin, place: "server" });
}

/**
 * The server's bank, made now where there is none.
 * @throws {DomainError} `no-bank-name` where one must be made and the environment does not say what it is called; `no-such-bank-kind`.
 */
export async function serverBank(
  source: DatabaseSource,
  settings: ServerSettings,
  now: Date,
): Promise<ServerBank> {
  const app = openDatabase(source, "xinzhi_app", 1);
  try {
    const answer = await firstBank(app, askedBank(settings), now);
    if (answer.kind === "no-name") throw new DomainError("no-bank-name", {});
    return { source, bankId: answer.bankId };
  } finally {
    await app.close();
  }
}

function askedBank({ bankName: name, bankKind }: ServerSettings): NewBank | undefined {
  if (name.trim() === "" && bankKind === "") return undefined;
  const institution = INSTITUTION_KINDS.find((kind) => kind === bankKind);
  if (institution === undefined) {
    throw new DomainError("no-such-bank-kind", { kinds: INSTITUTION_KINDS.join(" ") });
  }
  return name.trim() === "" ? undefined : { name: name.trim(), institution };
}

/** The link for the first administrator; `undefined` once one has a login. A new one voids the one before. */
export async function administratorLink(
  { source, bankId }: ServerBank,
  { secret, origins }: ServerSettings,
  now: Date,
): Promise<string | undefined> {
  const app = openDatabase(source, "xinzhi_app", 1);
  try {
    const auth = openAuth({ secret, origin: origins[0], place: "server" }, app);
    return await enrolmentLink(auth, bankId, now);
  } finally {
    await app.close();
  }
}
