/**
 * What a person chose for their pages (偏好): language, colours, unit of amounts. Kept with the person and not with a browser, so that
 * they find it wherever they sign in.
 *
 * No audit entry: how one's own pages look changes nothing that another person, a client or the bank relies on; the unit moves the
 * point on the screen and never the value. The chain tells of business, and ten clicks on a switch are none.
 */
import { and, eq } from "drizzle-orm";
import type { Session } from "../connection/database.ts";
import { staffPreference } from "../schema/people.ts";

type Row = typeof staffPreference.$inferSelect;

/** Each preference by itself; what was never chosen is absent. */
export type PreferencesChosen = {
  readonly [Preference in "language" | "theme" | "amountUnit"]?: NonNullable<Row[Preference]>;
};

/** Whose they are. */
type PreferenceOwner = { readonly bankId: string; readonly staffId: string };

/** What a person chose; nothing where they never did. */
export async function preferencesOf(
  session: Session,
  { bankId, staffId }: PreferenceOwner,
): Promise<PreferencesChosen> {
  const [row] = await session
    .select()
    .from(staffPreference)
    .where(and(eq(staffPreference.bankId, bankId), eq(staffPreference.staffId, staffId)));
  if (row === undefined) return {};
  const { language, theme, amountUnit } = row;
  return {
    ...(language === null ? {} : { language }),
    ...(theme === null ? {} : { theme }),
    ...(amountUnit === null ? {} : { amountUnit }),
  };
}

/** Keeps what was chosen and leaves the rest: two browsers that change different things do not undo each other. */
export async function savePreferences(
  session: Session,
  { bankId, staffId }: PreferenceOwner,
  chosen: PreferencesChosen,
): Promise<void> {
  if (Object.keys(chosen).length === 0) return;
  await session
    .insert(staffPreference)
    .values({ bankId, staffId, ...chosen })
    .onConflictDoUpdate({
      target: [staffPreference.bankId, staffPreference.staffId],
      set: chosen,
    });
}
