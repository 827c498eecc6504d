/** What a person reads while waiting: 中文 first, then short English, one line for each step. */

/** @type {NodeJS.WriteStream} */
let sink = process.stdout;

/** From now on every word goes to stderr, because stdout carries a command's answer. */
export function sayOnStandardError() {
  sink = process.stderr;
}

/** One line. */
export function say(chinese, english) {
  sink.write(`${chinese}  ·  ${english}\n`);
}

/** Text as it is, e.g. the output of a step that failed. */
export function show(text) {
  if (text !== "") sink.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** Seconds since a moment of `performance.now()`, e.g. `3.2`. */
export function secondsSince(moment) {
  return ((performance.now() - moment) / 1000).toFixed(1);
}
