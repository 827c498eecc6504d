/**
 * Tables of banks and their people (机构与员工).
 */
import { APPROVERS } from "@xinzhi/domain";
import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "../connection/columns.ts";

/** 银行. */
export const bank = pgTable("bank", {
  bankId: uuid("bank_id").primaryKey(),
  name: text("name").notNull(),
  kind: text("kind", { enum: ["demo", "real"] }).notNull(),
  /** Kind of institution (机构类型), a code of the policy book's register. */
  institution: text("institution").notNull(),
  createdAt: instant("created_at").notNull().default("now()"),
  /** Which rules its people sign in by (登录安全策略). */
  signInPolicy: text("sign_in_policy", { enum: ["asvs", "djbh3"] })
    .notNull()
    .default("asvs"),
});

/** 分支机构. */
export const branch = pgTable(
  "branch",
  {
    bankId: uuid("bank_id").notNull(),
    branchId: uuid("branch_id").notNull(),
    code: text("code").notNull(),
    name: text("name").notNull(),
    parentId: uuid("parent_id"),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.branchId] })],
);

/** 员工. */
export const staff = pgTable(
  "staff",
  {
    bankId: uuid("bank_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    branchId: uuid("branch_id").notNull(),
    name: text("name").notNull(),
    state: text("state", { enum: ["active", "disabled"] }).notNull(),
    createdAt: instant("created_at").notNull().default("now()"),
    /** Up to which level of the authority table they may sign; without one nothing. */
    signsTo: text("signs_to", { enum: APPROVERS }),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.staffId] })],
);

/** What a staff member may be: 客户经理, 审批, 产品经理, 复核, 审计, 管理员. */
export const STAFF_ROLES = [
  "officer",
  "approver",
  "productManager",
  "checker",
  "auditor",
  "administrator",
] as const;

/** One of them. */
export type StaffRole = (typeof STAFF_ROLES)[number];

/** 岗位. */
export const staffRole = pgTable(
  "staff_role",
  {
    bankId: uuid("bank_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    role: text("role", { enum: STAFF_ROLES }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.staffId, table.role] })],
);

/** What may be chosen of each preference (偏好), spelled as pages spell it. */
export const PREFERENCE_CHOICES = {
  language: ["zh-CN", "en"],
  theme: ["system", "light", "dark"],
  amountUnit: ["yuan", "tenThousand", "hundredMillion"],
} as const;

/** 偏好. A column is NULL where the person never chose. */
export const staffPreference = pgTable(
  "staff_preference",
  {
    bankId: uuid("bank_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    language: text("language", { enum: PREFERENCE_CHOICES.language }),
    theme: text("theme", { enum: PREFERENCE_CHOICES.theme }),
    amountUnit: text("amount_unit", { enum: PREFERENCE_CHOICES.amountUnit }),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.staffId] })],
);
