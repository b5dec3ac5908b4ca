import { captureEntry } from "@flexsession/domain/money/ledger";
import { where } from "firebase/firestore";
import { describeAccess } from "./access.ts";

const head = { bookingId: "booking", providerId: "marcus", currency: "usd", at: new Date("2026-11-21T12:03:00Z") };

describeAccess({
  path: "ledger/capture-pi_1",
  value: captureEntry(head, { paymentId: "pi_1", amountMinor: 19_000, feeMinor: 581, owedTo: "bookings" }),
  get: ["provider", "admin"],
  lists: [
    { name: "a provider's lines", where: [where("providerId", "==", "marcus")], allowed: ["provider", "admin"] },
    { name: "all lines", where: [], allowed: ["admin"] },
  ],
});
