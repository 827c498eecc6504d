/** Names of the public policy's classes, products and schemes (公开名称): as the bank calls them, in English where words know them. */
"use client";

import { publicWordsOf } from "@xinzhi/ui/words/public-dictionary.ts";
import { useLocale } from "use-intl";

type Named = { readonly code: string; readonly name: string };

/** Writers of names. A bank's own name stands in Chinese; English readers get the translation where there is one. */
export function usePolicyNames() {
  const language = useLocale();
  const { firmClasses, securityClasses, products, schemes } =
    publicWordsOf(language).estimateResult.price;
  const from = (words: Readonly<Record<string, string>>, { code, name }: Named) =>
    language === "en" ? (words[code] ?? name) : name;
  return {
    firm: (named: Named) => from(firmClasses, named),
    security: (named: Named) => from(securityClasses, named),
    product: ({ product, name }: { readonly product: string; readonly name: string }) =>
      from(products, { code: product, name }),
    scheme: ({
      code,
      value,
    }: {
      readonly code: string;
      readonly value: { readonly name: string };
    }) => from(schemes, { code, name: value.name }),
  };
}
