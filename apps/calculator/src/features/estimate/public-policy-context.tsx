/**
 * The public policy that the page came with (公开参数): decoded once, for every part below. It is all that an estimate is worked out from,
 * with a network or without one.
 */
"use client";

import type { PublicPolicy } from "@xinzhi/domain/estimate";
import { decodePublicPolicy } from "@xinzhi/domain/estimate-file";
import { createContext, type ReactNode, useContext, useMemo } from "react";

const PolicyContext = createContext<PublicPolicy | undefined>(undefined);

/** Gives the policy to what stands below. `json` is the text of what `encodePublicPolicy` wrote. */
export function PublicPolicyProvider(props: {
  readonly json: string;
  readonly children: ReactNode;
}) {
  const { json, children } = props;
  const policy = useMemo(() => {
    const read = decodePublicPolicy(JSON.parse(json));
    if (read.kind === "refused") throw new Error("the page came with a policy that cannot be read");
    return read.value;
  }, [json]);
  return <PolicyContext value={policy}>{children}</PolicyContext>;
}

/** The policy of the page. */
export function usePublicPolicy(): PublicPolicy {
  const policy = useContext(PolicyContext);
  if (policy === undefined) throw new Error("no public policy around this part");
  return policy;
}
