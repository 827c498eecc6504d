/** The states of what is worked out away from the page. */
export const analysis = {
  awaited: "Working it out",
  stale: "Before your change",
  broken:
    "This part could not be worked out. Other results and what you entered are safe. Change any input to try again; if it stays, tell an administrator.",
  unfetched:
    "This part could not be fetched; the other results and your entries are safe. Reload the page once the network is back.",
} as const;
