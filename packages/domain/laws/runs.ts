/**
 * How many random examples each law tries. One place, so that one setting deepens every law:
 * `LAW_RUNS=20000` before the test command.
 */
export const LAW_RUNS = Number(process.env.LAW_RUNS ?? 200);
