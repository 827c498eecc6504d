import { expect, it } from "vitest";
import { findingsIn } from "../source/planted.ts";
import { leaks } from "./leaks.ts";

// Put together here, so that this file itself holds none of them.
const PLANTED = {
  "a registry": ["https://registry", "npmjs", "org/a.tgz"].join("."),
  "a private registry": ["https://a.example", "artifactory", "npm"].join("/"),
  "a key of a registry": ["//a.example/:_auth", "Token=1"].join(""),
  "a private key": ["-----BEGIN RSA PRIVATE", "KEY-----"].join(" "),
  "a home folder": ["see ", "home", "someone", "loans"].join("/"),
  "root's folder": ["", "root", ".npmrc"].join("/"),
};

it.each(Object.entries(PLANTED))("refuses %s", (_, text) => {
  expect(findingsIn(leaks, { "a.md": `first line\n${text}` })).toHaveLength(1);
});

it("lets relative paths, addresses of apps and the system's own folders pass", () => {
  const text = "../work/a.ts http://127.0.0.1:3210/home/a /usr/bin/chromium apps/root/a.ts";
  expect(findingsIn(leaks, { "a.md": text })).toEqual([]);
});
