/**
 * The authority to sign in a report (定价授权): who may sign, what stops the others, and the lowest rate of each level.
 */
import { assertNever } from "../assert.ts";
import { toPlainDigits } from "../money/decimal.ts";
import type {
  LevelAuthority,
  LowestRate,
  SigningAuthority,
} from "../pricing/authority/signing-authority.ts";
import { type Report, reportedText } from "./report-text.ts";

/** The answer as plain JSON. `signer` is null where nobody may sign. */
export function authorityReport(authority: SigningAuthority): Report {
  switch (authority.kind) {
    case "no-date":
      return { kind: authority.kind };
    case "known":
      return {
        kind: authority.kind,
        date: authority.date,
        signer: authority.signer ?? null,
        lowestRateOf: authority.lever,
        levels: authority.levels.map(levelReport),
      };
    default:
      return assertNever(authority);
  }
}

function levelReport({ level, version, maySign, bounds, lowestRate }: LevelAuthority): Report {
  return {
    level,
    name: version.value.name,
    version: version.id,
    maySign,
    bounds: bounds.map(({ bound, limit, actual, isInside }) => ({
      bound,
      limit: toPlainDigits(limit),
      actual: reportedText(actual),
      isInside,
    })),
    lowestRate: lowestRateReport(lowestRate),
  };
}

function lowestRateReport(lowest: LowestRate): Report {
  switch (lowest.kind) {
    case "found":
      return {
        kind: lowest.kind,
        value: toPlainDigits(lowest.value),
        brokenBelow:
          typeof lowest.brokenBelow === "string" ? lowest.brokenBelow : [...lowest.brokenBelow],
      };
    case "none":
      return { kind: lowest.kind, stoppedBy: [...lowest.stoppedBy] };
    default:
      return assertNever(lowest);
  }
}
