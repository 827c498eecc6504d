/**
 * Lower bounds of the size classes (划型标准), sector by sector. Sectors whose bounds are not established are absent.
 */
import { calendarDate } from "../../src/dates/calendar-date.ts";
import type { Sector } from "../../src/eligibility/firm-profile.ts";
import type { SizeRule } from "../../src/eligibility/size-class.ts";
import { decimal } from "../../src/money/decimal.ts";
import type { DatedItem, DatedRegister } from "../../src/policy/dated-value.ts";
import { SIZE_CLASSES_2011, SIZE_CLASSES_2011_TO_VERIFY } from "./documents.ts";

type Bounds = readonly [large: string, medium: string, small: string];

/** 工业, 软件和信息技术服务业, 信息传输业 by staff and sales; 其他未列明行业 by staff alone. */
export const sizeClassRules: DatedRegister<SizeRule> = [
  sector("industry", ["1000", "300", "20"], ["400000000", "20000000", "3000000"]),
  sector("softwareAndIt", ["300", "100", "10"], ["100000000", "10000000", "500000"]),
  sector("informationTransmission", ["2000", "100", "10"], ["1000000000", "10000000", "1000000"]),
  sector("otherSector", ["300", "100", "10"]),
];

function sector(code: Sector, staff: Bounds, sales?: Bounds): DatedItem<SizeRule> {
  return {
    id: `SIZE-2011-${code}`,
    code,
    effectiveFrom: calendarDate("2011-01-01"),
    document: sales === undefined ? SIZE_CLASSES_2011_TO_VERIFY : SIZE_CLASSES_2011,
    value: {
      bounds: [
        { measure: "staff", ...classes(staff) },
        ...(sales === undefined ? [] : [{ measure: "sales" as const, ...classes(sales) }]),
      ],
    },
  };
}

function classes([large, medium, small]: Bounds) {
  return { large: decimal(large), medium: decimal(medium), small: decimal(small) };
}
