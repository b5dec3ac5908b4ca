import { booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import { parseDocument } from "./parse-document.ts";

/** The references of bookings by their ids; one that cannot be read any more is left out. */
export async function referencesOf(bookingIds: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const { readPath } = await import("./listen.ts");
  const found = await Promise.all(
    [...new Set(bookingIds)].map(async (bookingId) => {
      const raw = await readPath(paths.booking(bookingId)).catch(() => null);
      return raw ? [[bookingId, parseDocument(raw, booking).reference] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}
