/**
 * Every process the launcher starts, so that all of them can be stopped.
 *
 * Each child leads a process group of its own: a Ctrl-C at the keyboard reaches only the launcher,
 * which then stops the groups in order, grandchildren included.
 */
import { spawn } from "node:child_process";

const PATIENCE = 8000;
const running = new Set();
/** Children that others lean on: they are stopped when all others have ended, by the end of their input. */
const lasting = new Set();
let stopping = false;

/** Starts a program in a group of its own; one that is `last` outlives the others. */
export function startChild(program, args, options, { last = false } = {}) {
  const child = spawn(program, args, { ...options, detached: true });
  const among = last ? lasting : running;
  among.add(child);
  child.once("error", () => among.delete(child));
  child.once("close", () => among.delete(child));
  return child;
}

/** Whether the end has begun; what waits for a child must not go on then. */
export function isStopping() {
  return stopping;
}

/** Stops every child: asks first, and after eight seconds no longer asks. */
export async function stopChildren() {
  stopping = true;
  const children = [...running];
  const gone = Promise.all(children.map((child) => closed(child)));
  for (const child of children) signalGroup(child, "SIGTERM");
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([gone, late]);
  clearTimeout(timer);
  for (const child of children) signalGroup(child, "SIGKILL");
  await stopLasting();
}

/** The end of its input is all a lasting child waits for. */
async function stopLasting() {
  const gone = Promise.all([...lasting].map((child) => closed(child, lasting)));
  for (const child of lasting) child.stdin.end();
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([gone, late]);
  clearTimeout(timer);
}

/** Stops these children and lets the rest go on. Whoever does not listen has `patience` ms. */
export async function stopThese(children, patience = PATIENCE) {
  const gone = Promise.all(children.map((child) => closed(child)));
  for (const child of children) signalGroup(child, "SIGTERM");
  const timer = setTimeout(() => {
    for (const child of children) signalGroup(child, "SIGKILL");
  }, patience);
  await gone;
  clearTimeout(timer);
}

/**
 * Ctrl-C, a closed terminal or a polite kill: everything stops, then the launcher ends with `code`.
 * A second Ctrl-C does not wait; npm passes on the first one twice, so the same second is not it.
 */
export function stopOnSignals(code, farewell) {
  let began;
  const end = async () => {
    if (stopping) return performance.now() - began > 1000 ? killAll(code) : undefined;
    began = performance.now();
    farewell?.();
    await stopChildren();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void end());
  process.once("exit", () => {
    for (const child of running) signalGroup(child, "SIGKILL");
  });
  if (process.env.npm_lifecycle_event !== undefined) whenParentEnds(end);
}

/**
 * npm starts the launcher through a shell, and a signal sent to npm ends that shell without reaching
 * the launcher. A parent that is gone means the same as the signal.
 */
function whenParentEnds(end) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    void end();
  }, 300);
  timer.unref();
}

function killAll(code) {
  for (const child of running) signalGroup(child, "SIGKILL");
  process.exit(code);
}

function closed(child, among = running) {
  if (!among.has(child)) return Promise.resolve();
  return new Promise((resolve) => child.once("close", resolve));
}

function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has already ended.
  }
}
