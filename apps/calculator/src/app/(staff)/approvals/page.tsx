/** 审批. */
import { Inbox } from "../../../features/approvals/inbox.tsx";

/** `/approvals`. */
export default function ApprovalsPage() {
  return <Inbox />;
}
