/** People of the demo bank, signed in: `test.use(as("productManager"))`, or a page of their own within one test. */
import { join } from "node:path";

/** Whoever works at the product desk. */
export const DEMO_ROLES = ["productManager", "checker", "administrator"] as const;

/** Where their cookies lie during a run. */
export const STATES = join(import.meta.dirname, "..", "test-results", "signed-in");

/** The file of a role's cookies. */
export function stateOf(role: (typeof DEMO_ROLES)[number]): string {
  return join(STATES, `${role}.json`);
}

/** The options of a context in which the role has signed in. */
export function as(role: (typeof DEMO_ROLES)[number]) {
  return { storageState: stateOf(role) };
}

/** The one-time link of a role. */
export function linkOf(role: string): string {
  const links: Readonly<Record<string, string>> = JSON.parse(process.env["DEMO_LINKS"] ?? "{}");
  const link = links[role];
  if (link === undefined) throw new Error(`no link for ${role}: run npm test -- --only browser`);
  return link;
}
