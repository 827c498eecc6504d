/** 开通账户. */
import { EnrolForm } from "@xinzhi/session/entry/enrol-form.tsx";

export const dynamic = "force-dynamic";

/** `/enrol#TOKEN`. */
export default function EnrolPage() {
  return <EnrolForm />;
}
