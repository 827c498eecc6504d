/**
 * How a certificate stands to the life of a loan (证书与贷款期): whether it lasts, and whether another of its kind goes on where it
 * lapses.
 */
import type { FirmProfile } from "@xinzhi/domain";

type Certificate = NonNullable<FirmProfile["certificates"]>[number];

/** The days of a loan: from drawdown to maturity. */
export type Life = { readonly from: Certificate["issuedOn"]; readonly to: Certificate["issuedOn"] };

/**
 * - `notYet`: not yet held on the pricing date, so that nothing rests on it; `over` before the loan begins;
 * - `covers` the whole life; `lapses` inside it; `replaced`: lapses inside, and one of the same class and source that is held
 *   already goes on.
 */
export type CertificateStanding = {
  readonly certificate: Certificate;
  readonly kind: "notYet" | "over" | "covers" | "lapses" | "replaced";
};

/** The standings in the order of the certificates. */
export function certificateStandings(
  certificates: readonly Certificate[],
  life: Life,
  pricingDate: Life["from"],
): readonly CertificateStanding[] {
  const held = certificates.filter(({ issuedOn }) => issuedOn <= pricingDate);
  return certificates.map((certificate) => ({
    certificate,
    kind: held.includes(certificate) ? standingOf(certificate, held, life) : "notYet",
  }));
}

function standingOf(
  certificate: Certificate,
  held: readonly Certificate[],
  life: Life,
): CertificateStanding["kind"] {
  const { expiresOn } = certificate;
  if (expiresOn !== undefined && expiresOn <= life.from) return "over";
  if (expiresOn === undefined || expiresOn >= life.to) return "covers";
  const goesOn = held.some(
    (other) =>
      other !== certificate &&
      other.class === certificate.class &&
      other.source === certificate.source &&
      (other.expiresOn === undefined || other.expiresOn > expiresOn),
  );
  return goesOn ? "replaced" : "lapses";
}
