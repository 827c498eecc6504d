/** 用例. */
import { mayCall } from "@xinzhi/api/may-call";
import type { Metadata } from "next";
import { CaseList } from "../../../features/policy-cases/case-list.tsx";
import { currentPerson } from "../../../server/server.ts";
import { titledBy } from "../../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.reviews);
}

/** `/reviews/cases`. */
export default async function CasesPage() {
  const person = await currentPerson();
  return <CaseList mayEdit={mayCall(person?.roles ?? [], "policy.saveCase")} />;
}
