/** 两步验证. */
import { SecondFactorForm } from "@xinzhi/session/entry/second-factor-form.tsx";

export const dynamic = "force-dynamic";

/** `/second-factor`. */
export default function SecondFactorPage() {
  return <SecondFactorForm />;
}
