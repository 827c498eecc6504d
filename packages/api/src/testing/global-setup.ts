/**
 * For the test runner (测试启动): the database server under the tests of this package.
 */
import type { DatabaseSource } from "@xinzhi/db";
import { startTestServer } from "@xinzhi/db/testing";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    databaseTemplate: DatabaseSource;
  }
}

/** Started before the first test; the answer stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { template, stop } = await startTestServer();
  project.provide("databaseTemplate", template);
  return stop;
}
