/**
 * An item beside the others of its bank (与其他条目的校验): what keeps it from standing in one book with them, and what it makes
 * unreachable in them, or they in it.
 */
import type { Problem } from "@xinzhi/domain";
import { crossItemProblems, type PolicyItem, policyBookOf } from "@xinzhi/domain/schemas";
import type { Session } from "../connection/database.ts";
import { itemIn, standing, storedVersions } from "./stored-policy.ts";

/**
 * What would be wrong if the item were approved; paths lead into the item. A change that takes a revision back (`backsOut`) brings
 * back what held before, whatever other items say by now.
 */
export async function problemsBeside(
  session: Session,
  bankId: string,
  item: PolicyItem,
  backsOut?: number,
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
  return backsOut === undefined ? crossItemProblems(stand, item) : [];
}
