/**
 * The desk of this app (业务数据), opened once for the process; `undefined` where no database is named.
 */
import { type Desk, openDesk } from "@xinzhi/api/desk";
import { deskVariables } from "../env.ts";

let opened: { readonly desk: Desk | undefined } | undefined;

/** The desk. */
export function desk(): Desk | undefined {
  opened ??= { desk: openDesk(deskVariables()) };
  return opened.desk;
}
