/**
 * A program for tests (测试程序): starts the database of a home, says so, and lets go when its input ends.
 */
import { startEngine } from "../engine/engine.ts";

const engine = await startEngine(process.argv[2] ?? "");
process.stdout.write(`${engine.joined ? "joined" : "started"} ${engine.port}\n`);
process.stdin.resume().once("end", () => {
  void engine.leave().then((last) => process.stdout.write(last ? "last\n" : "left\n"));
});
