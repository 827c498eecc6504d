/**
 * 政策资金: which policy money a loan takes, for how long, what it brings, and who keeps it.
 */
"use client";

import type { Quote } from "@xinzhi/domain";
import { Topic, TopicLinks } from "@xinzhi/ui/layout/topic.tsx";
import { useTranslations } from "use-intl";
import { PartView } from "../analysis/part-view.tsx";
import { BestStackView } from "./best-stack.tsx";
import { CertificateBars } from "./certificate-bars.tsx";
import { FtpAdjustments } from "./ftp-adjustments.tsx";
import { PassThroughStatement } from "./pass-through-statement.tsx";
import { QuotaLeft } from "./quota-left.tsx";
import { RelendingOnBalance } from "./relending-on-balance.tsx";
import { SupportSchemes } from "./support-schemes.tsx";

const TOPICS = [
  "relending",
  "quota",
  "passThrough",
  "ftp",
  "certificates",
  "schemes",
  "stack",
] as const;

/** The policy money of a quote; certificates and stack come from the analysis of the same deal. */
export function PolicyMoney({ quote }: { readonly quote: Quote }) {
  const words = useTranslations("policyMoney");
  const link = (topic: (typeof TOPICS)[number]) => ({
    id: `policy-${topic}`,
    title: words(`${topic}.title`),
  });
  return (
    <div data-testid="policy-money">
      <TopicLinks label={words("sections")} topics={TOPICS.map(link)} />
      <Topic {...link("relending")}>
        <RelendingOnBalance quote={quote} />
      </Topic>
      <Topic {...link("quota")}>
        <QuotaLeft quote={quote} />
      </Topic>
      <Topic {...link("passThrough")}>
        <PassThroughStatement quote={quote} />
      </Topic>
      <Topic {...link("ftp")}>
        <FtpAdjustments quote={quote} />
      </Topic>
      <Topic {...link("certificates")}>
        <PartView part="about" missing={words("certificates.none")}>
          {(about) => <CertificateBars about={about} />}
        </PartView>
      </Topic>
      <Topic {...link("schemes")}>
        <SupportSchemes quote={quote} />
      </Topic>
      <Topic {...link("stack")}>
        <PartView part="stack" missing={words("stack.missing")}>
          {(stack) => <BestStackView stack={stack} />}
        </PartView>
      </Topic>
    </div>
  );
}
