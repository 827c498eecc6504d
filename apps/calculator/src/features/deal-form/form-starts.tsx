/**
 * Where a deal begins (开始): blank, from a typical deal of each product, or with one of the sample clients filled in. Each is one
 * step of undo.
 */
"use client";

import { DEMO_DEALS, DEMO_FIRMS } from "@xinzhi/domain/demo-bank";
import { useId, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { draftOf } from "./deal-texts.ts";
import { fitFileNamed } from "./demo-deals.ts";
import { demoClient } from "./demo-firms.ts";
import { useDealForm } from "./form-context.tsx";
import { blankFile } from "./new-drafts.ts";

/** Two of the first product, one of each other: working capital, upgrading, equipment, patents. */
const TYPICAL = [
  "16-postal-working-capital",
  "01-little-giant-upgrading",
  "13-equipment-renewal",
  "21-patents-carry",
];

/** The panel above the form. */
export function FormStarts({ today }: { readonly today: string }) {
  const { state, edit } = useDealForm();
  const words = useTranslations("dealForm");
  const handOver = useTranslations("drafts.redeem");
  const isEnglish = useLocale() === "en";
  const replace = (draft: ReturnType<typeof draftOf>) => edit({ kind: "replaced", draft });
  const open = async (id: string) => {
    const file = await fitFileNamed(id);
    if (file !== undefined) replace(draftOf(file, state.amountUnit));
  };
  const fill = async (firm: string) => {
    const client = await demoClient(firm);
    if (client !== undefined) edit({ kind: "client-chosen", client });
  };
  return (
    <div
      className="grid grid-cols-[minmax(0,1fr)] gap-2 border-line border-b bg-well px-3 py-2"
      data-testid="form-starts"
    >
      <button
        type="button"
        className="min-h-8 rounded bg-accent px-3 text-onaccent"
        onClick={() => replace(draftOf(blankFile(today), state.amountUnit))}
      >
        {words("blankDeal")}
      </button>
      <Picker
        label={words("typicalDeal")}
        action={words("openDeal")}
        choices={DEMO_DEALS.filter(({ id }) => TYPICAL.includes(id)).map((deal) => ({
          code: deal.id,
          name: isEnglish ? deal.titleEn : deal.title,
        }))}
        onPick={open}
      />
      <Picker
        label={words("sampleClient")}
        action={words("fillClient")}
        choices={DEMO_FIRMS.map((firm) => ({
          code: firm.id,
          name: isEnglish ? firm.nameEn : firm.name,
        }))}
        onPick={fill}
      />
      <a href="/drafts#hand-over" className="min-h-6 text-accent underline">
        {handOver("start")}
      </a>
    </div>
  );
}

/** A list to choose from, and a button that acts: choosing alone changes nothing. */
function Picker(props: {
  readonly label: string;
  readonly action: string;
  readonly choices: readonly { readonly code: string; readonly name: string }[];
  readonly onPick: (code: string) => Promise<void>;
}) {
  const { label, action, choices, onPick } = props;
  const id = useId();
  const [chosen, setChosen] = useState(choices[0]?.code ?? "");
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)_auto] items-center gap-2">
      <label htmlFor={id} className="text-right text-faint">
        {label}:
      </label>
      <select
        id={id}
        value={chosen}
        className="h-8 w-full min-w-0 rounded border border-edge bg-paper px-2 text-ink"
        onChange={(event) => setChosen(event.target.value)}
      >
        {choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="min-h-8 rounded border border-edge bg-paper px-2 hover:border-accent hover:text-accent"
        aria-label={`${action}: ${label}`}
        onClick={() => void onPick(chosen)}
      >
        {action}
      </button>
    </div>
  );
}
