/** Leaving the question with the bank (留下交接): the only call that an estimate ever makes, and only when the enterprise asked for it. */
import type { EstimateFile } from "../form/estimate-file-of.ts";

/** The code and until when it works, or why there is none. */
export type LeftHandOver =
  | { readonly kind: "left"; readonly code: string; readonly expiresAt: string }
  | { readonly kind: "offline" | "busy" | "refused" | "failed" };

/** Leaves it. The client comes with the call, so that the page does without it before. */
export async function leaveHandOver(file: EstimateFile): Promise<LeftHandOver> {
  try {
    const { newApiClient } = await import("@xinzhi/session/client/api-client.ts");
    const { code, expiresAt } = await newApiClient().public.leaveHandOver.mutate({
      question: JSON.stringify(file),
      consent: true,
    });
    return code === undefined || expiresAt === undefined
      ? { kind: "refused" }
      : { kind: "left", code, expiresAt };
  } catch (error) {
    if (!(await isReachable())) return { kind: "offline" };
    const isBusy = error instanceof Error && error.message === "too-many";
    return { kind: isBusy ? "busy" : "failed" };
  }
}

/** Whether the app answers at all. */
function isReachable(): Promise<boolean> {
  return fetch("/health/live", { cache: "no-store" }).then(
    () => true,
    () => false,
  );
}
