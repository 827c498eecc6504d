/**
 * What keeps items from standing in one policy book (汇编校验): versions, ids and places that clash, and rules that hold only
 * across items. A path starts with the item's number in the list, counted from 0.
 */
import { itemInForce, itemsInForce } from "../../policy/dated-value.ts";
import type { Problem } from "../../products/problem.ts";
import { stageQuestionFaults } from "../../stages/stage-wizard.ts";
import { ITEMS_MAX } from "../limits.ts";
import type { PolicyItem } from "./policy-codec.ts";
import { fault } from "./policy-fields.ts";
import { isNoticeKind, isRegisterKind } from "./policy-kinds.ts";

/** The order inside one kind: codes by place, versions by date; notices by date first. */
export function bookOrder(one: PolicyItem, other: PolicyItem): number {
  const byPlace = one.place - other.place;
  const byDate =
    one.effectiveFrom === other.effectiveFrom
      ? 0
      : one.effectiveFrom < other.effectiveFrom
        ? -1
        : 1;
  return isNoticeKind(one.kind) ? byDate || byPlace : byPlace || byDate;
}

/** Everything that is wrong with the items together. */
export function bookProblems(items: readonly PolicyItem[]): readonly Problem[] {
  if (items.length > ITEMS_MAX) return [fault([], "too-long", { atMost: ITEMS_MAX })];
  const clashes = [
    ...repeats(
      items,
      ({ kind, code, effectiveFrom }) => [kind, code, effectiveFrom],
      "effectiveFrom",
      "version-twice",
    ),
    ...repeats(items, ({ kind, id }) => [kind, id], "id", "id-taken"),
    ...placeFaults(items),
  ];
  return clashes.length > 0 ? clashes : questionFaults(items);
}

/** Items that share a key with an earlier one. */
function repeats(
  items: readonly PolicyItem[],
  keyOf: (item: PolicyItem) => readonly string[],
  field: string,
  code: "version-twice" | "id-taken",
): readonly Problem[] {
  const seen = new Map<string, number>();
  return items.flatMap((item, index) => {
    const key = JSON.stringify(keyOf(item));
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, index);
      return [];
    }
    return [
      fault([index, field], code, { kind: item.kind, code: item.code, id: item.id, earlier }),
    ];
  });
}

/** One code has one place, and one place one code: otherwise the order would hang on the order of a list. */
function placeFaults(items: readonly PolicyItem[]): readonly Problem[] {
  const placeOfCode = new Map<string, number>();
  const codeAtPlace = new Map<string, string>();
  return items.flatMap(({ kind, code, place, effectiveFrom }, index) => {
    if (!isRegisterKind(kind) && !isNoticeKind(kind)) return [];
    const day = isNoticeKind(kind) ? effectiveFrom : "";
    const [byCode, byPlace] = [JSON.stringify([kind, code]), JSON.stringify([kind, day, place])];
    const [ownPlace, taker] = [placeOfCode.get(byCode), codeAtPlace.get(byPlace)];
    if (ownPlace !== undefined && ownPlace !== place) {
      return [fault([index, "place"], "place-disagrees", { kind, code, place: ownPlace })];
    }
    if (taker !== undefined && taker !== code) {
      return [fault([index, "place"], "place-taken", { kind, code: taker, place })];
    }
    placeOfCode.set(byCode, place);
    codeAtPlace.set(byPlace, code);
    return [];
  });
}

/**
 * The stage questions must place every project on every day on which any are asked. They change on the days on which one
 * starts or ends.
 */
function questionFaults(items: readonly PolicyItem[]): readonly Problem[] {
  const questions = items.filter((item) => item.kind === "stageQuestions").toSorted(bookOrder);
  const register = questions.map(({ content, ...version }) => ({ ...version, value: content }));
  const days = questions.flatMap(({ effectiveFrom, effectiveTo = effectiveFrom }) => [
    effectiveFrom,
    effectiveTo,
  ]);
  return [...new Set(days)].toSorted().flatMap((date) => {
    if (itemsInForce(register, date).length === 0) return [];
    return stageQuestionFaults(register, date).map(({ code, facts }) => {
      const version = itemInForce(register, String(facts.question), date);
      const index = items.findIndex(
        ({ id, kind }) => kind === "stageQuestions" && id === version?.id,
      );
      return fault(index === -1 ? [] : [index, "content"], code, { ...facts, date });
    });
  });
}
