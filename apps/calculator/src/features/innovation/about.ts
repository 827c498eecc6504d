/**
 * What is said of a deal besides its price (业务评估), as the innovation views read it.
 */
import type { DealBrief } from "@xinzhi/domain";

/** The brief without its offer. */
export type About = Omit<DealBrief, "offer">;

/** The judged innovation of a deal with a profile. */
export type Assessment = NonNullable<About["fit"]["innovation"]>;
