import { describeAccess, nobody } from "./access.ts";

describeAccess({
  path: "failedEvents/evt_1",
  value: { eventId: "evt_1", type: "checkout.session.completed", failure: "there is no booking" },
  get: nobody,
  lists: [{ name: "failed events", where: [], allowed: nobody }],
});
