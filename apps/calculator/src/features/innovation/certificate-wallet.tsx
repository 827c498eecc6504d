/**
 * 资质证书: every certificate with its number, ground and days, and for every title what certificates say and what its test says.
 */
"use client";

import type { TitleVerdict } from "@xinzhi/domain";
import { DataTable, RowName, Rows, TextCell } from "@xinzhi/ui/layout/data-table.tsx";
import { MissingPart } from "@xinzhi/ui/layout/part-states.tsx";
import { certificateName } from "@xinzhi/ui/words/eligibility-facts.ts";
import { reasonSentence, titleSentence } from "@xinzhi/ui/words/eligibility-sentences.ts";
import { useLocale, useTranslations } from "use-intl";
import type { About } from "./about.ts";
import { useChoiceWord } from "./choice-word.ts";

/** The wallet of a deal's firm. */
export function CertificateWallet({ about }: { readonly about: About }) {
  const words = useTranslations("innovationView.wallet");
  const { certificates } = about.question.firm;
  return (
    <>
      {certificates === undefined ? <MissingPart>{words("none")}</MissingPart> : null}
      {certificates?.length === 0 ? <p>{words("empty")}</p> : null}
      {certificates === undefined || certificates.length === 0 ? null : (
        <Held certificates={certificates} day={about.fit.pricingDate} />
      )}
      <Titles titles={about.fit.titles} />
    </>
  );
}

type Certificates = NonNullable<About["question"]["firm"]["certificates"]>;

function Held(props: {
  readonly certificates: Certificates;
  readonly day: About["fit"]["pricingDate"];
}) {
  const { certificates, day } = props;
  const words = useTranslations("innovationView.wallet");
  const wordOf = useChoiceWord();
  const language = useLocale();
  return (
    <DataTable
      label={words("title")}
      testId="wallet"
      columns={[
        { text: words("certificate") },
        { text: words("number") },
        { text: words("source") },
        { text: words("issued") },
        { text: words("expires") },
        { text: words("standing", { date: day }) },
      ]}
    >
      <Rows>
        {certificates.map((certificate) => {
          const { class: held, number, source, issuedOn, expiresOn } = certificate;
          return (
            <tr key={`${held} ${number ?? ""} ${issuedOn}`}>
              <RowName>{certificateName(held, language)}</RowName>
              <TextCell>{number}</TextCell>
              <TextCell>{wordOf("titleSources", source)}</TextCell>
              <td className="figures py-1 pr-3">{issuedOn}</td>
              <td className="figures py-1 pr-3">{expiresOn ?? words("open")}</td>
              <TextCell>{words(`standings.${standingOn(day, certificate)}`)}</TextCell>
            </tr>
          );
        })}
      </Rows>
    </DataTable>
  );
}

function standingOn(
  day: About["fit"]["pricingDate"],
  { issuedOn, expiresOn }: Certificates[number],
): "valid" | "expired" | "notYet" {
  if (issuedOn > day) return "notYet";
  return expiresOn !== undefined && expiresOn <= day ? "expired" : "valid";
}

function Titles({ titles }: { readonly titles: readonly TitleVerdict[] }) {
  const words = useTranslations("innovationView.wallet");
  const standings = useTranslations("eligibility.standings");
  const language = useLocale();
  return (
    <details className="mt-1">
      <summary className="min-h-6 text-accent">{words("titles")}</summary>
      <DataTable
        label={words("titles")}
        testId="titles"
        formula={words("titlesMethod")}
        columns={[
          { text: words("held") },
          { text: words("listed") },
          { text: words("tested") },
          { text: words("reasons") },
        ]}
      >
        <Rows>
          {titles.map((verdict) => {
            const { title, test } = verdict;
            const reasons = test.kind === "tested" ? test.reasons : [];
            return (
              <tr key={title}>
                <RowName>{certificateName(title, language)}</RowName>
                <TextCell>{standings(verdict.standing.kind)}</TextCell>
                <TextCell>{titleSentence(verdict, language)}</TextCell>
                <TextCell isLong>
                  {reasons.map((reason) => reasonSentence(reason, language)).join(" ")}
                </TextCell>
              </tr>
            );
          })}
        </Rows>
      </DataTable>
    </details>
  );
}
