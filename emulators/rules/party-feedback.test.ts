import { where } from "firebase/firestore";
import { describe } from "vitest";
import { makePartyFeedback } from "../factories/make-feedback.ts";
import { describeAccess, nobody } from "./access.ts";

const mine = (uid: string) => [where("from", "==", uid)];
const lists = [
  { name: "what a booking's parties wrote", where: [], allowed: nobody },
  { name: "what they wrote themselves", where: mine("nina"), allowed: nobody },
  { name: "what is revealed", where: [where("revealedAt", "!=", null)], allowed: nobody },
];

describe("sealed", () => {
  describeAccess({
    path: "bookings/booking/feedback/customer",
    value: makePartyFeedback({ revealedAt: null }),
    get: ["customer"],
    lists,
  });
});

describe("revealed", () => {
  describeAccess({
    path: "bookings/booking/feedback/customer",
    value: makePartyFeedback(),
    get: ["customer", "provider"],
    lists,
  });
});
