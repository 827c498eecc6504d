/**
 * Capital of an inquiry (补全资本): the risk weight of the loan's exposure class and the ratio the bank aims at.
 */
import { itemInForce, itemsInForce } from "../../policy/dated-value.ts";
import { referenceTo } from "../../policy/origin.ts";
import { exposureClassFor } from "../../risk/capital-preset.ts";
import { originsOfMissing } from "../completed-value.ts";
import { type CompletionStep, notCompleted, wholeCreditFacts } from "./completion.ts";

/** The class named, or the first that the firm's size and credit put it in. */
export const completeCapital: CompletionStep = (inquiry, { context, book }) => {
  const { capital, asked, answers } = inquiry;
  const { riskWeight, car } = capital;
  const classes = itemsInForce(book.registers.exposureClasses, context.pricingDate);
  const found = exposureClassFor(classes, wholeCreditFacts(inquiry, context), asked.exposureClass);
  const target = itemInForce(book.registers.capitalTargets, "car", context.pricingDate);
  if (asked.exposureClass !== undefined && found === undefined) {
    const known = classes.map(({ code }) => code).join(" · ");
    return notCompleted(["capital", "exposureClass"], "not-in-list", { allowed: known });
  }
  return {
    kind: "filled",
    parts: {
      capital: {
        ...capital,
        riskWeight: riskWeight ?? found?.value.riskWeight,
        car: car ?? target?.value.car,
      },
      ...(riskWeight === undefined && found !== undefined
        ? { answers: { ...answers, exposureClass: found } }
        : {}),
    },
    origins: {
      ...(found === undefined
        ? {}
        : originsOfMissing({ riskWeight }, { kind: "policy", reference: referenceTo(found) })),
      ...(target === undefined
        ? {}
        : originsOfMissing({ car }, { kind: "policy", reference: referenceTo(target) })),
    },
  };
};
