/**
 * Input that does not fit (输入不合格), as an error that carries where and why and nothing of the input itself. An error of zod would spell
 * out the whole input as soon as somebody asks for its message, and fail on one that is nested too deep for that.
 */
import type { Problem } from "@xinzhi/domain";
import { problemsOfIssues } from "@xinzhi/domain/schemas";
import type * as z from "zod";

/** To be thrown by whatever reads an input. */
export class BadInput extends Error {
  readonly problems: readonly Problem[];

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super("bad-input");
    this.name = "BadInput";
    this.problems = problemsOfIssues(issues);
  }
}
