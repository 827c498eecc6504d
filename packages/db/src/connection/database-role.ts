/**
 * The roles under which programs speak to the database (数据库角色). Each may do what its work needs and nothing else, so
 * a hole in the program is not a hole in the data.
 */

/**
 * - `xinzhi_migrate` owns the tables and changes their shape; no app uses it.
 * - `xinzhi_app` reads and writes as the permitted procedures do; it cannot change or delete what is append-only.
 * - `xinzhi_public` reads published views; the enterprise's estimate uses it.
 * - `xinzhi_audit` reads everything and writes nothing.
 */
export const DATABASE_ROLES = [
  "xinzhi_migrate",
  "xinzhi_app",
  "xinzhi_public",
  "xinzhi_audit",
] as const;

/** One of them. */
export type DatabaseRole = (typeof DATABASE_ROLES)[number];
