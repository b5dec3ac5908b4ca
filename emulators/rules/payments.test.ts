import { where } from "firebase/firestore";
import { describeAccess, nobody } from "./access.ts";

describeAccess({
  path: "payments/pi_1",
  value: { paymentId: "pi_1", customerId: "nina", providerId: "marcus", parties: ["nina", "marcus"] },
  get: nobody,
  lists: [{ name: "own payments", where: [where("customerId", "==", "nina")], allowed: nobody }],
});
