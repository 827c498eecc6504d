/**
 * The firm profile (企业画像) as JSON: decimals as text, dates as ISO text, nothing unknown allowed. Every field may be left
 * out, which says that it is not known. The shape is documented field by field in `docs/firm-profile.md`.
 */
import * as z from "zod/mini";
import {
  type AssessedScore,
  CERTIFICATE_CLASSES,
  type Claim,
  type FirmProfile,
  SECTORS,
} from "../eligibility/firm-profile.ts";
import { type Decimal, fromCount, toPlainDigits } from "../money/decimal.ts";
import { TITLE_SOURCES } from "../policy/deal-facts.ts";
import type { Checked, Problem } from "../products/problem.ts";
import { dateField } from "./date-text.ts";
import { decimalField } from "./decimal-text.ts";
import { COUNT_MAX, LIST_MAX, TEXT_MAX, YUAN_MAX } from "./limits.ts";
import { problemsOfIssues } from "./refusal.ts";

const shortText = z.string().check(z.minLength(1), z.maxLength(TEXT_MAX));
const count = z.int().check(z.minimum(0), z.maximum(COUNT_MAX));
const rank = z.int().check(z.minimum(1), z.maximum(COUNT_MAX));
const amount = decimalField({ atLeast: "0", atMost: YUAN_MAX, decimalsMax: 2 }, (yuan) => ({
  yuan,
}));
const shareField = decimalField({ atLeast: "0", atMost: "1" }, (share) => ({ share }));
const points = z.exactOptional(decimalField({ atLeast: "0", atMost: "100" }, (score) => score));
const answer = z.exactOptional(z.enum(["yes", "no"]));

const profileShape = z.strictObject({
  name: z.optional(shortText),
  sector: z.optional(z.enum(SECTORS)),
  registeredOn: z.optional(dateField),
  nicheSince: z.optional(dateField),
  staff: z.optional(count),
  techStaff: z.optional(count),
  rdStaff: z.optional(count),
  years: z.optional(
    z
      .array(
        z.strictObject({
          year: z.int().check(z.minimum(1900), z.maximum(2199)),
          sales: z.optional(amount),
          mainBusinessSales: z.optional(amount),
          rdExpense: z.optional(amount),
          costs: z.optional(amount),
          assets: z.optional(amount),
          liabilities: z.optional(amount),
        }),
      )
      .check(z.maxLength(LIST_MAX)),
  ),
  rdInChinaShare: z.optional(shareField),
  highTechIncomeShare: z.optional(shareField),
  ip: z.optional(
    z.strictObject({
      classOne: z.optional(count),
      classOneOwn: z.optional(count),
      classOneHighValue: z.optional(count),
      classOneInUse: z.optional(count),
      classTwo: z.optional(count),
    }),
  ),
  marketShare: z.optional(shareField),
  marketRankNational: z.optional(rank),
  marketRankWorld: z.optional(rank),
  equityRounds: z.optional(
    z.array(z.strictObject({ paidInOn: dateField, amount })).check(z.maxLength(LIST_MAX)),
  ),
  claims: z.optional(
    z.strictObject({
      ownsCoreIp: answer,
      listedHighTechField: answer,
      noMajorIncident: answer,
      scienceAndTechnologyPrize: answer,
      provincialResearchBody: answer,
      strategicEmergingProduct: answer,
      listedProductField: answer,
      newProduct: answer,
      specialisedFastTrack: answer,
      privateEnterprise: answer,
    } satisfies Record<Claim, unknown>),
  ),
  assessedScores: z.optional(
    z.strictObject({
      highTechInnovationScore: points,
      specialisedScore: points,
      littleGiantScore: points,
    } satisfies Record<AssessedScore, unknown>),
  ),
  certificates: z.optional(
    z
      .array(
        z.strictObject({
          class: z.enum(CERTIFICATE_CLASSES),
          number: z.optional(shortText),
          issuedOn: dateField,
          expiresOn: z.optional(dateField),
          source: z.enum(TITLE_SOURCES),
        }),
      )
      .check(z.maxLength(LIST_MAX)),
  ),
});

/** The profile in the text, or everything that is wrong with it. */
export function decodeFirmProfile(input: unknown): Checked<FirmProfile> {
  const decoded = profileShape.safeParse(input, { reportInput: true });
  if (!decoded.success) {
    return { kind: "refused", problems: problemsOfIssues(decoded.error.issues) };
  }
  const problems = contradictions(decoded.data);
  return problems.length > 0 ? { kind: "refused", problems } : { kind: "ok", value: decoded.data };
}

/** Facts that cannot hold together: a part above its whole, years out of order, an end before its start. */
function contradictions(profile: FirmProfile): readonly Problem[] {
  const { staff, techStaff, rdStaff, ip = {}, years = [], certificates = [] } = profile;
  return [
    ...aboveWhole(["techStaff"], counted(techStaff), counted(staff)),
    ...aboveWhole(["rdStaff"], counted(rdStaff), counted(staff)),
    ...(["classOneOwn", "classOneHighValue", "classOneInUse"] as const).flatMap((part) =>
      aboveWhole(["ip", part], counted(ip[part]), counted(ip.classOne)),
    ),
    ...years.flatMap(({ year, sales, mainBusinessSales }, index) => [
      ...outOfOrder(["years", index, "year"], year <= (years[index - 1]?.year ?? 0)),
      ...aboveWhole(["years", index, "mainBusinessSales"], mainBusinessSales?.yuan, sales?.yuan),
    ]),
    ...certificates.flatMap(({ issuedOn, expiresOn }, index) =>
      outOfOrder(
        ["certificates", index, "expiresOn"],
        expiresOn !== undefined && expiresOn <= issuedOn,
      ),
    ),
  ];
}

function counted(count: number | undefined): Decimal | undefined {
  return count === undefined ? undefined : fromCount(count);
}

function aboveWhole(
  path: Problem["path"],
  part: Decimal | undefined,
  whole: Decimal | undefined,
): readonly Problem[] {
  if (part === undefined || whole === undefined || part.lte(whole)) return [];
  const facts = { value: toPlainDigits(part), atMost: toPlainDigits(whole) };
  return [{ path, code: "out-of-range", facts }];
}

function outOfOrder(path: Problem["path"], isWrong: boolean): readonly Problem[] {
  return isWrong ? [{ path, code: "not-in-order", facts: {} }] : [];
}
