/**
 * What a permission says (权限): who may call a procedure, and whose things they may touch with it.
 */
import type { StaffRole } from "@xinzhi/db/schema/people";

/**
 * How far a role reaches (数据范围), narrow to wide: what is one's own (本人), what belongs to one's branch and the branches below
 * (本机构及下级), everything of one's bank (全行).
 */
export const REACHES = ["own", "branch", "bank"] as const;

/** One of them. */
export type Reach = (typeof REACHES)[number];

/**
 * - `public`: anybody, signed in or not; `perMinute` calls from one address.
 * - `signed-in`: whoever has signed in, also with the first factor only; it touches nobody's things but the caller's own.
 * - `staff`: members of staff with a role that is listed, as far as it reaches. `fresh`: only who has proved themselves
 *   within the last minutes. `bodyBytesMax`: how long its body may be where it needs more than others.
 */
export type Permission =
  | { readonly kind: "public"; readonly perMinute: number }
  | { readonly kind: "signed-in" }
  | {
      readonly kind: "staff";
      readonly by: Readonly<Partial<Record<StaffRole, Reach>>>;
      readonly fresh?: true;
      readonly bodyBytesMax?: number;
    };
