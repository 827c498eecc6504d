/**
 * 资质与贷款期: certificates as bars across the loan's life, a lapse inside it marked, and what that does to public support.
 */
"use client";

import type { DealBrief } from "@xinzhi/domain";
import { SpanBar } from "@xinzhi/ui/charts/span-bar.tsx";
import { DataTable, DrawnCell, RowName, Rows, TextCell } from "@xinzhi/ui/layout/data-table.tsx";
import { MissingPart } from "@xinzhi/ui/layout/part-states.tsx";
import { certificateName } from "@xinzhi/ui/words/eligibility-facts.ts";
import { supportSentence } from "@xinzhi/ui/words/eligibility-sentences.ts";
import { supportEndsSentence } from "@xinzhi/ui/words/fit-sentences.ts";
import { useLocale, useTranslations } from "use-intl";
import { type CertificateStanding, certificateStandings } from "./certificate-standings.ts";

type About = Omit<DealBrief, "offer">;

/** The bars and the sentences. */
export function CertificateBars({ about }: { readonly about: About }) {
  const words = useTranslations("policyMoney.certificates");
  const { certificates } = about.question.firm;
  if (certificates === undefined) return <MissingPart>{words("none")}</MissingPart>;
  return (
    <>
      {certificates.length === 0 ? <p>{words("empty")}</p> : <Bars about={about} />}
      <Support about={about} />
    </>
  );
}

function Bars({ about }: { readonly about: About }) {
  const words = useTranslations("policyMoney.certificates");
  const language = useLocale();
  const { life } = about.request;
  if (life.kind === "months") return null;
  const standings = certificateStandings(
    about.question.firm.certificates ?? [],
    life,
    about.fit.pricingDate,
  );
  return (
    <DataTable
      label={words("caption", { from: life.from, to: life.to })}
      testId="certificates"
      columns={[
        { text: words("certificate") },
        { text: `${life.from} → ${life.to}`, isDrawn: true },
        { text: words("until") },
        { text: words("life") },
      ]}
    >
      <Rows>
        {standings.map((standing) => {
          const { certificate } = standing;
          const { class: held, issuedOn, expiresOn, source, number } = certificate;
          return (
            <tr key={`${held} ${number ?? ""} ${issuedOn}`} data-standing={standing.kind}>
              <RowName>
                {certificateName(held, language)}
                {source === "selfAssessed" ? (
                  <span className="block text-faint text-small">{words("selfAssessed")}</span>
                ) : null}
              </RowName>
              <DrawnCell>
                <SpanBar
                  life={life}
                  from={issuedOn}
                  to={expiresOn}
                  look={source === "selfAssessed" ? "faint" : "plain"}
                />
              </DrawnCell>
              <td className="figures py-1 pr-3">{expiresOn ?? words("open")}</td>
              <TextCell>
                <StandingText standing={standing} />
              </TextCell>
            </tr>
          );
        })}
      </Rows>
    </DataTable>
  );
}

function StandingText({ standing }: { readonly standing: CertificateStanding }) {
  const words = useTranslations("policyMoney.certificates");
  const isMarked = standing.kind === "lapses";
  return (
    <span className={isMarked ? "rounded-sm bg-ambertint px-1 text-amber" : ""}>
      {words(standing.kind)}
    </span>
  );
}

function Support({ about }: { readonly about: About }) {
  const words = useTranslations("policyMoney.certificates");
  const schemes = useTranslations("fit.schemes");
  const language = useLocale();
  const { support, maturity } = about.fit;
  return (
    <>
      <h4 className="mt-2 text-faint text-small">{words("support")}</h4>
      <ul className="list-disc pl-5" data-testid="support">
        {support.map(({ scheme, verdict, endsInsideLoan }) => {
          const grounds = verdict.grounds.map(({ certificate }) =>
            certificateName(certificate.class, language),
          );
          const reasons = verdict.reasons.map((reason) => supportSentence(reason, language));
          return (
            <li key={scheme}>
              {verdict.outcome === "met"
                ? words("met", {
                    scheme: schemes(scheme),
                    grounds: [...new Set(grounds)].join(language === "en" ? ", " : "、"),
                  })
                : words("notMet", { scheme: schemes(scheme), reasons: reasons.join(" ") })}
              {endsInsideLoan ? (
                <span className="ml-1 rounded-sm bg-ambertint px-1 text-amber">
                  {supportEndsSentence({ scheme, verdict, endsInsideLoan }, maturity, language)}
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}
