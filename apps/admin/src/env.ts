/** The only reader of the environment in this app. */

/** Whether the app runs under `next dev`, whose tools evaluate code in the browser. */
export const isDevelopment = process.env.NODE_ENV === "development";
