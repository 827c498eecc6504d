import { decimal } from "@xinzhi/domain";
import { expect, it } from "vitest";
import { packed, unpacked } from "./packed.ts";

it("a decimal keeps every digit on its way, wherever it stands", () => {
  const value = {
    share: decimal("0.3333333333333333333333333333333333333333"),
    list: [decimal("-1000000000000.01"), "1.5", 3, true, null],
    none: undefined,
  };
  const back = unpacked(packed(value));
  expect(back.share.eq(value.share)).toBe(true);
  expect(back.share.plus(decimal("1")).toFixed()).toBe("1.333333333333333333333333333333333333333");
  expect(back.list).toEqual(value.list);
  expect(back.none).toBeUndefined();
});

it("what is asked for only when it is read arrives read, and functions stay behind", () => {
  const value = {
    get later() {
      return [decimal("2")];
    },
    now: () => 1,
  };
  expect(unpacked(packed(value))).toEqual({ later: [decimal("2")] });
});

it("nothing arrives as nothing", () => {
  expect(unpacked(packed(undefined))).toBeUndefined();
});
