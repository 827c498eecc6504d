/** The document behind a list (依据): who issued what and when, and how sure we are of it. Documents are Chinese in either language. */
"use client";

import type { Json } from "@xinzhi/domain/schemas";
import { useTranslations } from "use-intl";
import { usePolicyNames } from "../policy-form/form-context.tsx";
import { textIn } from "../policy-series/item-text.ts";

/** The name. */
export function DocumentName({ document }: { readonly document: Json }) {
  const words = useTranslations("admin.policy");
  const names = usePolicyNames();
  const confidence = textIn(document, "confidence");
  const issuedOn = textIn(document, "issuedOn");
  return (
    <>
      <span lang="zh-CN">
        {textIn(document, "issuer")}《{textIn(document, "title")}》{textIn(document, "number")}
      </span>
      {confidence === "confirmed" || confidence === "" ? null : (
        <span className="ml-1 whitespace-nowrap rounded-sm bg-ambertint px-1 text-amber text-small">
          {names.value(confidence)}
        </span>
      )}
      {issuedOn === "" ? null : (
        <span className="block text-faint text-small">{words("issuedOn", { date: issuedOn })}</span>
      )}
    </>
  );
}
