/**
 * Risk sharing of an inquiry (补全风险分担): the guarantee of the scheme named, then the compensation of the fund named.
 */
import { itemInForce } from "../../policy/dated-value.ts";
import { referenceTo } from "../../policy/origin.ts";
import { outOfScope } from "../../policy/scope.ts";
import { compensatedShareOf } from "../../risk/compensation-fund.ts";
import { guaranteeAnswer } from "../../risk/guarantee-scheme.ts";
import { originsOfMissing } from "../completed-value.ts";
import { type CompletionStep, factsOf, NOTHING_LEFT_OUT, notCompleted } from "./completion.ts";

/** The share the scheme allows, cut by what is left of the borrower's cap. */
export const completeGuarantee: CompletionStep = (inquiry, { context, book }) => {
  const { asked, creditRisk, answers } = inquiry;
  if (asked.guarantee === undefined) return NOTHING_LEFT_OUT;
  const { guaranteeSchemes } = book.registers;
  const facts = factsOf(inquiry, context);
  const scheme = itemInForce(guaranteeSchemes, asked.guarantee.scheme, facts.drawdownDate);
  if (scheme === undefined) return notCompleted(["guarantee", "scheme"], "scheme-not-in-force");
  const guaranteedShare = asked.guarantee.guaranteedShare ?? scheme.value.guaranteedShareMax;
  const { capUsed } = asked.guarantee;
  const answer = guaranteeAnswer(scheme.value, { guaranteedShare, capUsed }, facts);
  if (answer.kind === "refused") {
    return notCompleted(["guarantee"], "scheme-does-not-apply", {
      name: scheme.value.name,
      reasons: answer.reasons.join(" · "),
    });
  }
  return {
    kind: "filled",
    parts: {
      creditRisk: { ...creditRisk, guaranteedShare: answer.guaranteedShare },
      answers: { ...answers, guarantee: { scheme, asked: guaranteedShare, capUsed, answer } },
    },
    origins: { guaranteedShare: { kind: "policy", reference: referenceTo(scheme) } },
  };
};

/** The fund's share, more for a first loan; caps are the fund's and those the bank names. */
export const completeCompensation: CompletionStep = (inquiry, { context, book }) => {
  const { asked, answers } = inquiry;
  if (asked.fund === undefined) {
    const { compensation } = inquiry;
    const origins = originsOfMissing(
      { compensation },
      { kind: "assumed", rule: "no-compensation" },
    );
    return { kind: "filled", parts: {}, origins };
  }
  const { compensationFunds } = book.registers;
  const facts = factsOf(inquiry, context);
  const fund = itemInForce(compensationFunds, asked.fund.fund, facts.drawdownDate);
  if (fund === undefined) return notCompleted(["compensation", "fund"], "scheme-not-in-force");
  const reasons = outOfScope(fund.value.scope, facts);
  if (reasons.length > 0) {
    return notCompleted(["compensation"], "scheme-does-not-apply", {
      name: fund.value.name,
      reasons: reasons.join(" · "),
    });
  }
  return {
    kind: "filled",
    parts: {
      compensation: {
        compensatedShare: compensatedShareOf(fund.value, asked.fund.isFirstLoan),
        lossCap: asked.fund.lossCap ?? fund.value.lossCap,
        fundBalance: asked.fund.fundBalance,
      },
      answers: { ...answers, fund },
    },
    origins: { compensation: { kind: "policy", reference: referenceTo(fund) } },
  };
};
