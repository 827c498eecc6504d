/** Names of the bank's people (人员姓名) by their keys, read once. */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";

/** Answers the name of a key; empty while names are being read. */
export function usePeople(): (staffId: string) => string {
  const api = useApi();
  const { data } = useQuery(api.policy.people.queryOptions({}));
  return (staffId) => data?.people.find((person) => person.staffId === staffId)?.name ?? "";
}
