/** Rule sets at the border: what the product manager's editor keeps reads back as itself, and nothing else comes in. */
import { expect, test } from "vitest";
import { titleRules } from "../../reference-data/eligibility/index.ts";
import { decodeRuleSet } from "./rule-set.ts";

const published = titleRules.map(({ id, value }) => [id, value] as const);

test.each(published)("%s is plain JSON and reads back as itself", (_, rules) => {
  const plain: unknown = JSON.parse(JSON.stringify(rules));
  const decoded = decodeRuleSet(plain);
  expect(decoded).toEqual({ kind: "ok", value: rules });
  expect(JSON.parse(JSON.stringify(decoded))).toEqual({ kind: "ok", value: plain });
});

function problems(condition: unknown): unknown {
  const decoded = decodeRuleSet({ kind: "tested", condition });
  return decoded.kind === "ok"
    ? "ok"
    : decoded.problems.map(({ path, code }) => `${path.join(".")} ${code}`);
}

const STAFF = { kind: "measure", id: "staff", measure: "staff", atLeast: "1" };

test.each([
  [STAFF, "ok"],
  [{ ...STAFF, measure: "luck" }, ["condition.measure not-in-list"]],
  [{ ...STAFF, atLeast: 1 }, ["condition.atLeast number-not-text"]],
  [{ ...STAFF, atLeast: "1e3" }, ["condition.atLeast exponent"]],
  [{ ...STAFF, code: "return true" }, ["condition.code unknown-field"]],
  [{ kind: "claim", id: "a", claim: "isLucky" }, ["condition.claim not-in-list"]],
  [{ kind: "title", id: "a", anyOf: ["bigGiant"] }, ["condition.anyOf.0 not-in-list"]],
  [{ kind: "javascript", id: "a" }, ["condition.kind not-in-list"]],
  [{ kind: "allOf", id: "a", of: [{ ...STAFF, id: "" }] }, ["condition.of.0.id empty"]],
  [
    { ...STAFF, document: { issuer: "a", title: "b", confidence: "certain" } },
    ["condition.document.confidence not-in-list"],
  ],
])("%j: %j", (condition, expected) => {
  expect(problems(condition)).toEqual(expected);
});

test("a rule set without a kind or with an unknown field is refused", () => {
  expect(decodeRuleSet({})).toMatchObject({ kind: "refused" });
  expect(decodeRuleSet({ kind: "listOnly", condition: STAFF })).toMatchObject({
    kind: "refused",
    problems: [{ path: ["condition"], code: "unknown-field" }],
  });
});

test("demands inside demands without end are refused and not walked", () => {
  let condition: unknown = STAFF;
  for (let depth = 0; depth < 10_000; depth += 1) {
    condition = { kind: "allOf", id: `a${depth}`, of: [condition] };
  }
  expect(problems(condition)).toEqual([" nested-too-deep"]);
});
