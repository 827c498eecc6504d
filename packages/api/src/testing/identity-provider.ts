/**
 * An identity provider for tests (测试身份源): a real server on this machine with keys of its own, which can be told to lie.
 */
import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer } from "node:http";
import type { OidcSettings } from "../auth/oidc.ts";

/** What a token says, and with which key and rule it is signed. */
export type Token = {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly key?: KeyObject;
  readonly algorithm?: "RS256" | "none";
};

const CLIENT = { clientId: "xinzhi", clientSecret: "client-password-of-the-test" };

/** Starts it. `answers` decides what the next exchange of a code gives. */
export async function identityProvider() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const state: { token: Token | undefined; challenge: string; verified: boolean } = {
    token: undefined,
    challenge: "",
    verified: false,
  };
  const server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on("data", (bytes: Buffer) => chunks.push(bytes));
    request.on("end", () => {
      answer.setHeader("content-type", "application/json");
      if (request.url === "/jwks") {
        const key = { ...publicKey.export({ format: "jwk" }), kid: "k1", alg: "RS256", use: "sig" };
        answer.end(JSON.stringify({ keys: [key] }));
        return;
      }
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const verifier = form.get("code_verifier") ?? "";
      const challenge = createHash("sha256").update(verifier).digest("base64url");
      state.verified = challenge === state.challenge;
      if (!state.verified) answer.statusCode = 400;
      const { token } = state;
      const idToken = token === undefined ? {} : { id_token: signed(token, privateKey) };
      answer.end(
        JSON.stringify({ access_token: "a", token_type: "Bearer", expires_in: 60, ...idToken }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const settings: OidcSettings = {
    issuer: origin,
    authorizationEndpoint: `${origin}/authorize`,
    tokenEndpoint: `${origin}/token`,
    jwksUri: `${origin}/jwks`,
    ...CLIENT,
    provesSecondFactor: true,
  };
  return { settings, state, stop: () => server.close() };
}

function signed({ claims, key, algorithm = "RS256" }: Token, own: KeyObject): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg: algorithm, kid: "k1", typ: "JWT" })}.${part(claims)}`;
  if (algorithm === "none") return `${text}.`;
  return `${text}.${sign("sha256", Buffer.from(text), key ?? own).toString("base64url")}`;
}
