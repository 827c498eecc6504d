/**
 * Saving on the server (服务器草稿). The client comes with the first save, so that a page shows its price before.
 */
import type { DraftOutcome, SaveDraft } from "./work.ts";

/** Words of refusal that a new sign-in cures. */
const SIGNED_OUT = new Set(["not-signed-in", "second-factor-needed", "new-password-needed"]);

/**
 * Saves for one person. After a refusal for want of a session, whoever comes next must be the same person: another's drafts are not
 * theirs to continue.
 */
export function serverDrafts(staffId: string): SaveDraft {
  let wasSignedOut = false;
  return async ({ draftId, revision: baseRevision, text }) => {
    const { newApiClient } = await import("@xinzhi/session/client/api-client.ts");
    const { quotes, session } = newApiClient();
    try {
      if (wasSignedOut) {
        const profile = await session.profile.query({});
        if (profile.staffId !== staffId) return { kind: "other-person" };
      }
      const answer = await quotes.saveDraft.mutate({ draftId, baseRevision, dealFile: text });
      wasSignedOut = false;
      if (answer.outcome === "saved") return { kind: "saved", revision: answer.revision };
      if (answer.outcome !== "stale") return { kind: answer.outcome };
      const savedAt = answer.draft?.savedAt ?? "";
      return { kind: "stale", revision: answer.revision, savedAt };
    } catch (error) {
      const outcome = outcomeOf(error instanceof Error ? error.message : "");
      if (outcome.kind === "signed-out") wasSignedOut = true;
      return outcome;
    }
  };
}

function outcomeOf(word: string): DraftOutcome {
  if (SIGNED_OUT.has(word)) return { kind: "signed-out" };
  if (word === "not-permitted") return { kind: "not-permitted" };
  return word === "not-found" ? { kind: "other-person" } : { kind: "failed" };
}
