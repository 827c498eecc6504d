/**
 * The border of the enterprise's estimate (企业测算的数据边界): its question and the public policy as JSON. Safe for anyone's browser,
 * like `@xinzhi/domain/estimate`.
 */
export { decodeEstimateFile } from "./estimate-file.ts";
export { decodePublicPolicy, encodePublicPolicy } from "./public-policy.ts";
