/**
 * The answer that a quote keeps (报价结果), read for the page exactly as it was stored: no figure is worked out anew.
 */

/** One level of the authority table. */
export type StoredLevel = {
  readonly name: string;
  readonly maySign: boolean;
  readonly exceeded: readonly string[];
  readonly lowestRate: string | undefined;
};

/** One payment. */
export type StoredPayment = {
  readonly period: string;
  readonly to: string;
  readonly interest: string;
  readonly principal: string;
  readonly closing: string;
};

/** What the page shows of an answer. Rates are fractions in plain digits, money is yuan. */
export type StoredReport = {
  readonly eva: string;
  readonly versions: readonly string[];
  readonly bars: readonly { readonly code: string; readonly value: string }[];
  readonly levels: readonly StoredLevel[];
  readonly payments: readonly StoredPayment[];
};

/** Reads an answer; what it does not have is empty. */
export function storedReport(answerText: string): StoredReport {
  const report = group(JSON.parse(answerText));
  const waterfall = group(report["waterfall"]);
  return {
    eva: text(group(report["totals"])["eva"]),
    versions: versionsIn(report),
    bars: list(waterfall["bars"]).map((bar) => ({
      code: text(bar["code"]),
      value: text(bar["value"]),
    })),
    levels: list(group(report["authority"])["levels"]).map(levelOf),
    payments: list(report["schedule"]).map((row) => ({
      period: count(row["period"]),
      to: text(row["to"]) || count(row["toMonth"]),
      interest: text(row["interest"]),
      principal: text(row["principal"]),
      closing: text(row["closing"]),
    })),
  };
}

function count(value: unknown): string {
  return typeof value === "number" ? String(value) : "";
}

function levelOf(level: Group): StoredLevel {
  const lowest = group(level["lowestRate"]);
  return {
    name: text(level["name"]),
    maySign: level["maySign"] === true,
    exceeded: list(level["bounds"])
      .filter(({ isInside }) => isInside === false)
      .map(({ bound }) => text(bound)),
    lowestRate: lowest["kind"] === "found" ? text(lowest["value"]) : undefined,
  };
}

/** Every policy version that the answer names, once: product terms, curves, rules. */
function versionsIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    for (const [key, inner] of Object.entries(part)) {
      if (key === "version" && typeof inner === "string") found.add(inner);
      else look(inner);
    }
  };
  look(value);
  return [...found].sort();
}

/** The days of the LPR and of the FTP curve among the versions, the latest of each. */
export function marketDatesIn(versions: readonly string[]) {
  const latest = (start: string) =>
    versions
      .filter((version) => version.startsWith(start))
      .map((version) => version.slice(start.length))
      .toSorted()
      .at(-1);
  return { lprDate: latest("LPR-"), curveDate: latest("FTP-CURVE-") };
}

type Group = { readonly [key: string]: unknown };

function group(value: unknown): Group {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function list(value: unknown): readonly Group[] {
  return Array.isArray(value) ? value.map(group) : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
