/** What the bank shows everybody (公开参数), as of today in China. */

import { calendarDate } from "@xinzhi/domain";
import { encodePublicPolicy } from "@xinzhi/domain/estimate-file";
import { publishedPolicyBook } from "@xinzhi/domain/reference-data";
import { publicPolicyOf } from "@xinzhi/domain/schemas";

/** Today, and the policy as JSON. */
export async function publicPolicyOfDay() {
  const china = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short" });
  const day = china.format(new Date());
  const policy = publicPolicyOf(publishedPolicyBook, calendarDate(day), "示例银行");
  return { day, policy: encodePublicPolicy(policy) };
}
