/**
 * What tests read of the environment (环境变量): a server to run on instead of the embedded one.
 */

/** `DATABASE_URL`, whose login may make databases and roles. */
export const DATABASE_URL = process.env["DATABASE_URL"];
