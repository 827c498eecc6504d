/**
 * The embedded database for launchers (内嵌数据库入口): started, joined, left.
 */
export { type Engine, startEngine } from "./engine.ts";
export { EngineError, type EngineFault } from "./engine-error.ts";
export { engineHome } from "./engine-home.ts";
export { killServer } from "./kill-server.ts";
