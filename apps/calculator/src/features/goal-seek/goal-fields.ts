/**
 * What may be sought in a deal (可倒算项): the figures to aim at and the terms to move, and the text of a bound as the domain reads it.
 */
import { decimal, type LoanRequest } from "@xinzhi/domain";
import type { AmountUnit } from "@xinzhi/ui/digits/amount.ts";
import { typedAmount, typedPercent } from "@xinzhi/ui/digits/typed-number.ts";
import type { GoalAsked } from "@xinzhi/ui/words/goal-seek-sentences.ts";

/** The figures, as the domain names them. */
export const FIGURES = [
  "raroc",
  "eva",
  "annualCost",
  "riskAdjustedMargin",
  "rarocWithRelationship",
  "evaWithRelationship",
] as const;
export type Figure = (typeof FIGURES)[number];

const WITHOUT_RELATIONSHIP = FIGURES.slice(0, 4);

/** The figures that a deal has. */
export function figuresOf({ deposit }: LoanRequest): readonly Figure[] {
  return deposit === undefined ? WITHOUT_RELATIONSHIP : FIGURES;
}

/** A term to move; a fee by its code. */
export type LeverChoice =
  | { readonly kind: "fee"; readonly code: string }
  | {
      readonly kind:
        | "rate"
        | "spread"
        | "tenor"
        | "grace"
        | "amount"
        | "guaranteedShare"
        | "deposit";
    };

/** The terms that a deal has to move. */
export function leversOf(request: LoanRequest): readonly LeverChoice[] {
  const { rates, fees, repayment, deposit } = request;
  const hasBase = rates.kind === "floating" || rates.steps.every(({ base }) => base !== undefined);
  return [
    ...(rates.kind === "steps" ? [{ kind: "rate" } as const] : []),
    ...(hasBase ? [{ kind: "spread" } as const] : []),
    ...fees.map(({ code }) => ({ kind: "fee", code }) as const),
    { kind: "tenor" },
    ...("grace" in repayment ? [{ kind: "grace" } as const] : []),
    { kind: "amount" },
    { kind: "guaranteedShare" },
    ...(deposit === undefined ? [] : [{ kind: "deposit" } as const]),
  ];
}

/** A lever as one text, for a list of choices. */
export function leverText(lever: LeverChoice): string {
  return lever.kind === "fee" ? `fee:${lever.code}` : lever.kind;
}

/** Whether a figure is in yuan. */
export function isYuan(figure: Figure): boolean {
  return figure === "eva" || figure === "evaWithRelationship";
}

/** A typed bound in the domain's digits; `undefined` where it cannot be read. */
export function boundDigits(figure: Figure, text: string, unit: AmountUnit): string | undefined {
  const typed = isYuan(figure) ? typedAmount(text, unit) : typedPercent(text);
  return typed.kind === "digits" ? typed.digits : undefined;
}

/** The question in the domain's words. Rates and spreads are sought by the whole basis point, as they are quoted. */
export function toldOf(
  figure: Figure,
  bound: string,
  lever: LeverChoice,
): Readonly<Record<string, string>> {
  const isPrice = lever.kind === "rate" || lever.kind === "spread";
  return {
    figure,
    bound,
    lever: lever.kind,
    ...(lever.kind === "fee" ? { fee: lever.code } : {}),
    ...(isPrice ? { grid: "basisPoint" } : {}),
  };
}

const PLAIN_LEVERS = [
  "rate",
  "spread",
  "tenor",
  "grace",
  "amount",
  "guaranteedShare",
  "deposit",
] as const;

/** What was asked, from the question in the domain's words. */
export function askedOf(told: Readonly<Record<string, string>>): GoalAsked | undefined {
  const { figure, bound, lever, fee } = told;
  const aimed = FIGURES.find((one) => one === figure);
  const plain = PLAIN_LEVERS.find((one) => one === lever);
  if (aimed === undefined || bound === undefined) return undefined;
  const target = { figure: aimed, bound: decimal(bound) };
  if (fee !== undefined) return { lever: { kind: "fee", code: fee }, target };
  return plain && { lever: { kind: plain }, target };
}
