/**
 * One window for one piece of work (编辑锁): the lock goes with the window, however it ends, so work that a crash left behind is free.
 */

type Held = { readonly taken: Promise<boolean>; readonly letGo: () => void };

const held = new Map<string, Held>();

/** Answers whether this window has it, and keeps it until the window ends or lets go. Where a browser has no locks, everybody has it. */
export function takeForThisWindow(slot: string): Promise<boolean> {
  const known = held.get(slot);
  if (known !== undefined) return known.taken;
  if (!("locks" in navigator)) return Promise.resolve(true);
  let letGo = () => {};
  const untilLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const taken = new Promise<boolean>((resolve) => {
    navigator.locks
      .request(`xinzhi-work:${slot}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : untilLetGo;
      })
      .catch(() => resolve(true));
  });
  held.set(slot, { taken, letGo });
  return taken;
}

/** Lets others have it. */
export function letGoOf(slot: string): void {
  held.get(slot)?.letGo();
  held.delete(slot);
}
