/**
 * Hostile inputs (恶意输入): examples that fit, damaged in one to three places, or replaced altogether.
 */
import { damagedText, hostileText, hostileValue, KEYS, treeIn } from "./pieces.ts";
import type { Random } from "./random.ts";
import { jsonOf, type Raw } from "./raw-json.ts";

/** A tree made from an example. Every twentieth example stays as it is, so that what lies behind the schema is reached too. */
export function hostileInput(example: Raw, random: Random): Raw {
  if (random.inHundred(5)) return example;
  if (random.inHundred(5)) return hostileValue(random);
  let tree = example;
  for (let left = random.below(3); left >= 0; left -= 1) tree = damaged(tree, random);
  return tree;
}

/** The tree with one place damaged: here or somewhere below. A text that is JSON itself is mostly damaged inside. */
function damaged(tree: Raw, random: Random): Raw {
  if (random.inHundred(12)) return hostileValue(random);
  switch (tree.kind) {
    case "raw":
      return hostileValue(random);
    case "text": {
      const inside = random.inHundred(90) ? treeIn(tree.text) : undefined;
      if (inside !== undefined) return { kind: "text", text: jsonOf(damaged(inside, random)) };
      if (random.inHundred(25)) return hostileValue(random);
      const text = random.inHundred(50) ? hostileText(random) : damagedText(tree.text, random);
      return { kind: "text", text };
    }
    case "list":
      return damagedList(tree.items, random);
    case "object":
      return damagedObject(tree.entries, random);
  }
}

function damagedList(items: readonly Raw[], random: Random): Raw {
  if (items.length === 0 || random.inHundred(15)) {
    const more = Array.from({ length: 1 + random.below(30) }, () => hostileValue(random));
    return { kind: "list", items: random.inHundred(30) ? [] : [...items, ...more.slice(0, 3)] };
  }
  if (random.inHundred(10)) {
    const copies = random.one([2, 10, 60]);
    return { kind: "list", items: Array.from({ length: copies }, () => items).flat() };
  }
  const at = random.below(items.length);
  return {
    kind: "list",
    items: items.map((item, index) => (index === at ? damaged(item, random) : item)),
  };
}

function damagedObject(entries: readonly (readonly [string, Raw])[], random: Random): Raw {
  const extra: readonly [string, Raw] = [random.one(KEYS), hostileValue(random)];
  if (entries.length === 0) return { kind: "object", entries: [extra] };
  const at = random.below(entries.length);
  switch (random.below(10)) {
    case 0:
      return { kind: "object", entries: entries.filter((_, index) => index !== at) };
    case 1:
      return { kind: "object", entries: [...entries, extra] };
    case 2:
      return {
        kind: "object",
        entries: entries.flatMap((entry, index) =>
          index === at ? [entry, [entry[0], hostileValue(random)] as const] : [entry],
        ),
      };
    case 3:
      return {
        kind: "object",
        entries: entries.map(([key, part], index) =>
          index === at ? [random.one([...KEYS, key.toUpperCase(), ` ${key}`]), part] : [key, part],
        ),
      };
    default:
      return {
        kind: "object",
        entries: entries.map(([key, part], index) =>
          index === at ? [key, damaged(part, random)] : [key, part],
        ),
      };
  }
}
