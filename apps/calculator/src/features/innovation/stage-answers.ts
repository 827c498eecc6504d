/**
 * The answers to the stage questions inside a fit file (阶段回答): read, and written back.
 */
import { type FileObject, isGroup } from "@xinzhi/domain/schemas";

/** Options by question. */
export type StageAnswers = Readonly<Record<string, string>>;

/** What the file answers; `undefined` for one without an innovation profile. */
export function stageAnswersIn(file: FileObject | undefined): StageAnswers | undefined {
  const innovation = file?.["innovation"];
  if (!isGroup(innovation)) return undefined;
  const stage = innovation["stage"];
  if (!isGroup(stage)) return {};
  return Object.fromEntries(
    Object.entries(stage).flatMap(([question, option]) =>
      typeof option === "string" ? [[question, option]] : [],
    ),
  );
}

/** The file with one answer changed; one without a profile stays as it is. */
export function withStageAnswer(file: FileObject, question: string, option: string): FileObject {
  const innovation = file["innovation"];
  const answers = stageAnswersIn(file);
  if (!isGroup(innovation) || answers === undefined) return file;
  return { ...file, innovation: { ...innovation, stage: { ...answers, [question]: option } } };
}
