/**
 * Certificates (证书): which titles and places on lists a firm has on a day, and until when.
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import { FIRM_TITLES, type TitleHeld } from "../policy/deal-facts.ts";
import type { Certificate, CertificateClass, FirmProfile } from "./firm-profile.ts";

/** The certificates in force on the day, or `undefined` where the firm told nothing of certificates. */
export function certificatesOn(
  { certificates }: FirmProfile,
  date: CalendarDate,
): readonly Certificate[] | undefined {
  return certificates?.filter(
    ({ issuedOn, expiresOn }) => issuedOn <= date && (expiresOn === undefined || date < expiresOn),
  );
}

/** The titles (资质) held on the day, by list or by the firm's own assessment; `undefined` where nothing was told. */
export function titlesOn(
  profile: FirmProfile,
  date: CalendarDate,
): readonly TitleHeld[] | undefined {
  return certificatesOn(profile, date)?.flatMap(({ class: held, source, expiresOn }) => {
    const title = FIRM_TITLES.find((known) => known === held);
    return title === undefined ? [] : [{ title, source, expiresOn }];
  });
}

/** The certificates of a class that a government list backs on the day. */
export function listedOn(
  profile: FirmProfile,
  held: CertificateClass,
  date: CalendarDate,
): readonly Certificate[] {
  return (certificatesOn(profile, date) ?? []).filter(
    (certificate) => certificate.class === held && certificate.source === "governmentList",
  );
}
