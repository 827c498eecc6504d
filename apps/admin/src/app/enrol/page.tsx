/** 开通账户. */
import { EnrolForm } from "../../features/sign-in/enrol-form.tsx";

export const dynamic = "force-dynamic";

/** `/enrol#TOKEN`. */
export default function EnrolPage() {
  return <EnrolForm />;
}
