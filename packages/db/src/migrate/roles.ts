/**
 * The four roles (角色), made where they are missing. On a server a login takes them on; in the embedded database each
 * has a password of its own.
 */
import type pg from "pg";
import { DATABASE_ROLES } from "../connection/database-role.ts";
import type { Secrets } from "../engine/secrets.ts";

/** Roles belong to a whole server, so everybody who makes them takes this lock, in whatever database. */
const ROLES_LOCK = 7_201_002;

/** Makes what is missing; `secrets` gives each role its login. Running twice, or at once, changes nothing. */
export async function ensureRoles(owner: pg.Client, secrets: Secrets | undefined): Promise<void> {
  await owner.query("SELECT pg_advisory_lock($1)", [ROLES_LOCK]);
  try {
    const { rows } = await owner.query<{ rolname: string }>("SELECT rolname FROM pg_roles");
    const known = rows.map(({ rolname }) => rolname);
    for (const role of DATABASE_ROLES) {
      if (known.includes(role)) continue;
      const login =
        secrets === undefined ? "NOLOGIN" : `LOGIN PASSWORD ${owner.escapeLiteral(secrets[role])}`;
      await owner.query(`CREATE ROLE ${role} ${login}`);
    }
    const { rows: members } = await owner.query<{ member: boolean }>(
      "SELECT pg_has_role(current_user, 'xinzhi_migrate', 'MEMBER') AS member",
    );
    if (members[0]?.member !== true) {
      await owner.query(`GRANT ${DATABASE_ROLES.join(", ")} TO current_user`);
    }
  } finally {
    await owner.query("SELECT pg_advisory_unlock($1)", [ROLES_LOCK]);
  }
}
