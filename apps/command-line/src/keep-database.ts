/**
 * Keeps the database for the launcher (数据库看护): starts the embedded one or reaches the server that `DATABASE_URL` names. The database
 * programs begin their work at once; what the bank needs of our own code is read meanwhile.
 */
import { startEngine } from "@xinzhi/db/engine";
import { embeddedHome } from "./embedded-home.ts";
import { variables } from "./env.ts";

// The keyboard reaches every process; the launcher says when the apps no longer need the database.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});

const isOnServer = (variables.DATABASE_URL ?? "") !== "";
const starting = isOnServer ? undefined : startEngine(embeddedHome());
// Told of where it is waited for.
starting?.catch(() => {});
const { keepDatabase } = await import("./kept-database.ts");
await keepDatabase(starting);
