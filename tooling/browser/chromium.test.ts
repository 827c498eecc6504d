import { describe, expect, it } from "vitest";
import { findChromium, type Machine } from "./chromium.ts";

const BARE: Machine = {
  named: undefined,
  downloaded: "/playwright/chrome",
  searched: ["/usr/bin/chromium", "/usr/bin/google-chrome"],
  starts: () => false,
  packed: async () => undefined,
};

const PACKED = { path: "/packed/chromium", environment: { LD_LIBRARY_PATH: "/packed/lib" } };

describe("the browser for the tests", () => {
  it("is the one CHROMIUM_PATH names, before all others", async () => {
    const machine = { ...BARE, named: "/mine", starts: () => true, packed: async () => PACKED };
    expect(await findChromium(machine)).toEqual({ path: "/mine", environment: {} });
  });

  it("is never another one than CHROMIUM_PATH names", async () => {
    const machine = { ...BARE, named: "/mine", starts: (path: string) => path !== "/mine" };
    await expect(findChromium(machine)).rejects.toThrow("CHROMIUM_PATH is /mine");
  });

  it("is Playwright's own before the machine's", async () => {
    const found = await findChromium({ ...BARE, starts: () => true });
    expect(found.path).toBe("/playwright/chrome");
  });

  it("is the machine's first one that starts", async () => {
    const starts = (path: string) => path === "/usr/bin/google-chrome";
    expect((await findChromium({ ...BARE, starts })).path).toBe("/usr/bin/google-chrome");
  });

  it("is the packed one, with its libraries, where no other starts", async () => {
    expect(await findChromium({ ...BARE, packed: async () => PACKED })).toEqual(PACKED);
  });

  it("is missed aloud, with what to install", async () => {
    await expect(findChromium(BARE)).rejects.toThrow("apt install chromium");
  });
});
