/** Lists of institutions. */
import type { Wording } from "../wording.ts";
import type { institutionLists as original } from "../zh-cn/institution-lists.ts";

/** See the Chinese original. */
export const institutionLists: Wording<typeof original> = {
  title: "Lists of institutions",
  intro:
    "Which kinds of bank may draw which relending facility on a day: each version of the list with its document and first day, and whether this bank is on it.",
  toFunding: "To funding",
  ownListed: "On {date} this bank ({kind}) may draw: {facilities}.",
  ownNotListed: "Not on the list of: {facilities}.",
  ownUnstated: " No list stated for: {facilities}.",
  ownUnknown:
    "The records do not say which kind of institution this bank is, so whether it is on a list is not known.",
  nothing: "none",
  between: ", ",
  onDay: "Lists on {date}",
  facility: "Relending facility",
  own: "This bank",
  ownKind: "{kind} (this bank)",
  version: "Version",
  document: "Document",
  standing: { listed: "on the list", "not-listed": "not on the list", "no-list": "not stated" },
  noList: "The document states no list; nobody is taken to be on it.",
  narrowed: "What is supported is limited to kinds of bank as well; see the version.",
  notInForce: "Not in force on that day.",
  next: " v{revision} from {date}.",
  history: "{facility}: how the list came to be",
  list: "List",
  change: "Against the version before",
  first: "First version",
  same: "unchanged",
  added: "adds {kinds}",
  taken: "takes out {kinds}",
  inForce: "in force that day",
  noVersion: "There is no version yet.",
  edit: "Draft from v{revision} and change the list",
  goOn: "Go on changing the list (draft)",
  waiting: "Change waiting for review",
  empty: "There is no relending facility yet",
  emptyMeaning:
    "The list is a part of a facility. Enter the first version of one under Funding; once it is approved its list is found here by date.",
};
