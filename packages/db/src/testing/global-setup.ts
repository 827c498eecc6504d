/**
 * For the test runner (测试启动): one server for all test files of a package.
 */
import type { TestProject } from "vitest/node";
import type { DatabaseSource } from "../connection/database-source.ts";
import { startTestServer } from "./test-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    databaseTemplate: DatabaseSource;
  }
}

/** Started before the first test of the package; the answer stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { template, stop } = await startTestServer();
  project.provide("databaseTemplate", template);
  return stop;
}
