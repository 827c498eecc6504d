/**
 * The header that only our own pages send (自有标头). A form or a picture on a foreign site cannot send it, and a script
 * there would first have to ask for leave, which is never given.
 */

/** Its name and its only value. */
export const CALL_HEADER = { name: "x-xinzhi", value: "1" } as const;
