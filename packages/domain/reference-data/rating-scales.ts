/**
 * Rating scales (主标尺与违约损失率) of the demonstration bank. No such scale is public, so a bank must put in its own.
 */
import { type Share, share } from "../src/money/money.ts";
import type { DatedRegister } from "../src/policy/dated-value.ts";
import { type MasterScale, SECURITIES, type Security } from "../src/policy/scorecard.ts";
import { rate } from "../src/rates/rate.ts";
import { SAMPLE_FROM, sampleDocument } from "./sample-bank.ts";

const GRADES = [
  ["R1", "0.0005"],
  ["R2", "0.001"],
  ["R3", "0.002"],
  ["R4", "0.004"],
  ["R5", "0.006"],
  ["R6", "0.008"],
  ["R7", "0.01"],
  ["R8", "0.015"],
  ["R9", "0.02"],
  ["R10", "0.03"],
  ["R11", "0.05"],
  ["R12", "0.08"],
  ["R13", "0.15"],
  ["R14", "0.3"],
] as const;

/** 主标尺; the code says for whom it is. */
export const masterScaleRegister: DatedRegister<MasterScale> = [
  {
    code: "corporate",
    id: "SAMPLE-MASTER-SCALE",
    effectiveFrom: SAMPLE_FROM,
    value: GRADES.map(([grade, pd]) => ({ grade, pd: rate(pd) })),
    document: sampleDocument("风险管理部", "内部评级主标尺"),
  },
];

const LOSS_SHARES: Readonly<Record<Security, string>> = {
  unsecured: "0.45",
  guaranteed: "0.4",
  realEstate: "0.25",
  equipment: "0.35",
  intellectualProperty: "0.4",
  receivables: "0.35",
  deposit: "0.05",
};

/** 违约损失率; the code is the security. */
export const lossShareRegister: DatedRegister<Share> = SECURITIES.map((code) => ({
  code,
  id: `SAMPLE-LOSS-${code}`,
  effectiveFrom: SAMPLE_FROM,
  value: share(LOSS_SHARES[code]),
  document: sampleDocument("风险管理部", "按担保方式的违约损失率"),
}));
