/** The identity provider and the proxies, as the environment names them; and what stops the start. */
import { DomainError } from "@xinzhi/domain";
import { describe, expect, test } from "vitest";
import { proxiesOf } from "../http/proxies.ts";
import { oidcSettingsOf } from "./oidc-variables.ts";

const WHOLE = {
  XINZHI_OIDC_ISSUER: "https://id.bank.example",
  XINZHI_OIDC_AUTHORIZATION_ENDPOINT: "https://id.bank.example/authorize",
  XINZHI_OIDC_TOKEN_ENDPOINT: "https://id.bank.example/token",
  XINZHI_OIDC_JWKS_URI: "https://id.bank.example/jwks",
  XINZHI_OIDC_CLIENT_ID: "loans",
  XINZHI_OIDC_CLIENT_SECRET: "a word of the provider's",
};

/** `code variable`, or `starts`. */
function outcome(read: () => unknown): string {
  try {
    read();
    return "starts";
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return `${error.code} ${Object.values(error.facts).join()}`;
  }
}

describe("the identity provider", () => {
  test("is none where nothing is said, also by empty variables", () => {
    expect(oidcSettingsOf({})).toBeUndefined();
    expect(oidcSettingsOf({ XINZHI_OIDC_ISSUER: "", XINZHI_OIDC_CLIENT_ID: "" })).toBeUndefined();
  });

  test("is what the variables say; its sign-in counts as one factor unless the bank says otherwise", () => {
    const settings = {
      issuer: "https://id.bank.example",
      authorizationEndpoint: "https://id.bank.example/authorize",
      tokenEndpoint: "https://id.bank.example/token",
      jwksUri: "https://id.bank.example/jwks",
      clientId: "loans",
      clientSecret: "a word of the provider's",
      provesSecondFactor: false,
    };
    expect(oidcSettingsOf(WHOLE)).toEqual(settings);
    const proving = (word: string) =>
      oidcSettingsOf({ ...WHOLE, XINZHI_OIDC_PROVES_SECOND_FACTOR: word });
    expect(proving("yes")).toEqual({ ...settings, provesSecondFactor: true });
    expect(proving("no")).toEqual(settings);
  });

  test.each(Object.keys(WHOLE))("does not start without %s", (variable) => {
    expect(outcome(() => oidcSettingsOf({ ...WHOLE, [variable]: "" }))).toBe(
      `incomplete-oidc ${variable}`,
    );
    expect(outcome(() => oidcSettingsOf({ [variable]: "https://id.bank.example" }))).toMatch(
      /^incomplete-oidc /,
    );
  });

  test.each([
    ["http://id.bank.example", "insecure-oidc XINZHI_OIDC_ISSUER"],
    ["id.bank.example", "insecure-oidc XINZHI_OIDC_ISSUER"],
    ["ftp://id.bank.example", "insecure-oidc XINZHI_OIDC_ISSUER"],
    ["http://127.0.0.1.bank.example", "insecure-oidc XINZHI_OIDC_ISSUER"],
    ["http://127.0.0.1:8080", "starts"],
  ])("at the address %s", (address, expected) => {
    expect(outcome(() => oidcSettingsOf({ ...WHOLE, XINZHI_OIDC_ISSUER: address }))).toBe(expected);
  });

  test.each(["true", "1", "YES"])("does not guess what %j means", (word) => {
    const unclear = { ...WHOLE, XINZHI_OIDC_PROVES_SECOND_FACTOR: word };
    expect(outcome(() => oidcSettingsOf(unclear))).toBe(
      "unclear-oidc XINZHI_OIDC_PROVES_SECOND_FACTOR",
    );
  });

  test("is missing when only its factors are spoken of", () => {
    expect(outcome(() => oidcSettingsOf({ XINZHI_OIDC_PROVES_SECOND_FACTOR: "yes" }))).toBe(
      "incomplete-oidc XINZHI_OIDC_ISSUER",
    );
  });
});

describe("the proxies", () => {
  test.each([
    [undefined, []],
    ["", []],
    [" ", []],
    ["10.0.0.1", ["10.0.0.1"]],
    ["10.0.0.1, 10.0.0.2 ,2001:DB8::1", ["10.0.0.1", "10.0.0.2", "2001:db8::1"]],
    ["::ffff:10.0.0.1", ["10.0.0.1"]],
  ])("%j", (text, expected) => {
    expect(proxiesOf(text)).toEqual(expected);
  });

  test.each([
    "10.0.0.0/8",
    "proxy.bank.example",
    "10.0.0.1,",
    "10.0.0.1 10.0.0.2",
    "*",
    "010.0.0.1",
  ])("stop the start when %j is no address", (text) => {
    expect(outcome(() => proxiesOf(text))).toMatch(/^not-an-address/);
  });
});
