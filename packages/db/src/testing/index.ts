/**
 * Databases for tests (测试数据库): real, migrated, one for each test that asks.
 */

export { type TestDatabase, testDatabase } from "./test-database.ts";
export { startTestServer } from "./test-server.ts";
