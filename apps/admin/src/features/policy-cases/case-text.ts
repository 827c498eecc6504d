/**
 * What a case asks for, between its JSON and the fields (用例预期的录入): percent as typed there, plain fractions here.
 */
import { shiftPoint } from "@xinzhi/ui/digits/plain-digits.ts";
import { typedPercent } from "@xinzhi/ui/digits/typed-number.ts";

/** The figures that a case may bound, in percent. */
export const FIGURES = ["rateMin", "rateMax", "breakEvenMax", "rarocMin"] as const;

/** How a loan may have to suit its firm; `refused`: it must not be priced. */
export const SUITABILITIES = [
  "fits",
  "open",
  "doesNotFit",
  "notALoanYet",
  "notJudged",
  "refused",
] as const;

/** Who may have to be able to sign. */
export const SIGNERS = ["accountManager", "subBranch", "branch", "headOffice", "nobody"] as const;

type Figure = (typeof FIGURES)[number];

/** The fields as typed; an empty one asks for nothing. */
export type Typed = { readonly [Name in Figure | "suitability" | "signer"]: string };

/** What stands in the fields for a JSON text of ours. */
export function typedOf(expected: string): Typed {
  const read: unknown = JSON.parse(expected);
  const of = (name: string) => {
    const value: unknown = Reflect.get(Object(read), name);
    return typeof value === "string" ? value : "";
  };
  const percent = (name: Figure) => (of(name) === "" ? "" : shiftPoint(of(name), 2));
  return {
    suitability: of("suitability"),
    signer: of("signer"),
    rateMin: percent("rateMin"),
    rateMax: percent("rateMax"),
    breakEvenMax: percent("breakEvenMax"),
    rarocMin: percent("rarocMin"),
  };
}

/** The JSON text of the fields. What is no number goes as it was typed, and the server says so at the field. */
export function expectedText(typed: Typed): string {
  const entries = Object.entries(typed).flatMap(([name, text]) => {
    if (text.trim() === "") return [];
    const isFigure = FIGURES.some((figure) => figure === name);
    return [[name, isFigure ? fractionOf(text) : text]];
  });
  return JSON.stringify(Object.fromEntries(entries));
}

function fractionOf(text: string): string {
  const typed = typedPercent(text);
  return typed.kind === "digits" ? typed.digits : text;
}
