/** The document behind a value (依据): who says so, where and when, who in the bank answers for it, and from when it holds. */
"use client";

import type { Json } from "@xinzhi/domain/schemas";
import { SidePanel } from "@xinzhi/ui/layout/side-panel.tsx";
import { isGroup } from "@xinzhi/ui/words/policy-text.ts";
import { useTranslations } from "use-intl";
import { usePolicyNames } from "./form-context.tsx";
import { type Path, valueAt } from "./json-path.ts";

/** What is asked about. */
export type Asked = { readonly path: Path; readonly label: string };

/** The drawer. A rule with a document of its own answers with that one. */
export function BasisDrawer(props: {
  readonly asked: Asked;
  readonly item: Json;
  readonly value: string;
  readonly onClose: () => void;
}) {
  const { asked, item, value, onClose } = props;
  const words = useTranslations("policyDesk.basis");
  const names = usePolicyNames();
  const document = documentOf(item, asked.path);
  const said = (name: string) => {
    const text = document[name];
    return typeof text === "string" ? text : undefined;
  };
  const head = (name: string) => {
    const text = valueAt(item, [name]);
    return typeof text === "string" ? text : undefined;
  };
  const confidence = said("confidence");
  const link = said("link");
  const facts = [
    [words("value"), value],
    [words("version"), head("id")],
    [words("from"), head("effectiveFrom")],
    [words("to"), head("effectiveTo")],
    [words("issuer"), said("issuer")],
    [words("document"), said("title")],
    [words("number"), said("number")],
    [words("issuedOn"), said("issuedOn")],
    [words("confidence"), confidence === undefined ? undefined : names.value(confidence)],
    [words("owner"), said("owner") ?? said("issuer")],
    [words("note"), said("note")],
  ] as const;
  return (
    <SidePanel
      title={words("title", { label: asked.label })}
      closeWord={words("close")}
      onClose={onClose}
    >
      <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 gap-y-1" data-testid="basis">
        {facts.map(([name, text]) => (
          <div key={name} className="contents">
            <dt className="text-right text-faint">{name}:</dt>
            <dd className={text === undefined ? "text-faint" : "break-words"}>
              {text ?? words("unsaid")}
            </dd>
          </div>
        ))}
        <dt className="text-right text-faint">{words("link")}:</dt>
        <dd className={link === undefined ? "text-faint" : "break-all"}>
          {link === undefined || !/^https?:\/\//.test(link) ? (
            words("unsaid")
          ) : (
            <a className="text-accent underline" href={link} rel="noreferrer noopener">
              {link}
            </a>
          )}
        </dd>
      </dl>
    </SidePanel>
  );
}

/** The nearest document on the way out. */
function documentOf(item: Json, path: Path): { readonly [key: string]: Json } {
  const ways = path.map((_, index) => path.slice(0, path.length - index));
  const found = [...ways, []]
    .map((way) => valueAt(item, [...way, "document"]))
    .find((own) => own !== undefined && isGroup(own));
  return found !== undefined && isGroup(found) ? found : {};
}
