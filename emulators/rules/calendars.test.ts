import { describe } from "vitest";
import { makeCalendarConnection } from "../factories/make-calendar-connection.ts";
import { makeCalendarSync } from "../factories/make-calendar-sync.ts";
import { describeAccess, nobody } from "./access.ts";

describe("what is known of connected calendars", () => {
  describeAccess({ path: "calendarSyncs/marcus", value: makeCalendarSync(), get: ["provider"], lists: [] });
});

describe("the tokens of connected calendars", () => {
  describeAccess({
    path: "calendarConnections/marcus",
    value: makeCalendarConnection(),
    get: nobody,
    lists: [],
  });
});

describe("what is known of the events of bookings", () => {
  describeAccess({ path: "calendarEvents/booking", value: { uid: "marcus" }, get: nobody, lists: [] });
  describeAccess({ path: "cursors/bookings", value: { through: 1 }, get: nobody, lists: [] });
});

describe("the attempts to connect a calendar", () => {
  describeAccess({
    path: "connectAttempts/marcus",
    value: { uid: "marcus", verifier: "verifier", usedAt: null },
    get: nobody,
    lists: [],
  });
});
