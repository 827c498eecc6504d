/**
 * An item beside the others of its bank (与其他条目的校验): what keeps it from standing in one book with them, and what it makes
 * unreachable in them, or they in it.
 */
import type { Problem } from "@xinzhi/domain";
import { crossItemProblems, type PolicyItem, policyBookOf } from "@xinzhi/domain/schemas";
import type { Session } from "../connection/database.ts";
import { itemIn, standing, storedVersions } from "./stored-policy.ts";

/** What an item is put forward with. */
export type PutForward = {
  /** Takes this revision back: it brings back what held before, whatever other items say by now. */
  readonly backsOut?: number | undefined;
  /** The other items of the same act (同批条目), with which it is to hold. */
  readonly together?: readonly PolicyItem[] | undefined;
};

/**
 * What would be wrong if the item were approved; paths lead into the item. It must stand in one book with what is there even where the
 * others of its act come later; what it makes unreachable is judged with them.
 */
export async function problemsBeside(
  session: Session,
  bankId: string,
  item: PolicyItem,
  { backsOut, together = [] }: PutForward = {},
): Promise<readonly Problem[]> {
  const stand = standing(await storedVersions(session, bankId)).map(({ content }) =>
    itemIn(content),
  );
  const others = stand.filter(
    ({ kind, code, effectiveFrom }) =>
      !(kind === item.kind && code === item.code && effectiveFrom === item.effectiveFrom),
  );
  const book = policyBookOf([...others, item]);
  if (book.kind === "refused") {
    return book.problems.map((problem) => ({ ...problem, path: problem.path.slice(1) }));
  }
  return backsOut === undefined ? crossItemProblems(stand, item, together) : [];
}
