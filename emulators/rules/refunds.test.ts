import { describeAccess, nobody } from "./access.ts";

describeAccess({
  path: "payments/pi_1/refunds/late",
  value: { paymentId: "pi_1", customerId: "nina", providerId: "marcus" },
  get: nobody,
  lists: [{ name: "refunds", where: [], allowed: nobody }],
});
