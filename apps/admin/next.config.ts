/** How the admin app is built and served. The content policy, which changes with each answer, is in src/proxy.ts. */
import type { NextConfig } from "next";

const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
];

const config: NextConfig = {
  transpilePackages: [
    "@xinzhi/api",
    "@xinzhi/db",
    "@xinzhi/domain",
    "@xinzhi/session",
    "@xinzhi/ui",
  ],
  // Our words need a part of ICU only (packages/ui/src/words/format-message.ts); its whole interpreter stays out of the pages.
  turbopack: {
    resolveAlias: { "use-intl/format-message": "@xinzhi/ui/words/format-message.ts" },
  },
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [{ source: "/:path*", headers: SECURITY_HEADERS }],
};

export default config;
