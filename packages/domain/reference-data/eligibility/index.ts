/**
 * Reference data of eligibility (准入参考数据): tests of titles, size classes, use of loans and whom public support reaches.
 */
import type { RuleSet } from "../../src/eligibility/condition.ts";
import type { DatedRegister } from "../../src/policy/dated-value.ts";
import { highTechEnterpriseRules } from "./high-tech-enterprise.ts";
import { listedTitleRules } from "./listed-titles.ts";
import { littleGiantRules } from "./little-giant.ts";
import { smeTitleRules } from "./sme-titles.ts";

/** The tests of all titles; the code is the title. */
export const titleRules: DatedRegister<RuleSet> = [
  ...highTechEnterpriseRules,
  ...smeTitleRules,
  ...littleGiantRules,
  ...listedTitleRules,
];

export { loanUseRules } from "./loan-use.ts";
export { sizeClassRules } from "./size-classes.ts";
export { supportRules } from "./support.ts";
