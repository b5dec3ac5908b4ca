import { makeCalendarConnection } from "../../factories/make-calendar-connection.ts";
import { nobody } from "../people.ts";
import type { Row } from "../row.ts";

const sides = { customerId: "nina", providerId: "marcus", parties: ["nina", "marcus"] };

/** A collection that only functions reach, and a field by which a client might ask for its own. */
function closed(path: string, at: string, value: object, [field, own]: readonly [string, string]): Row {
  return {
    path,
    at,
    value,
    get: nobody,
    lists: [
      { name: "all of it", where: [], allowed: nobody },
      { name: "their own", where: [[field, "==", own]], allowed: nobody },
    ],
  };
}

const customers = ["customerId", "nina"] as const;
const providers = ["providerId", "marcus"] as const;

/** What no client reads or writes. The last is a collection that nobody has thought of. */
export const closedRows: readonly Row[] = [
  closed("announcements/{announcementId}", "announcements/towels", { providerId: "marcus", text: "Hi" }, providers),
  closed("calendarConnections/{uid}", "calendarConnections/marcus", makeCalendarConnection(), ["uid", "marcus"]),
  closed("calendarEvents/{bookingId}", "calendarEvents/booking", { uid: "marcus" }, ["uid", "marcus"]),
  closed("cursors/{name}", "cursors/bookings", { through: 1 }, ["uid", "marcus"]),
  closed("connectAttempts/{stateHash}", "connectAttempts/hash", { uid: "marcus", usedAt: null }, ["uid", "marcus"]),
  closed("checkInSecrets/{secretId}", "checkInSecrets/marcus_class", { ...sides, secret: "c2VjcmV0" }, providers),
  closed("waitlists/{waitlistId}", "waitlists/carla-class", { ...sides, places: [{ uid: "nina" }] }, customers),
  closed("limits/{limitId}", "limits/holds-nina", { uid: "nina", holds: {} }, ["uid", "nina"]),
  closed("mail/{mailId}", "mail/mail-1", { uid: "nina", to: "nina@flexsession.demo" }, ["uid", "nina"]),
  closed("payments/{paymentId}", "payments/pi_1", sides, customers),
  closed("payments/{paymentId}/refunds/{cause}", "payments/pi_1/refunds/late", sides, customers),
  closed("payments/{paymentId}/transfers/{bookingId}", "payments/pi_1/transfers/booking", sides, providers),
  closed("payments/{paymentId}/reversals/{intentId}", "payments/pi_1/reversals/given-1", sides, providers),
  closed("failedEvents/{eventId}", "failedEvents/evt_1", { type: "checkout.session.completed" }, customers),
  closed("stripeEvents/{eventId}", "stripeEvents/evt_1", { type: "checkout.session.completed" }, customers),
  closed("{anything}/{else}", "secrets/one", { uid: "nina", ...sides }, customers),
];
