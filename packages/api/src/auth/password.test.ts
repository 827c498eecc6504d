/** Which passwords will do. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { passwordFaults } from "./password.ts";
import { SIGN_IN_POLICIES } from "./sign-in-policy.ts";

test.each([
  ["brick lantern orbit", "", "too-few-kinds"],
  ["Brick lantern orbit", "", ""],
  ["short Pass1", "too-short", "too-short"],
  ["十二个字的口令也可以算数吧", "", "too-few-kinds"],
  ["password1234", "easy-to-guess", "too-few-kinds easy-to-guess"],
  ["P@ssw0rd2026", "easy-to-guess", "easy-to-guess"],
  ["Qwertyuiop123!", "easy-to-guess", "easy-to-guess"],
  ["dragonDragon1", "easy-to-guess", "easy-to-guess"],
  ["aaaaaaaaaaaa", "easy-to-guess", "too-few-kinds easy-to-guess"],
  ["abcdefghijkl", "easy-to-guess", "too-few-kinds easy-to-guess"],
  ["zyxwvutsrqponm", "easy-to-guess", "too-few-kinds easy-to-guess"],
  ["Li.Wei-2026!", "easy-to-guess", "easy-to-guess"],
  ["Xinzhi2026!!x", "easy-to-guess", "easy-to-guess"],
])("%s: %s | %s", (password, asvs, djbh3) => {
  const faults = (name: keyof typeof SIGN_IN_POLICIES) =>
    passwordFaults(password, "li.wei", SIGN_IN_POLICIES[name]).join(" ");
  expect([faults("asvs"), faults("djbh3")]).toEqual([asvs, djbh3]);
});

test("length counts characters, and 64 and more are allowed", () => {
  const long = "harbour violin meadow orbit lantern brick willow copper thistle 88";
  expect(long.length).toBeGreaterThan(64);
  expect(passwordFaults(long, "li.wei", SIGN_IN_POLICIES.asvs)).toEqual([]);
  expect(passwordFaults(long.repeat(2), "li.wei", SIGN_IN_POLICIES.asvs)).toContain("too-long");
});

test("law: twelve random characters always do by ASVS, whatever they are", () => {
  const character = fc.constantFrom(
    ..."g h j k m n p q r t v w x y z B C D F G H J K L M".split(" "),
  );
  fc.assert(
    fc.property(fc.uniqueArray(character, { minLength: 12, maxLength: 12 }), (characters) => {
      const faults = passwordFaults(characters.join(""), "li.wei", SIGN_IN_POLICIES.asvs);
      expect(faults).toEqual([]);
    }),
  );
});
