/** The entry leads to the desk. */
import { redirect } from "next/navigation";

/** `/`. */
export default function EntryPage() {
  redirect("/desk");
}
