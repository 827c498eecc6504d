/**
 * The policy pack: what was exported reads in as no difference; what was tampered with is not read; what is left out stays.
 */
import { generateKeyPairSync } from "node:crypto";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { canonicalPolicyText, policyItemsOf } from "@xinzhi/domain/schemas";
import { describe, expect, test } from "vitest";
import { digestOf } from "./digest.ts";
import { policyPack, readPack, signingKey } from "./policy-pack.ts";
import type { StoredVersion } from "./stored-policy.ts";

function newKey() {
  const { privateKey } = generateKeyPairSync("ed25519");
  return signingKey(privateKey.export({ type: "pkcs8", format: "pem" }).toString());
}

const KEY = newKey();
const MADE = { bank: "示例银行", exportedAt: "2026-11-27T08:00:00.000Z" };

function versions(count: number): readonly StoredVersion[] {
  const seen = new Map<string, number>();
  return policyItemsOf(publishedPolicyBook)
    .slice(0, count)
    .map((item) => {
      const { kind, code, effectiveFrom } = item;
      const revision = (seen.get(`${kind}/${code}`) ?? 0) + 1;
      seen.set(`${kind}/${code}`, revision);
      const content = canonicalPolicyText(item);
      return { kind, code, revision, effectiveFrom, digest: digestOf(content), content };
    });
}

function exported(count: number): string {
  return policyPack(versions(count), MADE, KEY);
}

function read(text: string, own: readonly StoredVersion[]) {
  return readPack(text, own, [KEY.publicKey]);
}

describe("reading a pack", () => {
  test("of one's own: no difference", () => {
    expect(read(exported(60), versions(60))).toEqual({
      kind: "read",
      added: [],
      changed: [],
      same: 60,
      kept: [],
    });
  });

  test("with more and with less than one has: added, and kept", () => {
    const more = read(exported(60), versions(50));
    if (more.kind !== "read") throw new Error(more.kind);
    expect([more.added.length, more.changed.length, more.same, more.kept.length]).toEqual([
      10, 0, 50, 0,
    ]);
    const less = read(exported(50), versions(60));
    if (less.kind !== "read") throw new Error(less.kind);
    expect([less.added.length, less.changed.length, less.same, less.kept.length]).toEqual([
      0, 0, 50, 10,
    ]);
  });

  test("with another value: the value, on the revision it would follow", () => {
    const [first, ...rest] = versions(60);
    if (first === undefined) throw new Error("none");
    const content = first.content.replace("0.0425", "0.0431");
    const own = [{ ...first, content, digest: digestOf(content) }, ...rest];
    const answer = read(exported(60), own);
    if (answer.kind !== "read") throw new Error(answer.kind);
    expect(
      answer.changed.map(({ baseRevision, differences }) => ({ baseRevision, differences })),
    ).toEqual([
      {
        baseRevision: versions(60).filter(({ kind }) => kind === "lpr").length,
        differences: [
          {
            path: ["content", "oneYear", "perYear"],
            base: "0.0431",
            theirs: "0.0431",
            mine: "0.0425",
            by: "mine",
          },
        ],
      },
    ]);
  });
});

describe("a pack is not read", () => {
  test("when a digit was changed", () => {
    expect(read(exported(5).replace("0.0425", "0.0424"), [])).toEqual({ kind: "bad-signature" });
  });

  test("when an item was left out of a signed one", () => {
    const pack = JSON.parse(exported(5));
    const cut = JSON.stringify({ ...pack, items: pack.items.slice(1) });
    expect(read(cut, [])).toEqual({ kind: "bad-signature" });
  });

  test("when somebody unknown signed it", () => {
    const stranger = newKey();
    const text = policyPack(versions(5), MADE, stranger);
    expect(read(text, [])).toEqual({ kind: "unknown-signer", publicKey: stranger.publicKey });
  });

  test.each(["", "{}", "[]", "null", '{"form":"xinzhi-policy-pack-1"}'])(
    "when it is %s",
    (text) => {
      expect(read(text, [])).toEqual({ kind: "not-a-pack" });
    },
  );

  test("when a signed item is no item", () => {
    const [first] = versions(1);
    if (first === undefined) throw new Error("none");
    const content = first.content.replace('"0.0425"', '"-1"');
    const text = policyPack([{ ...first, content, digest: digestOf(content) }], MADE, KEY);
    expect(read(text, [])).toMatchObject({
      kind: "bad-items",
      problems: [{ path: ["items", 0, "content", "oneYear", "perYear"] }],
    });
  });
});
