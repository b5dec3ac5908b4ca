import { describeAccess, nobody } from "./access.ts";

describeAccess({
  path: "payments/pi_1/reversals/booking-given-1",
  value: { paymentId: "pi_1", bookingId: "booking", providerId: "marcus" },
  get: nobody,
  lists: [{ name: "reversals", where: [], allowed: nobody }],
});
