/**
 * What a reader has to know of saving (保存提示), in one line above the deal with what they can do: work that came back, work that the
 * server does not have, and why.
 */
"use client";

import { clockText, momentText } from "@xinzhi/ui/digits/moment-text.ts";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import type { Autosave, SaveState } from "./autosave.ts";
import type { AutosaveView } from "./use-autosave.ts";

const SignInDialog = lazy(() => import("@xinzhi/session/entry/sign-in-dialog.tsx"));

/** The notes; most of the time there is none. `isMissing`: a draft was asked for that is not there. */
export function SaveNotes(props: {
  readonly view: AutosaveView;
  readonly isMissing: boolean;
  readonly addressOf: (slot: string) => string;
  readonly onClose: () => void;
}) {
  const { view, isMissing, addressOf, onClose } = props;
  const { state, restoredFrom, isElsewhere, unfinished, autosave } = view;
  const words = useTranslations("drafts");
  return (
    <div className="grid empty:hidden" data-testid="save-notes">
      {isMissing ? <Note>{words("note.missing")}</Note> : null}
      {isElsewhere ? <Note>{words("note.elsewhere")}</Note> : null}
      {restoredFrom === undefined ? null : (
        <Note>
          <span>{words("note.restored", { time: clockText(restoredFrom) })}</span>
          <Act label={words("act.close")} onPress={onClose} />
        </Note>
      )}
      {unfinished === undefined ? null : (
        <Note>
          <span>
            {words("note.resume", {
              title: unfinished.title || words("list.untitled"),
              time: momentText(unfinished.changedAt),
            })}
          </span>
          <a className={ACT_LOOK} href={addressOf(unfinished.slot)}>
            {words("act.resume")}
          </a>
          <Act label={words("act.close")} onPress={onClose} />
        </Note>
      )}
      {state?.isLocal === false ? <Note>{words("note.notKept")}</Note> : null}
      {state?.obstacle === undefined || autosave === undefined ? null : (
        <ObstacleNote
          state={state}
          obstacle={state.obstacle}
          autosave={autosave}
          {...{ addressOf }}
        />
      )}
    </div>
  );
}

function ObstacleNote(props: {
  readonly state: SaveState;
  readonly obstacle: NonNullable<SaveState["obstacle"]>;
  readonly autosave: Autosave;
  readonly addressOf: (slot: string) => string;
}) {
  const { state, obstacle, autosave, addressOf } = props;
  const words = useTranslations("drafts");
  const [isSigningIn, setSigningIn] = useState(false);
  const { theirs, work } = state;
  const canFork = obstacle === "stale" || obstacle === "closed" || obstacle === "discarded";
  const time = theirs === undefined || theirs.savedAt === "" ? "" : momentText(theirs.savedAt);
  return (
    <Note>
      <span role="status">
        {obstacle === "stale" ? words("note.stale", { time }) : words(`note.${obstacle}`)}
      </span>
      {obstacle === "stale" ? (
        <a className={ACT_LOOK} href={addressOf(work.slot)} target="_blank" rel="noopener">
          {words("act.seeTheirs")}
        </a>
      ) : null}
      {canFork ? (
        <Act label={words("act.saveAsNew")} onPress={() => void autosave.saveAsNew()} />
      ) : null}
      {obstacle === "stale" ? (
        <Act label={words("act.overwrite")} onPress={() => void autosave.overwrite()} />
      ) : null}
      {obstacle === "signed-out" ? (
        <Act label={words("act.signIn")} onPress={() => setSigningIn(true)} />
      ) : null}
      {obstacle === "failed" || obstacle === "signed-out" || obstacle === "other-person" ? (
        <Act label={words("act.retry")} onPress={() => void autosave.retry()} />
      ) : null}
      {isSigningIn ? (
        <Suspense fallback={null}>
          <SignInDialog
            onInside={() => {
              setSigningIn(false);
              void autosave.retry();
            }}
            onClose={() => setSigningIn(false)}
          />
        </Suspense>
      ) : null}
    </Note>
  );
}

function Note({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-ambertint px-3 py-1.5 text-ink">
      {children}
    </div>
  );
}

const ACT_LOOK = "flex min-h-6 items-center text-accent underline";

function Act({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" className={ACT_LOOK} onClick={onPress}>
      {label}
    </button>
  );
}
