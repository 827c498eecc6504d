/**
 * The permission table as a document (权限表文档): what `docs/permissions.md` must be.
 */
import { STAFF_ROLES } from "@xinzhi/db/schema/people";
import type { Permission } from "./permission.ts";
import { PERMISSIONS } from "./table.ts";

const HEAD = `# Who may call what

Written from \`packages/api/src/permissions/table.ts\`; a test says when the two differ. A procedure that is not here does not compile.
\`own\`: what is one's own. \`branch\`: one's branch and those below. \`bank\`: the whole bank. What lies outside is answered as not there.
\`fresh\`: only within five minutes of showing who one is. \`public\` procedures take so many calls a minute from one address.

`;

const ROLE_WORDS = {
  officer: "officer 客户经理",
  approver: "approver 审批",
  productManager: "product manager 产品经理",
  checker: "checker 复核",
  auditor: "auditor 审计",
  administrator: "administrator 管理员",
} as const;

/** In Markdown, a line a procedure. */
export function permissionDocument(): string {
  const names = STAFF_ROLES.map((role) => ROLE_WORDS[role]);
  const head = `| procedure | for | ${names.join(" | ")} |`;
  const rule = `|${" --- |".repeat(names.length + 2)}`;
  const rows = Object.entries<Permission>(PERMISSIONS).map(([name, permission]) => {
    const cells = STAFF_ROLES.map((role) =>
      permission.kind === "staff" ? (permission.by[role] ?? "–") : "",
    );
    return `| ${name} | ${audience(permission)} | ${cells.join(" | ")} |`;
  });
  return `${HEAD}${[head, rule, ...rows].join("\n")}\n`;
}

function audience(permission: Permission): string {
  if (permission.kind === "public") return `anybody, ${permission.perMinute} a minute`;
  if (permission.kind === "signed-in") return "whoever has signed in, for themselves";
  return permission.fresh === true ? "staff, fresh" : "staff";
}
