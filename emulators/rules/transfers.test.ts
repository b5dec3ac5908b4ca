import { describeAccess, nobody } from "./access.ts";

describeAccess({
  path: "payments/pi_1/transfers/booking",
  value: { paymentId: "pi_1", bookingId: "booking", providerId: "marcus" },
  get: nobody,
  lists: [{ name: "transfers", where: [], allowed: nobody }],
});
