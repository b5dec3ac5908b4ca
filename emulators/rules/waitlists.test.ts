import { describeAccess, nobody } from "./access.ts";

describeAccess({
  path: "waitlists/carla-class",
  value: {
    waitlistId: "carla-class",
    providerId: "marcus",
    slotId: "class",
    places: [{ uid: "nina", kind: "ask", seats: 2, ticket: 1, turn: null }],
  },
  get: nobody,
  lists: [{ name: "waitlists", where: [], allowed: nobody }],
});
