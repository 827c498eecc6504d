/**
 * Tables of the quota ledger (额度台账).
 */
import { integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { calendarDate, instant, yuan } from "../connection/columns.ts";

/** Kinds of pools: 再贷款额度, 全行额度, 专精特新或小巨人计划, 分行额度. */
export const QUOTA_POOL_KINDS = ["facility", "bank", "plan", "branch"] as const;

/** What a movement does: 占用, 使用, 释放, 归还. */
export const QUOTA_MOVEMENT_KINDS = ["reserve", "use", "release", "giveBack"] as const;

/** 额度池. */
export const quotaPool = pgTable(
  "quota_pool",
  {
    bankId: uuid("bank_id").notNull(),
    poolId: uuid("pool_id").notNull(),
    kind: text("kind", { enum: QUOTA_POOL_KINDS }).notNull(),
    code: text("code").notNull(),
    name: text("name").notNull(),
    parentId: uuid("parent_id"),
    /** Whose it is; the whole bank's without one. */
    branchId: uuid("branch_id"),
    /** Steps to the top of the chain. */
    depth: integer("depth").notNull(),
    parentDepth: integer("parent_depth"),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.poolId] })],
);

/** 额度余额 of one period, both days included. */
export const quotaBalance = pgTable(
  "quota_balance",
  {
    bankId: uuid("bank_id").notNull(),
    poolId: uuid("pool_id").notNull(),
    startsOn: calendarDate("starts_on").notNull(),
    endsOn: calendarDate("ends_on").notNull(),
    total: yuan("total").notNull(),
    reserved: yuan("reserved").notNull(),
    used: yuan("used").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.poolId, table.startsOn] })],
);

/** 额度占用: what is left of a reservation, and what of it is used. */
export const quotaReservation = pgTable(
  "quota_reservation",
  {
    bankId: uuid("bank_id").notNull(),
    reservationId: uuid("reservation_id").notNull(),
    poolId: uuid("pool_id").notNull(),
    quoteId: uuid("quote_id"),
    amount: yuan("amount").notNull(),
    reserved: yuan("reserved").notNull(),
    used: yuan("used").notNull(),
    expiresOn: calendarDate("expires_on").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.reservationId] })],
);

/** 额度变动: one thing that was done, under a key of whoever asked. */
export const quotaMovement = pgTable(
  "quota_movement",
  {
    bankId: uuid("bank_id").notNull(),
    movementId: uuid("movement_id").notNull(),
    key: text("key").notNull(),
    requestDigest: text("request_digest").notNull(),
    kind: text("kind", { enum: QUOTA_MOVEMENT_KINDS }).notNull(),
    reservationId: uuid("reservation_id").notNull(),
    amount: yuan("amount").notNull(),
    actorId: uuid("actor_id"),
    reason: text("reason").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.movementId] })],
);

/** 额度分录: what a movement did to one balance of the chain. */
export const quotaEntry = pgTable(
  "quota_entry",
  {
    bankId: uuid("bank_id").notNull(),
    movementId: uuid("movement_id").notNull(),
    poolId: uuid("pool_id").notNull(),
    startsOn: calendarDate("starts_on").notNull(),
    reservedChange: yuan("reserved_change").notNull(),
    usedChange: yuan("used_change").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.movementId, table.poolId] })],
);
