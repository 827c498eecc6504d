/**
 * The desk's header (页眉): product, deal, pricing date, unit, language, colours.
 */
"use client";

import { type HeaderPerson, PersonNote } from "@xinzhi/session/header/person-note.tsx";
import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import {
  AmountUnitSwitch,
  LanguageSwitch,
  ThemeSwitch,
} from "@xinzhi/ui/preferences/preference-switches.tsx";
import type { Theme } from "@xinzhi/ui/theme/theme.ts";
import { useRouter } from "next/navigation";
import { type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";
import { Ways } from "../../frame/ways.tsx";

/** The header above form and result. */
export function DeskHeader(props: {
  readonly title: string;
  readonly isSample: boolean;
  /** What prices is the published sample, not a bank's own policy. */
  readonly isSamplePolicy?: boolean;
  /** The day is there to be read only. */
  readonly isReadOnly?: boolean;
  readonly pricingDate: string;
  readonly pricingDateError: string | undefined;
  readonly onTypePricingDate: (text: string) => void;
  readonly amountUnit: AmountUnit;
  readonly onChooseUnit: (unit: AmountUnit) => void;
  readonly theme: Theme;
  readonly person: HeaderPerson | undefined;
  readonly onSignedOut: () => Promise<void>;
  readonly status: ReactNode;
}) {
  const words = useTranslations("desk");
  const router = useRouter();
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-paper px-3 py-2">
      <p className="font-semibold text-lead text-accent">{words("product")}</p>
      <Ways roles={props.person?.roles ?? []} />
      <h1 className="min-w-0 flex-1 truncate">
        <span className="sr-only">{words("title")}: </span>
        {props.title}
      </h1>
      {props.isSample ? (
        <p
          title={words("sampleNote")}
          className="shrink-0 rounded-sm bg-ambertint px-1 text-amber text-small"
          data-testid="sample-deal"
        >
          {words("sample")}
        </p>
      ) : null}
      {props.isSamplePolicy === true ? (
        <p
          title={words("samplePolicyNote")}
          className="shrink-0 rounded-sm bg-ambertint px-1 text-amber text-small"
          data-testid="sample-policy"
        >
          {words("samplePolicy")}
        </p>
      ) : null}
      {props.status}
      <PricingDate
        text={props.pricingDate}
        error={props.pricingDateError}
        isReadOnly={props.isReadOnly === true}
        onType={props.onTypePricingDate}
      />
      <AmountUnitSwitch amountUnit={props.amountUnit} onChosen={props.onChooseUnit} />
      <LanguageSwitch onChosen={() => router.refresh()} />
      <ThemeSwitch initial={props.theme} />
      <PersonNote person={props.person} isTold afterLeaving={props.onSignedOut} />
    </header>
  );
}

function PricingDate(props: {
  readonly text: string;
  readonly error: string | undefined;
  readonly isReadOnly: boolean;
  readonly onType: (text: string) => void;
}) {
  const { text, error, isReadOnly, onType } = props;
  const words = useTranslations("desk");
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-1">
      <label htmlFor={id} className="text-faint text-small">
        {words("pricingDate")}
      </label>
      <input
        id={id}
        name="deal.pricingDate"
        type="text"
        autoComplete="off"
        value={text}
        readOnly={isReadOnly}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        className="figures h-7 w-28 rounded border border-edge bg-paper px-2 aria-invalid:border-vermilion aria-invalid:bg-vermiliontint"
        onChange={(event) => onType(event.target.value)}
      />
      {error === undefined ? null : (
        <p id={`${id}-error`} className="text-small text-vermilion">
          {error}
        </p>
      )}
    </div>
  );
}
