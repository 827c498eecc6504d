/**
 * Every test that is written runs. A test that is skipped, left for later or run alone makes the
 * total a lie; a test that cannot pass is a bug to fix or a claim to take back.
 */
import { type Expression, Visitor } from "oxc-parser";
import type { Check, Finding } from "../finding.ts";
import type { SourceFile } from "../source/files.ts";
import { isCode, isTest } from "../source/kinds.ts";
import { syntaxOf } from "../source/syntax.ts";

const RUNNERS = new Set(["it", "test", "describe", "suite", "bench"]);
const NOT_RUN = new Set(["skip", "only", "todo", "fixme", "skipIf", "runIf", "fails"]);
const ALIASES = new Set(["xit", "xtest", "xdescribe", "fit", "fdescribe"]);

/** Skipped, focused and postponed tests, and apps whose browser tests are missing. */
export const testsRun: Check = (files) => [
  ...files.filter((file) => isCode(file) && isTest(file)).flatMap(faultsOf),
  ...appsWithoutReplay(files),
];

function faultsOf(file: SourceFile): readonly Finding[] {
  const { program, at } = syntaxOf(file);
  const findings: Finding[] = [];
  new Visitor({
    CallExpression: ({ callee }) => {
      if (callee.type === "Identifier" && ALIASES.has(callee.name)) {
        findings.push(at(callee.start, `no ${callee.name}: every test runs`));
      }
    },
    MemberExpression: ({ object, property }) => {
      if (property.type !== "Identifier" || !NOT_RUN.has(property.name)) return;
      if (!RUNNERS.has(rootOf(object))) return;
      findings.push(at(property.start, `no .${property.name}: every test runs, and always`));
    },
  }).visit(program);
  return findings;
}

/** `test` of `test.describe.parallel`. */
function rootOf(expression: Expression): string {
  if (expression.type === "Identifier") return expression.name;
  return expression.type === "MemberExpression" ? rootOf(expression.object) : "";
}

function appsWithoutReplay(files: readonly SourceFile[]): readonly Finding[] {
  const configurations = files.filter(({ path }) =>
    /^apps\/[^/]+\/playwright\.config\.ts$/.test(path),
  );
  return configurations.flatMap(({ path }) => {
    const folder = path.replace(/playwright\.config\.ts$/, "e2e/");
    const replayed = files.some((file) => file.path.startsWith(folder) && isTest(file));
    return replayed ? [] : [{ path, line: 1, says: `no browser test in ${folder}` }];
  });
}
