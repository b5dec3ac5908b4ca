import { orderBy, where } from "firebase/firestore";
import { makeBooking } from "../factories/make-booking.ts";
import { describeAccess } from "./access.ts";

describeAccess({
  path: "bookings/booking",
  value: makeBooking("confirmed"),
  get: ["customer", "provider"],
  lists: [
    { name: "the customer's bookings", where: [where("parties", "array-contains", "nina")], allowed: ["customer"] },
    { name: "the provider's bookings", where: [where("parties", "array-contains", "marcus")], allowed: ["provider"] },
    {
      name: "the customer's open holds",
      where: [where("customerId", "==", "nina"), where("state", "==", "awaitingPayment"), orderBy("until")],
      allowed: ["customer"],
    },
    {
      name: "what is asked of a provider",
      where: [where("providerId", "==", "marcus"), where("state", "==", "requested"), orderBy("start")],
      allowed: ["provider"],
    },
  ],
});
