/**
 * Levels of authority (授权层级) as policy data: what a desk may sign by itself. The founding paper asks for authority to be
 * delegated and states no figure, so every bound a bank uses is its own.
 */
import type { Money, Share } from "../money/money.ts";
import type { Rate, Spread } from "../rates/rate.ts";

/** The bounds of one level from one date on; a bound that is left out does not bind. Bounds count as inside. */
export type AuthorityLevel = {
  readonly name: string;
  readonly rarocMin: Rate;
  readonly principalMax?: Money;
  readonly termMonthsMax?: number;
  /** How far the contract rate may lie below the reference price. */
  readonly discountMax?: Spread;
  /** The largest part of the borrower's fees that may be waived. */
  readonly waivedShareMax?: Share;
};
