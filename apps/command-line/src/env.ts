/** The only reader of the environment in the commands. */
import type { SourceVariables } from "@xinzhi/db";
import type { ServerSettings } from "./first-start.ts";

/** What names a database server, and where the embedded database lives when it is not the usual place. */
export const variables: SourceVariables = {
  DATABASE_URL: process.env["DATABASE_URL"],
  DATABASE_URL_MIGRATE: process.env["DATABASE_URL_MIGRATE"],
  DATABASE_URL_PUBLIC: process.env["DATABASE_URL_PUBLIC"],
  DATABASE_URL_AUDIT: process.env["DATABASE_URL_AUDIT"],
  XINZHI_DATABASE_HOME: process.env["XINZHI_DATABASE_HOME"],
};

/** The environment of a program, with these in it. */
export function environmentWith(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...more };
}

/** The environment of a program that is to use the embedded database of a home, whatever server is named here. */
export function environmentOf(home: string): NodeJS.ProcessEnv {
  return environmentWith({ XINZHI_DATABASE_HOME: home, DATABASE_URL: "" });
}

/** What a bank on a server of its own is started with: what signs cookies, where browsers find the apps, and what a new bank is called. */
export const serverSettings: ServerSettings = {
  secret: process.env["XINZHI_SECRET"] ?? "",
  origins: [process.env["ORIGIN_ADMIN"] ?? "", process.env["ORIGIN_CALCULATOR"] ?? ""],
  bankName: process.env["XINZHI_BANK_NAME"] ?? "",
  bankKind: process.env["XINZHI_BANK_KIND"] ?? "",
};
