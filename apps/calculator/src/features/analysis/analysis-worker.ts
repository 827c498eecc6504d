/**
 * The worker (后台计算): looks at a deal away from the page, so that typing never waits. Between two parts it listens, and drops
 * a deal that was changed meanwhile.
 */
import { openPolicy } from "../open-deal/desk-policy.ts";
import type { AnalysisAnswer, AnalysisQuestion } from "./analysis-messages.ts";
import { ANALYSIS_PARTS, type Analysis, type AnalysisPart, analysisOf } from "./analysis-parts.ts";
import { packed } from "./packed.ts";

let newest = 0;

addEventListener("message", ({ data }: MessageEvent<AnalysisQuestion>) => {
  newest = data.number;
  void answer(data);
});

async function answer({ number, file, policy }: AnalysisQuestion): Promise<void> {
  await nextMessage();
  const book = openPolicy(policy);
  if (number !== newest) return;
  const analysis = attempt(() => analysisOf(file, book));
  for (const part of ANALYSIS_PARTS) {
    const outcome =
      analysis === undefined
        ? BROKEN
        : analysis.kind === "refused"
          ? NONE
          : (attempt(() => outcomeOf(analysis.value, part)) ?? BROKEN);
    const message: AnalysisAnswer = { number, part, outcome };
    postMessage(message);
    await nextMessage();
    if (number !== newest) return;
  }
}

const NONE: AnalysisAnswer["outcome"] = { kind: "none" };
const BROKEN: AnalysisAnswer["outcome"] = { kind: "broken" };

function outcomeOf(analysis: Partial<Analysis>, part: AnalysisPart): AnalysisAnswer["outcome"] {
  const found = analysis[part]?.();
  return found?.kind === "ok" ? { kind: "found", value: packed(found.value) } : NONE;
}

/** An error here must not end the worker: the page says that this part is missing. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

/** Lets waiting messages in. */
function nextMessage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
