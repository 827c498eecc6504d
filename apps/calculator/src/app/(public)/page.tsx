/** The entry (入口): enterprises to the estimate, staff to the sign-in. Whoever has signed in is led to the desk. */
import { redirect } from "next/navigation";
import { Entry } from "../../frame/entry.tsx";
import { currentPerson } from "../../server/server.ts";

/** `/`. */
export default async function EntryPage() {
  if ((await currentPerson()) !== undefined) redirect("/desk");
  return <Entry />;
}
