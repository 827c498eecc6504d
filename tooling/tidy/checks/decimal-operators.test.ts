import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ROOT } from "../source/files.ts";
import { operatorsIn } from "./decimal-operators.ts";

const PLANTED = `
import { type Decimal, decimal } from "./decimal.ts";
type Money = { readonly yuan: Decimal };
declare const a: Decimal, b: Decimal, m: Money, n: Money, maybe: Decimal | undefined, days: number;
export const less = a < b;
export const same = a === b;
export const sameMoney = m !== n;
export const atLeast = m.yuan >= decimal("1");
export const sum = \`\${"" + a}\`;
export const hidden = [m].map((money) => money.yuan).filter((value) => value > b);
export const chosen = maybe == a;
`;

const FINE = `
export const given = maybe === undefined || null !== maybe;
export const most = a.gt(b) ? a : b;
export const either = maybe ?? a;
export const late = days > 30 && days === 31;
export const not = !maybe;
`;

const folder = mkdtempSync(join(tmpdir(), "xinzhi-decimal-"));

beforeAll(() => {
  const decimal = join(ROOT, "packages/domain/src/money/decimal.ts");
  writeFileSync(join(folder, "decimal.ts"), `export * from ${JSON.stringify(decimal)};\n`);
  writeFileSync(join(folder, "planted.ts"), `${PLANTED}${FINE}`);
  const options = { strict: true, module: "esnext", moduleResolution: "bundler", noEmit: true };
  const configuration = {
    compilerOptions: { ...options, allowImportingTsExtensions: true, types: [] },
    include: ["planted.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration));
});

afterAll(() => rmSync(folder, { recursive: true }));

it("finds every operator on a decimal, however the value is named, and nothing else", () => {
  const findings = operatorsIn([join(folder, "tsconfig.json")]);
  const found = findings.map(({ line, says }) => `${line} ${says.split(" on a decimal")[0]}`);
  expect([...new Set(found)]).toEqual([
    '5 no "<"',
    '6 no "==="',
    '7 no "!=="',
    '8 no ">="',
    '9 no "+"',
    '10 no ">"',
    '11 no "=="',
  ]);
});
