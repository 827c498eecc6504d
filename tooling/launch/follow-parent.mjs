/**
 * Loaded before an app's server: when the launcher is gone for whatever reason, even killed without
 * a word, the channel between them closes and the server stops too, as if it were asked to. No orphan keeps a port.
 */
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
