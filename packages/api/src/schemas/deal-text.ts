/**
 * A deal file at the API's border (交易文件): JSON text on the wire, a JSON value inside. The file may be half typed; what is wrong with it
 * as a deal is told when it is priced.
 */
import { canonicalJson, type Json } from "@xinzhi/db";
import * as z from "zod";

const LENGTH_MAX = 60_000;

/** Numbers other than counts are refused: money and rates are text. */
export const dealTextCodec = z.codec(z.string().max(LENGTH_MAX), z.custom<Json>(), {
  decode: (text, context) => {
    try {
      const value: Json = JSON.parse(text);
      canonicalJson(value);
      return value;
    } catch {
      const params = { problem: "not-an-object", facts: {} };
      context.issues.push({ code: "custom", input: text, params });
      return z.NEVER;
    }
  },
  encode: canonicalJson,
});
