/**
 * The map's worker (热力图后台计算): works a map out row by row from its middle, and drops it as soon as another is asked for.
 */
import { packed } from "../analysis/packed.ts";
import { openPolicy } from "../open-deal/desk-policy.ts";
import type { MapAnswer, MapCell, MapQuestion } from "./map-messages.ts";
import { type RarocMap, rarocMap } from "./raroc-map.ts";

let newest = 0;

addEventListener("message", ({ data }: MessageEvent<MapQuestion>) => {
  newest = data.number;
  void answer(data);
});

async function answer(question: MapQuestion): Promise<void> {
  const { number, file } = question;
  const say = (answered: Told) => postMessage({ ...answered, number } satisfies MapAnswer);
  await nextMessage();
  const book = openPolicy(question.policy);
  if (number !== newest) return;
  const map = attempt(() => rarocMap(file, question, book));
  if (map?.kind !== "map") return say({ kind: map?.kind ?? "broken" });
  say({ kind: "frame", frame: packed(map.frame) });
  for (const row of fromTheMiddle(map.frame.down.values.length, ownRow(map))) {
    await nextMessage();
    if (number !== newest) return;
    const cells = attempt(() => map.row(row));
    if (cells === undefined) return say({ kind: "broken" });
    const sent: readonly (MapCell | null)[] = cells.map((cell) => cell ?? null);
    say({ kind: "row", row, cells: packed(sent) });
  }
  say({ kind: "done" });
}

type Told = MapAnswer extends infer Answer
  ? Answer extends unknown
    ? Omit<Answer, "number">
    : never
  : never;

function ownRow({ frame }: Extract<RarocMap, { kind: "map" }>): number {
  const { values, scale } = frame.down;
  return values.findIndex((value) => value.eq(scale.own));
}

/** The rows, those nearest to the deal first. */
function fromTheMiddle(rows: number, middle: number): readonly number[] {
  return Array.from({ length: rows }, (_, row) => row).toSorted(
    (one, other) => Math.abs(one - middle) - Math.abs(other - middle),
  );
}

/** An error here must not end the worker: the page says that there is no map. */
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
