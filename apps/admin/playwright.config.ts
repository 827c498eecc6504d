/**
 * Browser tests of this app, against a running one. `npm test` starts it; by hand: `npm start` first.
 */
import { browserTests } from "@xinzhi/browser/configuration";

export default {
  ...(await browserTests("ADMIN_URL", "http://127.0.0.1:3220")),
  globalSetup: "./e2e/sign-in-setup.ts",
};
