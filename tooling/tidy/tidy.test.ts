/**
 * The shape of the whole checkout. Every check has a planted fault beside it that proves it can fail.
 */
import { describe, expect, it } from "vitest";
import { decimalOperators } from "./checks/decimal-operators.ts";
import { docComments } from "./checks/doc-comments.ts";
import { documents } from "./checks/documents.ts";
import { estimateCircle } from "./checks/estimate-circle.ts";
import { layers } from "./checks/layers.ts";
import { leaks } from "./checks/leaks.ts";
import { names } from "./checks/names.ts";
import { plainTypescript } from "./checks/plain-typescript.ts";
import { pureDomain } from "./checks/pure-domain.ts";
import { screensDoNotCompute } from "./checks/screens-do-not-compute.ts";
import { singleDoors } from "./checks/single-doors.ts";
import { sizes } from "./checks/sizes.ts";
import { testsRun } from "./checks/tests-run.ts";
import { topLevel } from "./checks/top-level.ts";
import type { Check } from "./finding.ts";
import { projectFiles } from "./source/files.ts";

const CHECKS: Readonly<Record<string, Check>> = {
  "imports go down the rows only": layers,
  "zod, decimal.js and reference data have one door each": singleDoors,
  "the enterprise's entry reaches nothing of the bank's": estimateCircle,
  "no operator touches a decimal": decimalOperators,
  "TypeScript hides nothing": plainTypescript,
  "the domain has no clock, no I/O and no binary fractions": pureDomain,
  "every export says what it is": docComments,
  "files and functions fit in a head": sizes,
  "names say something": names,
  "documents point to what exists": documents,
  "screens do not compute": screensDoNotCompute,
  "every test runs": testsRun,
  "the top of the checkout is a short list": topLevel,
  "nothing knows one machine": leaks,
};

const files = projectFiles();

describe("the checkout", () => {
  it("has files to look at", () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it.each(Object.entries(CHECKS))("%s", (_, check) => {
    expect(check(files).map(({ path, line, says }) => `${path}:${line} ${says}`)).toEqual([]);
  });
});
