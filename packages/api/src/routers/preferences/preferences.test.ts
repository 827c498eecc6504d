/** One's own language, colours and unit over the API: the caller's, in whatever browser they sign in. */
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { enrolled, refusalOf, signInAs } from "../../testing/people.ts";
import { type World, world } from "../../testing/world.ts";

let here: World;
beforeAll(async () => {
  here = await world(inject("databaseTemplate"));
});
afterAll(() => here.drop());

test("what is chosen in one browser is found in another, a colleague finds nothing, and no entry is made of it", async () => {
  const bank = await here.bank("demo");
  const [person, colleague] = [await enrolled(here, bank), await enrolled(here, bank)];
  const { preferences } = await person.browser.api();
  const entries = async () => {
    const { rows } = await here.database.pool.query("SELECT count(*) FROM audit_entry");
    return rows;
  };
  const before = await entries();
  expect(await preferences.read({})).toEqual({});
  await preferences.save({ language: "en", amountUnit: "hundredMillion" });
  await preferences.save({ theme: "dark", amountUnit: "yuan" });
  const elsewhere = here.browser();
  await signInAs(elsewhere, person.loginName);
  expect(await (await elsewhere.api()).preferences.read({})).toEqual({
    language: "en",
    theme: "dark",
    amountUnit: "yuan",
  });
  expect(await (await colleague.browser.api()).preferences.read({})).toEqual({});
  // Signing in is told of; choosing is not.
  expect(await entries()).toEqual(before);
});

test("a choice that there is not, another's account, and nobody at all are refused", async () => {
  const bank = await here.bank("demo");
  const { browser, staffId } = await enrolled(here, bank);
  const { preferences } = await browser.api();
  const wrong: object = { theme: "red" };
  const anothers: object = { theme: "dark", staffId };
  expect(await refusalOf(preferences.save(wrong))).toBe("not-in-list");
  expect(await refusalOf(preferences.save(anothers))).toBe("unknown-field");
  const stranger = await here.browser().api();
  expect(await refusalOf(stranger.preferences.read({}))).toBe("UNAUTHORIZED not-signed-in");
});
