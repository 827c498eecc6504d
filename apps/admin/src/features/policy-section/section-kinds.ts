/** Which kinds of policy stand on which page (栏目). A kind that nobody has placed stands with the funding, so that none is out of reach. */
import { POLICY_CONTENT_KINDS, type PolicyContentKind } from "@xinzhi/domain/schemas";

/** The pages that list policy. */
export const SECTIONS = ["products", "funding", "innovation", "fees"] as const;

/** One of them. */
export type Section = (typeof SECTIONS)[number];

const PLACED: Readonly<Partial<Record<PolicyContentKind, Section>>> = {
  productConditions: "products",
  productTerms: "products",
  publishedBands: "products",
  fitCardRules: "products",
  loanUseRules: "products",
  scorecards: "innovation",
  stageProfiles: "innovation",
  stagePractices: "innovation",
  stageQuestions: "innovation",
  titleRules: "innovation",
  sizeClassRules: "innovation",
  supportRules: "innovation",
  ipPledgeTerms: "innovation",
  ipLegalTerms: "innovation",
  ipValuationFees: "innovation",
  feeCatalogue: "fees",
  subsidySchemes: "fees",
  guaranteeSchemes: "fees",
  compensationFunds: "fees",
  vatExemptions: "fees",
};

/** What comes first on its page. */
const FIRST: readonly PolicyContentKind[] = [
  "productConditions",
  "productTerms",
  "publishedBands",
  "ftpCurves",
  "ftpAdjustments",
  "ftpPolicies",
  "ipPledgeTerms",
  "scorecards",
  "titleRules",
];

function sectionOf(kind: PolicyContentKind): Section {
  return PLACED[kind] ?? "funding";
}

/** The kinds of a page, in its order. */
export function kindsOf(section: Section): readonly PolicyContentKind[] {
  const own = POLICY_CONTENT_KINDS.filter((kind) => sectionOf(kind) === section);
  return [
    ...FIRST.filter((kind) => own.includes(kind)),
    ...own.filter((kind) => !FIRST.includes(kind)),
  ];
}

/** The page a kind stands on, at its place. */
export function hrefOfSection(kind: PolicyContentKind): string {
  return `/${sectionOf(kind)}#${kind}`;
}

/** The page of a thing. */
export function seriesHref(kind: string, code: string, search = ""): string {
  const path = `/policy/${encodeURIComponent(kind)}/${encodeURIComponent(code)}`;
  return search === "" ? path : `${path}?${search}`;
}
