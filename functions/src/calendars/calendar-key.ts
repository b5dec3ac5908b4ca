import { digest } from "../firebase/digest.ts";

/** The name of a calendar in our documents. Its id is an address, whose dots a field's name cannot have. */
export function calendarKeyOf(calendarId: string): string {
  return digest("calendar", calendarId).toString("hex").slice(0, 24);
}
