/**
 * Who may decide (审批层级) on a departure from the standard terms, from the lowest desk up.
 */

/** 客户经理, 支行, 分行, 总行. */
export const APPROVERS = ["accountManager", "subBranch", "branch", "headOffice"] as const;
export type Approver = (typeof APPROVERS)[number];

/** Whether the one who approved stands at least as high as the one the policy asks for. */
export function mayApprove(approver: Approver, lowest: Approver): boolean {
  return APPROVERS.indexOf(approver) >= APPROVERS.indexOf(lowest);
}
