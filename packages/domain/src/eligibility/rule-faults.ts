/**
 * The checker of rule data (规则校验): what is wrong with a rule set before anybody is judged by it. A product manager's edit
 * passes here or is refused with the place and the reason.
 */
import { assertNever, type ErrorFacts } from "../assert.ts";
import { type Decimal, sumOf, toPlainDigits } from "../money/decimal.ts";
import { FIRM_TITLES } from "../policy/deal-facts.ts";
import {
  type Condition,
  type MeasureCondition,
  type RuleSet,
  SCORE_BLOCKS,
  type ScoreBlock,
  type ScoreCondition,
  type TieredCondition,
} from "./condition.ts";
import { ASSESSED_SCORES, CLAIMS } from "./firm-profile.ts";
import { isMeasure } from "./measure.ts";
import type { RuleFault } from "./rule-fault.ts";
import { scaleFaults } from "./scale-faults.ts";
import { stretchFaults } from "./stretch-faults.ts";

type Path = RuleFault["path"];

/** Everything that is wrong with a rule set; empty when it may be used. */
export function ruleFaults(rules: RuleSet): readonly RuleFault[] {
  const { applicationWindow } = rules;
  const ofWindow: readonly RuleFault[] =
    applicationWindow !== undefined && applicationWindow.to < applicationWindow.from
      ? [{ path: ["applicationWindow"], code: "window-reversed", facts: { ...applicationWindow } }]
      : [];
  if (rules.kind === "listOnly") return ofWindow;
  const path = ["condition"];
  return [
    ...ofWindow,
    ...conditionFaults(rules.condition, path),
    ...repeatedIds(idsOf(rules.condition, path)),
  ];
}

function conditionFaults(condition: Condition, path: Path): readonly RuleFault[] {
  switch (condition.kind) {
    case "allOf":
    case "anyOf": {
      const { of } = condition;
      if (of.length === 0) return [{ path: [...path, "of"], code: "group-empty", facts: {} }];
      return of.flatMap((part, index) => conditionFaults(part, [...path, "of", index]));
    }
    case "measure":
      return measureFaults(condition, path);
    case "tiers":
      return tierFaults(condition, path);
    case "claim":
      return unlisted(CLAIMS, condition.claim, [...path, "claim"]);
    case "title": {
      const titles = [...path, "anyOf"];
      if (condition.anyOf.length === 0) return [{ path: titles, code: "group-empty", facts: {} }];
      return condition.anyOf.flatMap((title, index) =>
        unlisted(FIRM_TITLES, title, [...titles, index]),
      );
    }
    case "assessed":
      return unlisted(ASSESSED_SCORES, condition.score, [...path, "score"]);
    case "score":
      return scoreFaults(condition, path);
    default:
      return assertNever(condition);
  }
}

/** A name that data may not use, because nothing stands behind it. */
function unlisted(known: readonly string[], name: string, path: Path): readonly RuleFault[] {
  return known.includes(name) ? [] : [{ path, code: "not-listed", facts: { name } }];
}

function measureFaults(condition: MeasureCondition, path: Path): readonly RuleFault[] {
  const { measure, atLeast, atMost } = condition;
  const ofName = isMeasure(measure) ? [] : unlisted([], measure, [...path, "measure"]);
  if (atLeast === undefined && atMost === undefined) {
    return [...ofName, { path, code: "bounds-missing", facts: {} }];
  }
  const isReversed = atLeast !== undefined && atMost !== undefined && atLeast.gt(atMost);
  return isReversed
    ? [...ofName, { path, code: "bounds-reversed", facts: digits({ atLeast, atMost }) }]
    : ofName;
}

function tierFaults({ by, tiers }: TieredCondition, path: Path): readonly RuleFault[] {
  const ofName = isMeasure(by) ? [] : unlisted([], by, [...path, "by"]);
  const ofParts = tiers.flatMap(({ requires }, index) =>
    conditionFaults(requires, [...path, "tiers", index, "requires"]),
  );
  return [...ofName, ...stretchFaults(tiers, [...path, "tiers"]), ...ofParts];
}

function scoreFaults({ outOf, atLeast, blocks }: ScoreCondition, path: Path): readonly RuleFault[] {
  const given = sumOf(blocks.map(({ pointsMax }) => pointsMax));
  const ofBlocks = blocks.flatMap((block, index) => blockFaults(block, [...path, "blocks", index]));
  const ofSum: readonly RuleFault[] = given.eq(outOf)
    ? []
    : [
        {
          path: [...path, "blocks"],
          code: "blocks-do-not-add-up",
          facts: digits({ given, outOf }),
        },
      ];
  return [...ofBlocks, ...ofSum, ...floorFaults(atLeast, outOf, [...path, "atLeast"])];
}

function blockFaults(block: ScoreBlock, path: Path): readonly RuleFault[] {
  const { code, pointsMax, atLeast, items } = block;
  const given = sumOf(items.map((item) => item.pointsMax));
  const ofSum: readonly RuleFault[] = given.eq(pointsMax)
    ? []
    : [
        {
          path: [...path, "items"],
          code: "items-do-not-add-up",
          facts: digits({ given, pointsMax }),
        },
      ];
  return [
    ...unlisted(SCORE_BLOCKS, code, [...path, "code"]),
    ...ofSum,
    ...(atLeast === undefined ? [] : floorFaults(atLeast, pointsMax, [...path, "atLeast"])),
    ...items.flatMap((item, index) => scaleFaults(item, [...path, "items", index])),
  ];
}

function floorFaults(atLeast: Decimal, most: Decimal, path: Path): readonly RuleFault[] {
  return atLeast.gt(most)
    ? [{ path, code: "floor-above-maximum", facts: digits({ atLeast, most }) }]
    : [];
}

type NamedId = { readonly id: string; readonly path: Path };

/** The ids of all demands and items, with their places. */
function idsOf(condition: Condition, path: Path): readonly NamedId[] {
  const own = { id: condition.id, path };
  switch (condition.kind) {
    case "allOf":
    case "anyOf":
      return [own, ...condition.of.flatMap((part, index) => idsOf(part, [...path, "of", index]))];
    case "tiers":
      return [
        own,
        ...condition.tiers.flatMap(({ requires }, index) =>
          idsOf(requires, [...path, "tiers", index, "requires"]),
        ),
      ];
    case "score":
      return [
        own,
        ...condition.blocks.flatMap(({ items }, block) =>
          items.map(({ id }, index) => ({ id, path: [...path, "blocks", block, "items", index] })),
        ),
      ];
    case "measure":
    case "claim":
    case "title":
    case "assessed":
      return [own];
    default:
      return assertNever(condition);
  }
}

function repeatedIds(ids: readonly NamedId[]): readonly RuleFault[] {
  return ids.flatMap(({ id, path }, index) => {
    const isRepeated = ids.slice(0, index).some((earlier) => earlier.id === id);
    return isRepeated
      ? [{ path: [...path, "id"], code: "id-repeated" as const, facts: { id } }]
      : [];
  });
}

function digits(facts: Readonly<Record<string, Decimal>>): ErrorFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, toPlainDigits(value)]),
  );
}
