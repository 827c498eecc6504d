/**
 * What is being typed (正在编辑的内容), as it is kept: in this browser at once, and on the server as a draft.
 */

/** One piece of work. `text` is everything typed, as JSON; its owner reads it. */
export type Work = {
  /** Under which the browser keeps it: a deal that nobody has changed before, or a draft. */
  readonly slot: string;
  /** What a person knows it by. */
  readonly title: string;
  readonly draftId: string;
  /** The revision on the server that this stands on; 0 before the first. */
  readonly revision: number;
  readonly text: string;
  /** Whether the server has exactly this text. */
  readonly isOnServer: boolean;
  /** When it was last changed, and when the server last took it. An ISO instant. */
  readonly changedAt: string;
  readonly savedAt?: string;
  /** Who typed it, where they had signed in. */
  readonly ownerId?: string;
};

/** Where the browser keeps work. Every call may fail: a browser may refuse. */
export type WorkStore = {
  readonly read: (slot: string) => Promise<Work | undefined>;
  readonly write: (work: Work) => Promise<void>;
  readonly remove: (slot: string) => Promise<void>;
  readonly all: () => Promise<readonly Work[]>;
};

/** What came of a save on the server. `failed`: nobody answered, so it is tried again. */
export type DraftOutcome =
  | { readonly kind: "saved"; readonly revision: number }
  | { readonly kind: "stale"; readonly revision: number; readonly savedAt: string }
  | {
      readonly kind:
        | "closed"
        | "discarded"
        | "signed-out"
        | "other-person"
        | "not-permitted"
        | "failed";
    };

/** The server's side of saving. */
export type SaveDraft = (
  work: Pick<Work, "draftId" | "revision" | "text">,
) => Promise<DraftOutcome>;

/** The slot of a draft. */
export function slotOfDraft(draftId: string): string {
  return `draft:${draftId}`;
}
