/** Published policy as JSON, and JSON with one thing changed, for tests of what may come in. */
import { publishedPolicyBook } from "../reference-data/index.ts";
import type { Json } from "../src/schemas/policy/plain-json.ts";
import { decodePolicyItem, encodePolicyItem } from "../src/schemas/policy/policy-content.ts";
import { policyItemsOf } from "../src/schemas/policy/policy-items.ts";
import type { PolicyContentKind } from "../src/schemas/policy/policy-kinds.ts";

/** All published items with their JSON. */
export const published = policyItemsOf(publishedPolicyBook).map((item) => ({
  item,
  json: encodePolicyItem(item),
}));

/** The first published item of a kind as JSON. */
export function itemOf(kind: PolicyContentKind): Json {
  return published.find(({ item }) => item.kind === kind)?.json ?? null;
}

/** JSON with the value at a dotted path replaced; `undefined` takes it away. */
export function changed(json: Json, path: string, value: Json | undefined): Json {
  const [step = "", ...rest] = path.split(".");
  const inner = (part: Json | undefined) =>
    rest.length === 0 ? value : changed(part ?? null, rest.join("."), value);
  if (isList(json)) {
    return json.flatMap((part, index) => (String(index) === step ? [inner(part) ?? null] : [part]));
  }
  const group = typeof json === "object" && json !== null ? json : {};
  const next = inner(group[step]);
  const others = Object.entries(group).filter(([key]) => key !== step);
  return Object.fromEntries(next === undefined ? others : [...others, [step, next]]);
}

/** Whether JSON is a list. */
export function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

/** What an item is refused for, as place and code. */
export function problemsOf(json: Json): readonly string[] {
  const decoded = decodePolicyItem(json);
  return decoded.kind === "ok"
    ? []
    : decoded.problems.map(({ path, code }) => `${path.join(".")} ${code}`);
}
