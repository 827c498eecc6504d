/** What happens once, before this app answers its first request. */
import { notePeers } from "@xinzhi/api/peers";

/** Every request carries the other end of its connection, whatever its sender wrote. */
export function register(): void {
  notePeers();
}
