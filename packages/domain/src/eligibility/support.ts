/**
 * Public support (政策支持对象): whether a firm is among those whom a relending facility or a guarantee scheme supports. A
 * government list decides; meeting the test of a title oneself does not.
 */
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Share } from "../money/money.ts";
import { type DatedRegister, itemInForce } from "../policy/dated-value.ts";
import { type PolicyReference, referenceTo } from "../policy/origin.ts";
import { certificatesOn, listedOn } from "./certificates.ts";
import type { Certificate, CertificateClass, FirmProfile } from "./firm-profile.ts";

/** The schemes: 科技创新（和技术改造）再贷款 and 支持科技创新专项担保计划. */
export const SUPPORT_SCHEMES = ["techRelending", "innovationGuarantee"] as const;
export type SupportScheme = (typeof SUPPORT_SCHEMES)[number];

/** Whom a scheme supports from one date on. */
export type SupportRule = {
  /** Lists that open the scheme, and the share of the risk that the national fund takes for each, where it says so. */
  readonly lists: readonly { readonly list: CertificateClass; readonly fundShareMax?: Share }[];
  /** Private firms were added by a threshold that is not established. */
  readonly privateThresholdNotEstablished?: true;
};

/** Why a firm is not supported, or not known to be. */
export type SupportReason =
  | { readonly code: "not-on-list"; readonly lists: readonly CertificateClass[] }
  | { readonly code: "self-assessed-only"; readonly lists: readonly CertificateClass[] }
  | { readonly code: "certificates-unknown" }
  | { readonly code: "threshold-not-established" }
  | { readonly code: "no-scheme" };

/** A list that opens the scheme for the firm. */
export type SupportGround = {
  readonly certificate: Certificate;
  readonly fundShareMax: Share | undefined;
};

/** Whether the scheme supports the firm, on what ground, and until when. */
export type SupportVerdict = {
  readonly outcome: "met" | "notMet" | "unknown" | "notEstablished";
  readonly grounds: readonly SupportGround[];
  /** The first day on which no list backs it any more, as far as is known today; absent where it has no end. */
  readonly endsOn?: CalendarDate;
  readonly reasons: readonly SupportReason[];
  readonly rule?: PolicyReference;
};

/** The scheme for the firm on the day. */
export function supportVerdict(
  profile: FirmProfile,
  scheme: SupportScheme,
  rules: DatedRegister<SupportRule>,
  date: CalendarDate,
): SupportVerdict {
  const version = itemInForce(rules, scheme, date);
  if (version === undefined) {
    return { outcome: "notMet", grounds: [], reasons: [{ code: "no-scheme" }] };
  }
  const rule = referenceTo(version);
  const grounds = version.value.lists.flatMap(({ list, fundShareMax }) =>
    listedOn(profile, list, date).map((certificate) => ({ certificate, fundShareMax })),
  );
  if (grounds.length === 0) return { ...unsupported(profile, version.value, date), rule };
  const endsOn = lastEnd(grounds.map(({ certificate }) => certificate));
  return {
    outcome: "met",
    grounds,
    ...(endsOn === undefined ? {} : { endsOn }),
    reasons: [],
    rule,
  };
}

function unsupported(
  profile: FirmProfile,
  rule: SupportRule,
  date: CalendarDate,
): Pick<SupportVerdict, "outcome" | "grounds" | "reasons"> {
  const certificates = certificatesOn(profile, date);
  if (certificates === undefined) {
    return { outcome: "unknown", grounds: [], reasons: [{ code: "certificates-unknown" }] };
  }
  const lists = rule.lists.map(({ list }) => list);
  const selfAssessed = lists.filter((list) => certificates.some((held) => held.class === list));
  const reason: SupportReason =
    selfAssessed.length > 0
      ? { code: "self-assessed-only", lists: selfAssessed }
      : { code: "not-on-list", lists };
  const mayBePrivate =
    rule.privateThresholdNotEstablished === true && profile.claims?.privateEnterprise !== "no";
  return mayBePrivate
    ? {
        outcome: "notEstablished",
        grounds: [],
        reasons: [reason, { code: "threshold-not-established" }],
      }
    : { outcome: "notMet", grounds: [], reasons: [reason] };
}

function lastEnd(certificates: readonly Certificate[]): CalendarDate | undefined {
  if (certificates.some(({ expiresOn }) => expiresOn === undefined)) return undefined;
  return certificates
    .flatMap(({ expiresOn }) => (expiresOn === undefined ? [] : [expiresOn]))
    .toSorted()
    .at(-1);
}
