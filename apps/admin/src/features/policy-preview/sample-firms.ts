/** The ten sample firms (示例企业): each with its profile and one deal that tells of its innovation, read when a preview asks. */
import { assessInnovation, calendarDate, FIRM_TITLES, titleVerdict } from "@xinzhi/domain";
import { DEMO_FIRMS } from "@xinzhi/domain/demo-bank";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeFitFile, type PolicyItemOf } from "@xinzhi/domain/schemas";

type Loaded = Promise<{ readonly default: unknown }>;

/** A fit file tells of the firm as well. */
const DEALS: Readonly<Record<string, () => Loaded>> = {
  jia: () => import("@xinzhi/domain/demo-bank/deals/01-little-giant-upgrading.json"),
  yi: () => import("@xinzhi/domain/demo-bank/deals/04-coverage-fails.json"),
  bing: () => import("@xinzhi/domain/demo-bank/deals/09-research-not-yet.json"),
  ding: () => import("@xinzhi/domain/demo-bank/deals/10-vat-exempt.json"),
  wu: () => import("@xinzhi/domain/demo-bank/deals/13-equipment-renewal.json"),
  ji: () => import("@xinzhi/domain/demo-bank/deals/17-pledge-rate-fails.json"),
  geng: () => import("@xinzhi/domain/demo-bank/deals/21-patents-carry.json"),
  xin: () => import("@xinzhi/domain/demo-bank/deals/24-compensation-fund.json"),
  ren: () => import("@xinzhi/domain/demo-bank/deals/28-carrier-policy-bank.json"),
  gui: () => import("@xinzhi/domain/demo-bank/deals/30-little-is-known.json"),
};

/** A firm by its name in both languages. */
export const SAMPLE_FIRMS = DEMO_FIRMS;

async function caseOf(id: string) {
  const file = await DEALS[id]?.();
  const decoded = decodeFitFile(file?.default);
  return decoded.kind === "ok" ? decoded.value : undefined;
}

/** How a firm scores on a card; `undefined` where too little is told of it to place it. */
export async function scoreOfSample(id: string, card: PolicyItemOf<"scorecards">) {
  const innovation = (await caseOf(id))?.innovation;
  if (innovation === undefined) return undefined;
  const { registers } = publishedPolicyBook;
  const draft = { ...registers, scorecards: [inForceAlways(card)] };
  const { enterprise, project } = assessInnovation(innovation, draft);
  return card.code === "project" ? project : enterprise;
}

/** How a firm stands against the rules of a title on their first day. */
export async function verdictOfSample(id: string, rules: PolicyItemOf<"titleRules">) {
  const firm = (await caseOf(id))?.firm;
  const title = FIRM_TITLES.find((known) => known === rules.code);
  if (firm === undefined || title === undefined) return undefined;
  return titleVerdict(firm, title, [inForceAlways(rules)], rules.effectiveFrom);
}

/** A draft holds on whatever day a sample was looked at. */
function inForceAlways<Kind extends "scorecards" | "titleRules">({
  id,
  code,
  document,
  content: value,
}: PolicyItemOf<Kind>) {
  return { id, code, document, value, effectiveFrom: calendarDate("1900-01-01") };
}
