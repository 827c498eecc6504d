/** A policy book from a policy file (政策文件), brought only where one is read: what decodes it is much. */
import type { PolicyBook } from "@xinzhi/domain";
import { decodePolicyFile, policyBookOf } from "@xinzhi/domain/schemas";

/** The book; `undefined` for a file that is none. */
export function policyBookIn(text: string): PolicyBook | undefined {
  const items = decodePolicyFile(JSON.parse(text));
  if (items.kind === "refused") return undefined;
  const book = policyBookOf(items.value);
  return book.kind === "ok" ? book.value : undefined;
}
