/**
 * Nothing in the repository knows the machine it was written on, or where packages come from:
 * those belong to whoever runs it. Nor does it hold a key.
 */
import type { Check } from "../finding.ts";

// Each pattern is written so that this file does not match it.
const LEAKS: readonly { readonly pattern: RegExp; readonly says: string }[] = [
  { pattern: /\bregistry\.[a-z0-9-]+\.[a-z]/i, says: "names a package registry's host" },
  { pattern: /\/\/[^\s"']*(artifactory|verdaccio|[n]exus)/i, says: "names a package registry" },
  { pattern: /\b_[a]uthToken\b/, says: "holds a registry's key" },
  { pattern: /-----BEGIN [A-Z ]*PRIVATE [K]EY/, says: "holds a private key" },
  {
    pattern: /(^|[\s"'`(=:])\/(root|home|Users|work)\/[\w.-]/m,
    says: "names a folder of one machine",
  },
];

/** Hosts of registries, folders of one machine, keys. */
export const leaks: Check = (files) =>
  files.flatMap(({ path, text }) =>
    LEAKS.flatMap(({ pattern, says }) => {
      const found = pattern.exec(text);
      if (found === null) return [];
      return [{ path, line: text.slice(0, found.index).split("\n").length, says }];
    }),
  );
