/** How far a role reaches, and what lies within. */
import { describe, expect, test } from "vitest";
import { isWithinReach, reachOf } from "./reach.ts";

const actor = { bankId: "bank", staffId: "me" };
const branches = ["mine", "below"];

describe("a thing lies within", () => {
  test.each([
    ["one's own", { bankId: "bank", branchId: "mine", staffId: "me" }, [true, true, true]],
    [
      "one's own at another branch",
      { bankId: "bank", branchId: "far", staffId: "me" },
      [true, true, true],
    ],
    ["a colleague's", { bankId: "bank", branchId: "mine", staffId: "you" }, [false, true, true]],
    [
      "one of a branch below",
      { bankId: "bank", branchId: "below", staffId: "you" },
      [false, true, true],
    ],
    [
      "one of another branch",
      { bankId: "bank", branchId: "far", staffId: "you" },
      [false, false, true],
    ],
    [
      "one of another bank",
      { bankId: "other", branchId: "mine", staffId: "me" },
      [false, false, false],
    ],
  ])("%s: own, branch, bank", (_, thing, expected) => {
    const reaches = ["own", "branch", "bank"] as const;
    expect(reaches.map((reach) => isWithinReach(thing, actor, reach, branches))).toEqual(expected);
  });
});

test("of several roles the widest counts, and a role that is not listed gives nothing", () => {
  const by = { officer: "own", approver: "branch", auditor: "bank" } as const;
  expect(reachOf(["approver", "officer"], by)).toBe("branch");
  expect(reachOf(["officer", "auditor", "approver"], by)).toBe("bank");
  expect(reachOf(["checker", "officer"], by)).toBe("own");
  expect(reachOf(["checker", "administrator"], by)).toBeUndefined();
  expect(reachOf([], by)).toBeUndefined();
});
