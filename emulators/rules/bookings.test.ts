import { orderBy, where } from "firebase/firestore";
import { makeBooking } from "../factories/make-booking.ts";
import { describeAccess } from "./access.ts";

describeAccess({
  path: "bookings/booking",
  value: makeBooking("confirmed"),
  get: ["customer", "provider", "admin"],
  lists: [
    { name: "all bookings", where: [], allowed: ["admin"] },
    { name: "what bears a reference", where: [where("reference", "==", "K7QM-2XWD")], allowed: ["admin"] },
    {
      name: "the customer's bookings",
      where: [where("parties", "array-contains", "nina")],
      allowed: ["customer", "admin"],
    },
    {
      name: "the provider's bookings",
      where: [where("parties", "array-contains", "marcus")],
      allowed: ["provider", "admin"],
    },
    {
      name: "the customer's open holds",
      where: [where("customerId", "==", "nina"), where("state", "==", "awaitingPayment"), orderBy("until")],
      allowed: ["customer", "admin"],
    },
    {
      name: "what is asked of a provider",
      where: [where("providerId", "==", "marcus"), where("state", "==", "requested"), orderBy("start")],
      allowed: ["provider", "admin"],
    },
  ],
});
