/** The only reader of the environment in this app. */

/** Whether the app runs under `next dev`, whose tools evaluate code in the browser. */
export const isDevelopment = process.env.NODE_ENV === "development";

/** Where the records are, where browsers find this app, and what signs cookies. Read when the server starts. */
export function deskVariables() {
  return {
    variables: {
      DATABASE_URL: process.env["DATABASE_URL"],
      XINZHI_DATABASE_HOME: process.env["XINZHI_DATABASE_HOME"],
    },
    origin: process.env["ORIGIN_CALCULATOR"] ?? "",
    secret: process.env["XINZHI_SECRET"],
    proxies: process.env["XINZHI_PROXIES"],
  };
}
