/**
 * A mutant is dead at the first test that fails, so the tests that lie beside the mutated code come first, then the other
 * rows, then conformance, and the laws of whole plans last.
 */
import { BaseSequencer } from "vitest/node";
import { FOLDERS } from "./near-tests.mjs";

/** The order of test files in a mutation run, as vitest asks for it: something to call with `new`. */
export function NearestFirst(context) {
  const sequencer = new BaseSequencer(context);
  sequencer.sort = async (files) =>
    [...files].sort((one, other) => distanceOf(one.moduleId) - distanceOf(other.moduleId));
  return sequencer;
}

function distanceOf(file) {
  const isLaw = file.endsWith(".laws.test.ts") ? 1 : 0;
  if (FOLDERS.some((folder) => file.includes(`/src/${folder}/`))) return isLaw;
  if (file.includes("/src/")) return 2 + isLaw;
  return file.includes("/conformance/") ? 4 : 5;
}
