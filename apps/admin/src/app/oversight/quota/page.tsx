/** 额度计划与台账. */
import { mayCall } from "@xinzhi/api/may-call";
import type { Metadata } from "next";
import { QuotaPlan } from "../../../features/quota-plan/quota-plan.tsx";
import { oversightWays } from "../../../server/oversight-ways.ts";
import { currentPerson } from "../../../server/server.ts";
import { titledBy } from "../../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.oversight);
}

/** `/oversight/quota`. */
export default async function QuotaPage() {
  const person = await currentPerson();
  const mayPlan = mayCall(person?.roles ?? [], "quota.openPool");
  return <QuotaPlan ways={await oversightWays()} mayPlan={mayPlan} />;
}
