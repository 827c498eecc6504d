/**
 * Levels of authority at the demonstration bank (授权, 示例). Invented: no bank publishes what its desks may sign.
 */
import { money, share } from "../src/money/money.ts";
import type { Approver } from "../src/policy/approver.ts";
import type { DatedRegister } from "../src/policy/dated-value.ts";
import type { AuthorityLevel } from "../src/policy-book/authority-level.ts";
import { rate, spread } from "../src/rates/rate.ts";
import { SAMPLE_FROM, sampleDocument } from "./sample-bank.ts";

const DOCUMENT = sampleDocument("授信审批部", "科技金融贷款定价授权");

const LEVELS: readonly (AuthorityLevel & { readonly level: Approver })[] = [
  {
    level: "accountManager",
    name: "客户经理",
    rarocMin: rate("0.1"),
    principalMax: money("5000000"),
    termMonthsMax: 12,
    discountMax: spread("0.001"),
    waivedShareMax: share("0"),
  },
  {
    level: "subBranch",
    name: "支行",
    rarocMin: rate("0.08"),
    principalMax: money("20000000"),
    termMonthsMax: 36,
    discountMax: spread("0.0025"),
    waivedShareMax: share("0.3"),
  },
  {
    level: "branch",
    name: "分行",
    rarocMin: rate("0.05"),
    principalMax: money("100000000"),
    termMonthsMax: 60,
    discountMax: spread("0.005"),
    waivedShareMax: share("0.5"),
  },
  {
    level: "headOffice",
    name: "总行",
    rarocMin: rate("0"),
    termMonthsMax: 180,
    discountMax: spread("0.01"),
  },
];

/** One version of each level; the code is the level. */
export const authorityLevelRegister: DatedRegister<AuthorityLevel> = LEVELS.map(
  ({ level, ...value }) => ({
    id: `AUTH-${level}-1`,
    code: level,
    effectiveFrom: SAMPLE_FROM,
    value,
    document: DOCUMENT,
  }),
);
