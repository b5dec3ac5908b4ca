import { where } from "firebase/firestore";
import { describe } from "vitest";
import { describeAccess, nobody } from "./access.ts";

describe("an announcement", () => {
  describeAccess({
    path: "announcements/towels",
    value: { announcementId: "towels", providerId: "marcus", text: "Bring a towel", at: new Date(), dueAt: null },
    get: nobody,
    lists: [{ name: "their own", where: [where("providerId", "==", "marcus")], allowed: nobody }],
  });
});

describe("an announcement beside a booking", () => {
  describeAccess({
    path: "bookings/booking/told/towels",
    value: { announcementId: "towels", parties: ["nina", "marcus"], text: "Bring a towel", at: new Date() },
    get: ["customer", "provider"],
    lists: [
      { name: "as its customer", where: [where("parties", "array-contains", "nina")], allowed: ["customer"] },
      { name: "as its provider", where: [where("parties", "array-contains", "marcus")], allowed: ["provider"] },
    ],
  });
});
