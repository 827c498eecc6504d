/**
 * The firm profile (企业画像) as JSON: decimals as text, dates as ISO text, nothing unknown allowed. Every field may be left
 * out, which says that it is not known. The shape is documented field by field in `docs/firm-profile.md`.
 */
import * as z from "zod";
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

const shortText = z.string().min(1).max(TEXT_MAX);
const count = z.int().min(0).max(COUNT_MAX);
const rank = z.int().min(1).max(COUNT_MAX);
const amount = decimalField({ atLeast: "0", atMost: YUAN_MAX, decimalsMax: 2 }, (yuan) => ({
  yuan,
}));
const shareField = decimalField({ atLeast: "0", atMost: "1" }, (share) => ({ share }));
const points = z.exactOptional(decimalField({ atLeast: "0", atMost: "100" }, (score) => score));
const answer = z.exactOptional(z.enum(["yes", "no"]));

const profileShape = z.strictObject({
  name: shortText.optional(),
  sector: z.enum(SECTORS).optional(),
  registeredOn: dateField.optional(),
  nicheSince: dateField.optional(),
  staff: count.optional(),
  techStaff: count.optional(),
  rdStaff: count.optional(),
  years: z
    .array(
      z.strictObject({
        year: z.int().min(1900).max(2199),
        sales: amount.optional(),
        mainBusinessSales: amount.optional(),
        rdExpense: amount.optional(),
        costs: amount.optional(),
        assets: amount.optional(),
        liabilities: amount.optional(),
      }),
    )
    .max(LIST_MAX)
    .optional(),
  rdInChinaShare: shareField.optional(),
  highTechIncomeShare: shareField.optional(),
  ip: z
    .strictObject({
      classOne: count.optional(),
      classOneOwn: count.optional(),
      classOneHighValue: count.optional(),
      classOneInUse: count.optional(),
      classTwo: count.optional(),
    })
    .optional(),
  marketShare: shareField.optional(),
  marketRankNational: rank.optional(),
  marketRankWorld: rank.optional(),
  equityRounds: z
    .array(z.strictObject({ paidInOn: dateField, amount }))
    .max(LIST_MAX)
    .optional(),
  claims: z
    .strictObject({
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
    } satisfies Record<Claim, unknown>)
    .optional(),
  assessedScores: z
    .strictObject({
      highTechInnovationScore: points,
      specialisedScore: points,
      littleGiantScore: points,
    } satisfies Record<AssessedScore, unknown>)
    .optional(),
  certificates: z
    .array(
      z.strictObject({
        class: z.enum(CERTIFICATE_CLASSES),
        number: shortText.optional(),
        issuedOn: dateField,
        expiresOn: dateField.optional(),
        source: z.enum(TITLE_SOURCES),
      }),
    )
    .max(LIST_MAX)
    .optional(),
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
