/**
 * The bank's own proxies from the environment (反向代理): their addresses, exactly.
 */
import { isIP } from "node:net";
import { DomainError } from "@xinzhi/domain";
import { plain } from "./client-address.ts";

/**
 * The addresses in a text, divided by commas, in the form in which connections show them.
 * @throws {DomainError} `not-an-address` for anything else. A range or a name would trust more than was meant, so the app does not start.
 */
export function proxiesOf(text: string | undefined): readonly string[] {
  if (text === undefined || text.trim() === "") return [];
  return text.split(",").map((part) => {
    const address = part.trim();
    if (isIP(address) === 0) throw new DomainError("not-an-address", { address });
    return plain(address);
  });
}
