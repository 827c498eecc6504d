/**
 * What a person may have as their name at sign-in (登录名): a staff number, a word, an e-mail address. Case does not count.
 */

/** 3 to 64 characters. */
export const LOGIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._@-]{2,63}$/;
