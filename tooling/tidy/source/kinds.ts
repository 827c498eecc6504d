/**
 * Kinds of files, by path: what a rule is about is said once, here.
 */
import type { SourceFile } from "./files.ts";

/** TypeScript or plain JavaScript. */
export function isCode({ path }: SourceFile): boolean {
  return /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith(".d.ts");
}

/** A test or what only tests read: examples, laws, browser replays. */
export function isTest({ path }: SourceFile): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || /\/(e2e|laws|conformance|bench)\//.test(path);
}

/** The domain's own code: its sources and the dated figures, without tests. */
export function isDomainCode(file: SourceFile): boolean {
  return (
    /^packages\/domain\/(src|reference-data)\//.test(file.path) && isCode(file) && !isTest(file)
  );
}

/** A package's own code, without tests. */
export function isPackageCode(file: SourceFile): boolean {
  return (
    /^packages\/[^/]+\/(src|reference-data)\//.test(file.path) && isCode(file) && !isTest(file)
  );
}

/** The product's own code, without tests: packages and apps. */
export function isProductCode(file: SourceFile): boolean {
  return (
    isPackageCode(file) || (/^apps\/[^/]+\/src\//.test(file.path) && isCode(file) && !isTest(file))
  );
}
