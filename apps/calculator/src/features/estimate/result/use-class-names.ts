/** Names of published classes (档名): in words where the product knows them, else as the bank calls them. */
"use client";

import { publicWordsOf } from "@xinzhi/ui/words/public-dictionary.ts";
import { useLocale } from "use-intl";

type Named = { readonly code: string; readonly name: string };

/** Writers of class names. A bank's own name stands in Chinese; English readers get the translation where there is one. */
export function useClassNames() {
  const language = useLocale();
  const { firmClasses, securityClasses } = publicWordsOf(language).estimateResult.price;
  const from = (words: Readonly<Record<string, string>>, { code, name }: Named) =>
    language === "en" ? (words[code] ?? name) : name;
  return {
    firm: (named: Named) => from(firmClasses, named),
    security: (named: Named) => from(securityClasses, named),
  };
}
