/** 用户. */
import { mayCall } from "@xinzhi/api/may-call";
import type { Metadata } from "next";
import { PeopleList } from "../../features/people/people-list.tsx";
import { currentPerson } from "../../server/server.ts";
import { titledBy } from "../titled-by.ts";

/** Its title. */
export function generateMetadata(): Promise<Metadata> {
  return titledBy(({ way }) => way.users);
}

/** `/users`. */
export default async function UsersPage() {
  const person = await currentPerson();
  const roles = person?.roles ?? [];
  return (
    <PeopleList
      readerId={person?.staffId ?? ""}
      mayChange={mayCall(roles, "users.invite")}
      seesBranches={mayCall(roles, "users.branches")}
    />
  );
}
