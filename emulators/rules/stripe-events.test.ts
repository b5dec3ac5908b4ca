import { describeAccess, nobody } from "./access.ts";

describeAccess({
  path: "stripeEvents/evt_1",
  value: { type: "checkout.session.completed" },
  get: nobody,
  lists: [{ name: "events", where: [], allowed: nobody }],
});
