/**
 * Briefs from fit files (业务简报): decoded, worked out and said in both languages.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Checked, DomainError, dealBrief } from "@xinzhi/domain";
import { DEMO_DEALS, DEMO_FIRMS, type DemoDeal } from "@xinzhi/domain/demo-bank";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { decodeFitFile } from "@xinzhi/domain/schemas";
import { type BriefNames, briefText } from "@xinzhi/ui/words/brief-text.ts";
import { LANGUAGES, type Language } from "@xinzhi/ui/words/language.ts";

/** One brief in one language. */
type Brief = { readonly language: Language; readonly text: string };

type NamesIn = (language: Language) => BriefNames;

/** Both briefs of a fit file, or everything that is wrong with it. Left out, names are those of the file. */
export function briefsOf(input: unknown, names?: NamesIn): Checked<readonly Brief[]> {
  const question = decodeFitFile(input);
  if (question.kind === "refused") return question;
  const { inquiry, firm, competitor } = question.value;
  const brief = dealBrief(question.value, competitor, publishedPolicyBook);
  if (brief.kind === "refused") {
    const problems = brief.problems.map((problem) => ({
      ...problem,
      path: ["deal", ...problem.path],
    }));
    return { kind: "refused", problems };
  }
  const own: BriefNames = { title: inquiry.title, firm: firm.name ?? "" };
  return {
    kind: "ok",
    value: LANGUAGES.map((language) => ({
      language,
      text: briefText(brief.value, names?.(language) ?? own, language),
    })),
  };
}

/** A brief of the demonstration bank and the file it is kept in. */
type KeptBrief = { readonly path: string; readonly text: string };

/** The briefs of all its deals, worked out now. */
export function demoBriefs(): readonly KeptBrief[] {
  return DEMO_DEALS.flatMap(briefsOfDemo);
}

/** The briefs of one of its deals. */
export function briefsOfDemo(deal: DemoDeal): readonly KeptBrief[] {
  const input: unknown = JSON.parse(readFileSync(demoFile("deals", `${deal.id}.json`), "utf8"));
  const briefs = briefsOf(input, (language) => namesOf(deal, language));
  if (briefs.kind === "refused") {
    throw new DomainError("demo-deal-refused", {
      id: deal.id,
      why: JSON.stringify(briefs.problems),
    });
  }
  return briefs.value.map(({ language, text }) => ({
    path: demoFile("briefs", `${deal.id}.${language}.txt`),
    text,
  }));
}

function namesOf({ title, titleEn, firm: id }: DemoDeal, language: Language): BriefNames {
  const firm = DEMO_FIRMS.find((known) => known.id === id);
  return language === "en"
    ? { title: titleEn, firm: firm?.nameEn ?? "" }
    : { title, firm: firm?.name ?? "" };
}

/** Where a file of the demonstration bank lies. */
export function demoFile(folder: "firms" | "deals" | "briefs", name: string): string {
  const bank = "../../../../packages/domain/reference-data/demo-bank";
  return fileURLToPath(new URL(`${bank}/${folder}/${name}`, import.meta.url));
}
