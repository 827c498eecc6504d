/**
 * Deal files for tests (测试交易): the worked deals of the domain.
 */
import d1 from "@xinzhi/domain/cases/d1.json" with { type: "json" };
import d3 from "@xinzhi/domain/cases/d3.json" with { type: "json" };
import d5 from "@xinzhi/domain/cases/d5.json" with { type: "json" };
import type { Json } from "../audit/canonical-json.ts";

/** D1, D3 and D5. */
export const SAMPLE_DEALS: readonly Json[] = [d1.inputs, d3.inputs, d5.inputs];
