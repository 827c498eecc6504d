/** A one-time link (一次性链接), shown this once to be handed over. */
"use client";

import { SIDE_BUTTON } from "@xinzhi/session/frame/page-states.tsx";
import { useTranslations } from "use-intl";

/** The link and what to do with it. */
export function LinkNote(props: {
  readonly title: string;
  readonly link: string;
  readonly onDone: () => void;
}) {
  const words = useTranslations("people");
  return (
    <div
      role="status"
      className="grid gap-2 rounded border border-line bg-paper p-3"
      data-testid="link-note"
    >
      <p className="font-semibold">{props.title}</p>
      <p>{words("handOver")}</p>
      <p className="figures break-all rounded bg-well p-2">{props.link}</p>
      <button type="button" className={`${SIDE_BUTTON} justify-self-start`} onClick={props.onDone}>
        {words("handedOver")}
      </button>
    </div>
  );
}
