/** 审批. */
import { Inbox } from "../../../features/quotes/inbox.tsx";

/** `/approvals`. */
export default function ApprovalsPage() {
  return <Inbox />;
}
